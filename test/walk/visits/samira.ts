import { expect, type Page } from '@playwright/test';
import { ask, duoOf, groupOf, planOf, sessionOf } from '../asking.ts';
import type { Visit } from '../visit.ts';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

type Entries = { entries: { id: string; title: string | null }[] };
async function entry(page: Page, at: number): Promise<string> {
  const { entries } = await ask<Entries>(page, '/journal/entries');
  return `/dagboek/${entries[at]?.id ?? ''}`;
}

const lesson = '/leren/van-ervaring-naar-ervaringsdeskundigheid';
const part = (lessonId: string, partId: string): Visit => ({
  route: '(app)/(focus)/leren/[lessonId=contentId]',
  state: partId,
  path: `/leren/${lessonId}?deel=${partId}`,
});

/** Before she begins. */
export const samiraFirst: Visit[] = [
  { route: '(open)/welkom', path: '/welkom' },
  { route: '(open)/uitgang', state: 'not yet', path: '/uitgang?nog-niet' },
];

/** An ervaringsdeskundige in her first weeks: everything is there, and some of it empty. */
export const samira: Visit[] = [
  { route: '(open)/welkom', state: 'afterwards', path: '/welkom' },
  { route: '(app)', state: 'usual energy', path: '/' },
  {
    route: '(app)',
    state: 'little energy',
    path: '/',
    then: (page) => page.getByRole('radio', { name: 'Weinig' }).check(),
  },
  {
    route: '(app)',
    state: 'much energy',
    path: '/',
    then: (page) => page.getByRole('radio', { name: 'Veel' }).check(),
  },
  {
    route: '(app)',
    state: 'Hulp open',
    path: '/',
    then: async (page) => {
      await page.getByRole('link', { name: 'Hulp' }).click();
      await page.getByRole('dialog').getByText('Marijke').first().waitFor();
    },
  },
  {
    route: '(app)',
    state: 'without a line',
    path: '/',
    then: async (page) => {
      await page.evaluate(() => dispatchEvent(new Event('offline')));
      await page.getByText(/Houd deze pagina open/).waitFor();
    },
  },
  { route: '(app)/leren', path: '/leren' },
  {
    route: '(app)/leren',
    state: 'broken',
    path: '/',
    then: async (page) => {
      const node = {
        type: 'error',
        status: 500,
        error: { message: '', code: 'unexpected', requestId: 'voorbeeld-7f1c' },
      };
      const json = { type: 'data', nodes: [null, { type: 'skip' }, node] };
      await page.route('**/leren/__data.json*', (route) => route.fulfill({ json }));
      // before its script is there, the page goes on without it, and nothing breaks
      await expect(async () => {
        await page.goto('/');
        await page.getByRole('link', { name: 'Leren' }).first().click();
        await page.getByRole('link', { name: 'Probeer het nog eens' }).waitFor({ timeout: 2_000 });
      }).toPass({ timeout: 20_000 });
      await page.unroute('**/leren/__data.json*');
    },
  },
  part('wat-is-onbegrepen-gedrag', 'het-woord'),
  part('wat-is-onbegrepen-gedrag', 'vier-mensen'),
  part('wat-is-onbegrepen-gedrag', 'zien-of-denken'),
  part('waar-komt-ervaringsdeskundigheid-vandaan', 'de-vraag'),
  part('waar-komt-ervaringsdeskundigheid-vandaan', 'de-weg'),
  part('waar-komt-ervaringsdeskundigheid-vandaan', 'wat-het-brengt'),
  { route: '(app)/(focus)/leren/[lessonId=contentId]', state: 'first part', path: lesson },
  {
    route: '(app)/(focus)/leren/[lessonId=contentId]',
    state: 'sorting',
    path: `${lesson}?deel=sorteren`,
    then: async (page) => {
      const first = page.getByRole('group', { name: /Uitspraak 1 van/ });
      await first.getByRole('radio', { name: 'Ervaring', exact: true }).check();
      await page.getByText(/^Bewaard om/).waitFor();
      const second = page.getByRole('group', { name: /Uitspraak 2 van/ });
      await second.getByRole('radio', { name: 'Ervaring', exact: true }).check();
    },
  },
  {
    route: '(app)/(focus)/leren/[lessonId=contentId]',
    state: 'reflection written',
    path: `${lesson}?deel=jouw-plek`,
    then: async (page) => {
      await page.getByLabel('Jouw tekst').fill('Uit mijzelf weet ik veel over wachten.');
      await press(page, 'Zet in mijn dagboek');
      await page.getByText('Het staat in je dagboek.').waitFor();
    },
  },
  { route: '(app)/dagboek', path: '/dagboek' },
  { route: '(app)/dagboek/[entryId=uuid]', path: (page) => entry(page, 0) },
  { route: '(app)/dagboek/[entryId=uuid]', state: 'on paper', path: (page) => entry(page, 0), printed: true },
  { route: '(app)/dagboek/[entryId=uuid]', state: 'shared', path: (page) => entry(page, 1) },
  {
    route: '(app)/dagboek/[entryId=uuid]',
    state: 'about to share',
    path: (page) => entry(page, 2),
    then: async (page) => {
      await press(page, 'Deel met iemand');
      await page.getByRole('dialog').getByRole('checkbox').first().check();
    },
  },
  {
    route: '(app)/dagboek/[entryId=uuid]',
    state: 'about to erase',
    path: (page) => entry(page, 2),
    then: (page) => press(page, 'Wis deze notitie'),
  },
  { route: '(app)/duo', path: '/duo' },
  {
    route: '(app)/duo/[duoId=uuid]/lessen/[lessonId=contentId]',
    state: 'answering alone',
    path: async (page) => `/duo/${await duoOf(page)}/lessen/onze-grenzen`,
    then: async (page) => {
      const first = page.getByRole('group', { name: /^1 van 12/ });
      await first.getByRole('radio', { name: 'Veel afstand' }).check();
      await page.getByText(/^Bewaard om/).waitFor();
    },
  },
  {
    route: '(app)/duo/[duoId=uuid]/afspraken',
    state: 'writing a proposal',
    path: async (page) => `/duo/${await duoOf(page)}/afspraken`,
    then: (page) =>
      page
        .getByText(/Schrijf een voorstel/)
        .first()
        .click(),
  },
  {
    route: '(app)/duo/[duoId=uuid]/afspraken',
    state: 'an empty proposal',
    path: async (page) => `/duo/${await duoOf(page)}/afspraken`,
    then: async (page) => {
      await page
        .getByText(/Schrijf een voorstel/)
        .first()
        .click();
      await press(page, 'Stel voor');
      await page.getByRole('alert').first().waitFor();
    },
  },
  {
    route: '(app)/inwerkplan/[planId=uuid]',
    state: 'everything unfolded',
    path: async (page) => `/inwerkplan/${await planOf(page)}`,
    then: (page) => page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true))),
  },
  { route: '(app)/intervisie', path: '/intervisie' },
  { route: '(app)/intervisie/groepen/[groupId]', path: async (page) => `/intervisie/groepen/${await groupOf(page)}` },
  {
    route: '(app)/intervisie/sessies/[sessionId]',
    path: async (page) => `/intervisie/sessies/${await sessionOf(page)}`,
  },
  {
    route: '(app)/(focus)/intervisie/sessies/[sessionId]/voorbereiden',
    state: 'filled in',
    path: async (page) => `/intervisie/sessies/${await sessionOf(page)}/voorbereiden`,
    then: async (page) => {
      await page.getByLabel('Wat wil jij weten?').fill('Wat kun je aan de deur doen?');
      await page.getByLabel('Wat gebeurde er?').fill('Tegen mij zei hij: jij wel. Tegen Joost: jij niet.');
      await page.getByRole('radio', { name: 'Ja', exact: true }).check();
      await page
        .getByText(/^Bewaard/)
        .first()
        .waitFor();
    },
  },
  {
    route: '(app)/intervisie/sessies/[sessionId]',
    state: 'the room is not open yet',
    path: async (page) => `/intervisie/sessies/${await sessionOf(page)}/kamer`,
  },
  { route: '(app)/profiel', path: '/profiel' },
  {
    route: '(app)/profiel',
    state: 'a fault',
    path: '/profiel',
    then: async (page) => {
      await page.getByLabel('Je wachtwoord van nu').fill('iets anders');
      await page.getByRole('button', { name: 'Verander mijn wachtwoord' }).click();
      await page.getByRole('alert').first().waitFor();
    },
  },
  { route: '(app)/profiel/inlogs', path: '/profiel/inlogs' },
  { state: 'a page of coordinators', path: '/mensen', status: 404 },
  {
    route: '(app)/dagboek',
    state: 'on lock',
    path: '/dagboek',
    then: async (page) => {
      await press(page, 'Zet op slot');
      await page.getByLabel('Je wachtwoord').fill('iets anders');
      await press(page, 'Open mijn dagboek');
      await page.getByRole('alert').first().waitFor();
    },
  },
];
