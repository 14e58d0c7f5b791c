import type { Page } from '@playwright/test';
import { ask, duoOf, groupOf, planOf, sessionOf } from '../asking.ts';
import type { Visit } from '../visit.ts';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const unfolded = (page: Page) =>
  page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));

const dialog =
  (name: string, send?: string) =>
  async (page: Page): Promise<void> => {
    await press(page, name);
    if (!send) return;
    await page.getByRole('dialog').getByRole('button', { name: send }).click();
    await page.getByRole('dialog').getByRole('alert').first().waitFor();
  };

/** Samira's partner: a busy wijk-GGD'er, halfway in a lesson, with something to read. */
export const joost: Visit[] = [
  { route: '(app)', state: 'by minutes', path: '/' },
  { route: '(app)/leren', path: '/leren' },
  { route: '(app)/(focus)/leren/[lessonId=contentId]', path: '/leren/de-wijk-ggder' },
  { route: '(app)/dagboek', path: '/dagboek' },
  {
    route: '(app)/dagboek/gedeeld/[shareId=uuid]',
    path: async (page) => {
      const { shares } = await ask<{ shares: { id: string }[] }>(page, '/journal/shared-with-me');
      return `/dagboek/gedeeld/${shares[0]?.id ?? ''}`;
    },
  },
  { route: '(app)/duo', path: '/duo' },
  {
    route: '(app)/duo/[duoId=uuid]/afspraken',
    path: async (page) => `/duo/${await duoOf(page)}/afspraken`,
  },
  { route: '(app)/inwerkplan', state: 'no plan', path: '/inwerkplan' },
  {
    state: 'the situation of somebody else',
    path: async (page) => `/intervisie/sessies/${await sessionOf(page)}/voorbereiden`,
    status: 404,
  },
];

/** Leads a group. */
export const hester: Visit[] = [
  { route: '(app)', path: '/' },
  {
    route: '(app)/intervisie/groepen/[groupId]',
    path: async (page) => `/intervisie/groepen/${await groupOf(page)}`,
    then: unfolded,
  },
  {
    route: '(app)/intervisie/groepen/[groupId]/plannen',
    path: async (page) => `/intervisie/groepen/${await groupOf(page)}/plannen`,
  },
  {
    route: '(app)/intervisie/groepen/[groupId]/plannen',
    state: 'nothing filled in',
    path: async (page) => `/intervisie/groepen/${await groupOf(page)}/plannen`,
    then: async (page) => {
      await press(page, 'Plan deze sessie');
      await page.getByRole('alert').first().waitFor();
    },
  },
  {
    route: '(app)/intervisie/sessies/[sessionId]',
    path: async (page) => `/intervisie/sessies/${await sessionOf(page)}`,
    then: unfolded,
  },
  {
    route: '(app)/intervisie/sessies/[sessionId]/wijzigen',
    path: async (page) => `/intervisie/sessies/${await sessionOf(page)}/wijzigen`,
  },
];

/** Coordinates: arrangements, and never what people learn. */
export const rachid: Visit[] = [
  { route: '(app)/overzicht', path: '/overzicht' },
  { route: '(app)/mensen', path: '/mensen', then: unfolded },
  {
    route: '(app)/mensen',
    state: 'inviting',
    path: '/mensen',
    then: dialog('Nodig iemand uit', 'Verstuur de uitnodiging'),
  },
  { route: '(app)/mensen', state: 'a duo', path: '/mensen', then: dialog('Vorm een duo', 'Stel dit duo voor') },
  { route: '(app)/mensen', state: 'a group', path: '/mensen', then: dialog('Vorm een groep') },
  { route: '(app)/beheer/inwerkplannen', path: '/beheer/inwerkplannen' },
  {
    route: '(app)/beheer/inwerkplannen/[planId=uuid]',
    path: async (page) => {
      type Plans = { organisation: { id: string } };
      const { memberships } = await ask<{ memberships: { organisationId: string }[] }>(page, '/me');
      const id = memberships[0]?.organisationId ?? '';
      const { plans } = await ask<Plans & { plans: { id: string }[] }>(page, `/organisations/${id}/onboarding-plans`);
      return `/beheer/inwerkplannen/${plans[0]?.id ?? ''}`;
    },
    then: unfolded,
  },
  { route: '(app)/profiel', path: '/profiel' },
  { route: '(app)/intervisie', path: '/intervisie' },
];

/** Samira's mentor, who learns nothing here herself. */
export const ineke: Visit[] = [
  { route: '(app)', path: '/' },
  { route: '(app)/inwerkplan', state: 'of others', path: '/inwerkplan' },
  {
    route: '(app)/inwerkplan/[planId=uuid]',
    state: 'as a mentor',
    path: async (page) => `/inwerkplan/${await planOf(page)}`,
    then: unfolded,
  },
];

/** Somebody's contact from outside. */
export const marijke: Visit[] = [
  { route: '(app)', path: '/' },
  { route: '(app)/dagboek', path: '/dagboek' },
];

/** Just arrived in an organisation where nothing is arranged yet: every page is empty. */
export const noor: Visit[] = [
  { route: '(app)', path: '/' },
  { route: '(app)/leren', path: '/leren' },
  { route: '(app)/dagboek', state: 'empty', path: '/dagboek' },
  { route: '(app)/duo', state: 'empty', path: '/duo' },
  { route: '(app)/inwerkplan', state: 'empty', path: '/inwerkplan' },
  { route: '(app)/intervisie', state: 'empty', path: '/intervisie' },
];

/** Coordinates there. */
export const wilma: Visit[] = [
  { route: '(app)/overzicht', state: 'empty', path: '/overzicht' },
  { route: '(app)/mensen', state: 'empty', path: '/mensen' },
  { route: '(app)/beheer/inwerkplannen', state: 'empty', path: '/beheer/inwerkplannen' },
];
