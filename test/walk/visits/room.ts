import { sessionOf } from '../asking.ts';
import type { Page } from '@playwright/test';
import type { Visit } from '../visit.ts';

export const room = {
  route: '(app)/(focus)/intervisie/sessies/[sessionId]/kamer',
  path: async (page: Page) => `/intervisie/sessies/${await sessionOf(page)}/kamer`,
} satisfies Visit;

/** What is left of an hour together. */
export const afterTheHour = (session: string): Visit[] => [
  { route: '(app)/intervisie/sessies/[sessionId]/uitkomst', path: `/intervisie/sessies/${session}/uitkomst` },
  {
    route: '(app)/intervisie/sessies/[sessionId]/uitkomst',
    state: 'on paper',
    path: `/intervisie/sessies/${session}/uitkomst`,
    printed: true,
  },
  { route: '(app)/intervisie/sessies/[sessionId]', state: 'ended', path: `/intervisie/sessies/${session}` },
  { route: '(app)/intervisie', state: 'after a session', path: '/intervisie' },
];
