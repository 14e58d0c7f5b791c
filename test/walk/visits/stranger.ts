import type { Page } from '@playwright/test';
import { linkMailedTo, tell } from '../asking.ts';
import type { Visit } from '../visit.ts';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const seesTheFault = (page: Page) => page.getByRole('alert').first().waitFor();

async function opensHelp(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Hulp' }).first().click();
  await page.getByRole('dialog').waitFor();
}

const asks = (page: Page) => linkMailedTo(page, 'mirjam@demo.tweespraak.example');

/** Somebody said yes with this link before. */
async function usedInvitation(page: Page): Promise<string> {
  const link = await linkMailedTo(page, 'mirjam@demo.tweespraak.example');
  const token = link.split('/').at(-1);
  const input = { token, name: 'Mirjam Visser', password: 'een lang en eigen wachtwoord' };
  await tell(page, 'POST', '/invitations/accept', input);
  await tell(page, 'POST', '/auth/log-out');
  return link;
}

/** Who is not logged in: the way in, the way back in, and what anyone may read. */
export const stranger: Visit[] = [
  { route: 'inloggen', path: '/inloggen' },
  {
    route: 'inloggen',
    state: 'a wrong password',
    path: '/inloggen',
    then: async (page) => {
      await page.getByLabel('E-mailadres').fill('samira@demo.tweespraak.example');
      await page.getByLabel('Wachtwoord', { exact: true }).fill('iets anders');
      await press(page, 'Log in');
      await seesTheFault(page);
    },
  },
  { route: 'inloggen', state: 'Hulp open', path: '/inloggen', then: opensHelp },
  {
    route: '(open)/uitnodiging/[token]',
    path: asks,
  },
  {
    route: '(open)/uitnodiging/[token]',
    state: 'nothing filled in',
    path: asks,
    then: async (page) => {
      await press(page, 'Ik doe mee');
      await seesTheFault(page);
    },
  },
  { route: '(open)/wachtwoord-vergeten', path: '/wachtwoord-vergeten' },
  {
    route: '(open)/wachtwoord-vergeten',
    state: 'no address',
    path: '/wachtwoord-vergeten',
    then: async (page) => {
      await press(page, 'Stuur me een link');
      await seesTheFault(page);
    },
  },
  {
    route: '(open)/wachtwoord-vergeten',
    state: 'sent',
    path: '/wachtwoord-vergeten',
    then: async (page) => {
      await page.getByLabel('E-mailadres').fill('ans@demo.tweespraak.example');
      await press(page, 'Stuur me een link');
      await page.getByRole('heading', { name: 'Kijk in je mail' }).waitFor();
    },
  },
  {
    route: '(open)/wachtwoord-herstellen/[token]',
    path: (page) => linkMailedTo(page, 'ans@demo.tweespraak.example'),
  },
  {
    route: '(open)/wachtwoord-herstellen/[token]',
    state: 'too short',
    path: (page) => linkMailedTo(page, 'ans@demo.tweespraak.example'),
    then: async (page) => {
      await page.getByLabel('Nieuw wachtwoord').fill('kort');
      await press(page, 'Bewaar en log in');
      await seesTheFault(page);
    },
  },
  {
    route: '(open)/wachtwoord-herstellen/[token]',
    state: 'a link that does not exist',
    path: `/wachtwoord-herstellen/${'a'.repeat(43)}`,
    then: async (page) => {
      await page.getByLabel('Nieuw wachtwoord').fill('een lang en eigen wachtwoord');
      await press(page, 'Bewaar en log in');
      await page.getByRole('link', { name: 'Vraag een nieuwe link aan' }).waitFor();
    },
  },
  { route: '(open)/inrichten/[token]', path: `/inrichten/${'a'.repeat(43)}` },
  {
    route: '(open)/inrichten/[token]',
    state: 'nothing filled in',
    path: `/inrichten/${'a'.repeat(43)}`,
    then: async (page) => {
      await press(page, 'Richt Tweespraak in');
      await seesTheFault(page);
    },
  },
  { route: '(open)/uitgang', path: '/uitgang' },
  { route: '(open)/uitgang', state: 'not yet', path: '/uitgang?nog-niet' },
  { route: '(open)/privacy', path: '/privacy' },
  { route: '(open)/toegankelijkheid', path: '/toegankelijkheid' },
  { route: '(open)/hulp', path: '/hulp' },
  { route: '(open)/demo/postvak', path: '/demo/postvak' },
  { route: '(open)/stijl', path: '/stijl' },
  {
    route: '(open)/stijl',
    state: 'a dialog',
    path: '/stijl',
    then: (page) => press(page, 'Open een venster'),
  },
  {
    route: '(open)/stijl',
    state: 'a form with faults, and a toast',
    path: '/stijl',
    then: async (page) => {
      await press(page, 'Verstuur');
      await page.getByRole('link', { name: 'Waar gaat het over?' }).waitFor();
      await press(page, 'Laat een melding zien');
    },
  },
  { route: '(open)/uitnodiging/[token]', state: 'used', path: usedInvitation },
  { state: 'no page', path: '/bestaat-niet', status: 404 },
];

/** When every link that was mailed is too old. */
export const strangerLater: Visit[] = [
  { route: '(open)/uitnodiging/[token]', state: 'expired', path: asks },
  {
    route: '(open)/wachtwoord-herstellen/[token]',
    state: 'expired',
    path: (page) => linkMailedTo(page, 'ans@demo.tweespraak.example'),
    then: async (page) => {
      await page.getByLabel('Nieuw wachtwoord').fill('een lang en eigen wachtwoord');
      await press(page, 'Bewaar en log in');
      await page.getByRole('link', { name: 'Vraag een nieuwe link aan' }).waitFor();
    },
  },
];
