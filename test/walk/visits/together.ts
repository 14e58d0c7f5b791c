import type { Page } from '@playwright/test';
import { ask, duoOf, tell } from '../asking.ts';
import type { Visit } from '../visit.ts';

const lesson = '/lessons/onze-grenzen';
const ofDuo = (place: string) => async (page: Page) => `/duo/${await duoOf(page)}${place}`;

/** What two partners see of a duo lesson: waiting for the other, and both answers open. */
export const waiting: Visit[] = [
  {
    route: '(app)/duo/[duoId=uuid]/lessen/[lessonId=contentId]',
    state: 'waiting',
    path: ofDuo('/lessen/onze-grenzen'),
  },
];
export const opened: Visit[] = [
  { route: '(app)/duo/[duoId=uuid]/lessen/[lessonId=contentId]', state: 'open', path: ofDuo('/lessen/onze-grenzen') },
];

/** Their agreements, signed by both, and back from there. */
export const signed: Visit[] = [
  { route: '(app)/duo/[duoId=uuid]/afspraken', state: 'signed', path: ofDuo('/afspraken') },
  { route: '(app)/duo/[duoId=uuid]/afspraken', state: 'on paper', path: ofDuo('/afspraken'), printed: true },
  { route: '(app)/duo/[duoId=uuid]/afspraken/versie/[version]', path: ofDuo('/afspraken/versie/1') },
  {
    route: '(app)/duo/[duoId=uuid]/afspraken/versie/[version]',
    state: 'on paper',
    path: ofDuo('/afspraken/versie/1'),
    printed: true,
  },
  { route: '(app)', state: 'with agreements to look back on', path: '/' },
];

interface Own {
  own: { version: number; placed: object };
}

/** Places one situation and says to be ready. */
export async function isReadyWith(page: Page, place: string): Promise<void> {
  const path = `/duos/${await duoOf(page)}${lesson}`;
  const { own } = await ask<Own>(page, path);
  await tell(page, 'PUT', `${path}/placements`, { base: own.version, placed: { privenummer: place } });
  const { own: now } = await ask<Own>(page, path);
  await tell(page, 'POST', `${path}/ready`, { version: now.version });
}

interface Agreement {
  version: number;
  hash: string;
  template: { parts: { key: string }[] };
}

/** One proposes every part and the other agrees; then both sign with their password. */
export async function signTogether(one: Page, other: Page): Promise<void> {
  const path = `/duos/${await duoOf(one)}/agreement`;
  const { template } = await ask<Agreement>(one, path);
  for (const { key } of template.parts) {
    await tell(one, 'PUT', `${path}/parts/${key}`, { base: 0, text: 'Zo doen wij het.', choices: {} });
    await tell(other, 'PUT', `${path}/parts/${key}/answer`, { version: 1, answer: 'agreed' });
  }
  const { version, hash } = await ask<Agreement>(one, path);
  for (const page of [one, other]) {
    await tell(page, 'POST', '/auth/re-authenticate', { password: 'tweespraak-demo' });
    await tell(page, 'POST', `${path}/signatures`, { version, hash });
  }
}
