import type { Page } from '@playwright/test';
import { expect, test as base } from '../harness/journey.ts';
import { MailBox } from '../harness/mail-box.ts';
import { runToItsEnd } from '../harness/operator.ts';
import { ownDatabase } from '../harness/own-database.ts';
import { startProduct, type Product } from '../harness/product.ts';

const rachid = { name: 'Rachid Bensaïd', email: 'rachid@gemeente.example', password: 'vier paarse fietsen' };
const noah = { name: 'Noah Jansen', email: 'noah@thuis.example', password: 'drie natte stoeptegels' };
const newPassword = 'zeven gele theepotten';

/** A product as an organisation runs it: live, with a key and a mail server of its own, and nobody in it yet. */
const test = base.extend<{ box: MailBox; live: Product & { env: Record<string, string> } }>({
  box: async ({}, use) => {
    const box = await MailBox.open();
    await use(box);
    await box.close();
  },
  live: async ({ box }, use) => {
    const database = await ownDatabase();
    const env = {
      TWEESPRAAK_MODE: 'live',
      TWEESPRAAK_KEY: Buffer.alloc(32, 5).toString('base64'),
      SMTP_URL: box.url,
      ...(database.url ? { DATABASE_URL: database.url } : {}),
    };
    const live = await startProduct({ env });
    await use({ ...live, env: { ...env, PUBLIC_ORIGIN: live.origin, TWEESPRAAK_DATA: live.dataFolder } });
    await live.stop();
    await database.drop();
  },
});

test('an organisation begins live: the first administrator, an invitation by mail, a forgotten password @once', async ({
  browser,
  live,
  box,
  axe,
}) => {
  test.setTimeout(180_000);
  const open = async () => (await browser.newContext({ baseURL: live.origin })).newPage();
  const administrator = await open();

  await test.step('who started it makes the first administrator, by a link that works once', async () => {
    const [link] = /http\S+\/inrichten\/\S+/.exec(live.log()) ?? [];
    await administrator.goto(link ?? 'there is no link in the log');
    await axe(administrator);
    await setUp(administrator);
    await begin(administrator);
    const remarks = administrator.getByRole('complementary', { name: 'Voor beheerders' });
    if (live.env.DATABASE_URL) await expect(remarks).toHaveCount(0);
    else await expect(remarks).toContainText('ingebouwde database');

    const late = await open();
    await late.goto(link ?? '');
    await setUp(late);
    await expect(late.getByRole('alert')).toContainText('Deze link is al gebruikt');
  });

  await test.step('he invites Noah, who gets a mail that says who asks and nothing more', async () => {
    await administrator.getByRole('link', { name: 'Mensen' }).first().click();
    await administrator.getByRole('button', { name: 'Nodig iemand uit' }).click();
    const dialog = administrator.getByRole('dialog', { name: 'Nodig iemand uit' });
    await dialog.getByLabel('Naam').fill(noah.name);
    await dialog.getByLabel('E-mailadres').fill(noah.email);
    await dialog.getByRole('checkbox', { name: 'ervaringsdeskundige' }).check();
    await dialog.getByRole('button', { name: 'Verstuur de uitnodiging' }).click();
    await expect(administrator.getByText(/Wacht op antwoord, tot/)).toBeVisible();
    expect(await box.waitFor(noah.email, '/uitnodiging/')).not.toMatch(/ervaringsdeskundige/i);
  });

  const invited = await open();
  await test.step('Noah accepts, reads who sees what, logs out and in again', async () => {
    await invited.goto(linkIn(await box.waitFor(noah.email, '/uitnodiging/')));
    await invited
      .getByLabel(/wachtwoord/i)
      .first()
      .fill(noah.password);
    await invited.getByRole('button', { name: 'Ik doe mee' }).click();
    await begin(invited);
    await logIn(await open(), live.origin, noah.email, noah.password);
  });

  await test.step('forgotten: a mail, a new password, and the other log-ins are over', async () => {
    const page = await open();
    await page.goto('/wachtwoord-vergeten');
    await page.getByLabel('E-mailadres').fill(noah.email);
    await page.getByRole('button', { name: 'Stuur me een link' }).click();
    await expect(page.getByRole('heading', { name: 'Kijk in je mail' })).toBeVisible();
    await page.goto(linkIn(await box.waitFor(noah.email, '/wachtwoord-herstellen/')));
    await page
      .getByLabel(/wachtwoord/i)
      .first()
      .fill(newPassword);
    await page.getByRole('button', { name: 'Bewaar en log in' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Noah/ })).toBeVisible();
    await invited.goto('/');
    await expect(invited).toHaveURL(/inloggen/);
  });

  await test.step('the operator asks the running product', async () => {
    expect(await runToItsEnd('commands/admin.js', live.env, ['check-audit'])).toEqual({
      code: 0,
      said: 'Het logboek is heel.',
    });
  });

  await test.step('its log holds nobody, also when the mail server names them', async () => {
    box.refusal = `550 <${noah.email}> ${noah.name} is not known here`;
    const page = await open();
    await page.goto('/wachtwoord-vergeten');
    await page.getByLabel('E-mailadres').fill(noah.email);
    await page.getByRole('button', { name: 'Stuur me een link' }).click();
    await expect.poll(() => live.log()).toContain('Mail was not taken: EMESSAGE 450');
    for (const word of ['Noah', noah.email, 'Rachid', rachid.email, 'Lindewaard', noah.password, newPassword])
      expect(live.log()).not.toContain(word);
  });
});

test('live, nothing of the demo is there @once', async ({ page, live }) => {
  await page.goto(`${live.origin}/inloggen`);
  await expect(page.getByRole('heading', { name: 'Inloggen' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Samira/ })).toHaveCount(0);

  for (const path of ['/stijl', '/demo/postvak']) {
    const answer = await page.request.get(`${live.origin}${path}`);
    expect(`${path} ${answer.status()}`).toBe(`${path} 404`);
  }
  const nowhere = await codeOf(page, live, 'GET', '/api/nowhere');
  for (const [method, path] of [
    ['GET', '/api/demo/persons'],
    ['GET', '/api/demo/outbox'],
    ['POST', '/api/demo/clock'],
    ['POST', '/api/auth/demo-log-in'],
  ] as const) {
    expect(`${path} ${await codeOf(page, live, method, path)}`).toBe(`${path} ${nowhere}`);
  }
  expect(await (await page.request.get(`${live.origin}/api/openapi.json`)).text()).not.toContain('demo/');
});

async function codeOf(page: Page, { origin }: Product, method: string, path: string): Promise<string> {
  const answer = await page.request.fetch(`${origin}${path}`, { method, headers: { origin } });
  return `${answer.status()} ${(await answer.json()).error.code}`;
}

async function setUp(page: Page): Promise<void> {
  await page.getByLabel('Hoe heet je organisatie?').fill('Gemeente Lindewaard');
  await page.getByLabel('Hoe heet jij?').fill(rachid.name);
  await page.getByLabel('E-mailadres').fill(rachid.email);
  await page.getByLabel('Kies een wachtwoord').fill(rachid.password);
  await page.getByRole('button', { name: 'Richt Tweespraak in' }).click();
}

function linkIn(mail: string): string {
  return /https?:\/\/\S+\/(uitnodiging|wachtwoord-herstellen)\/\S+/.exec(mail)?.[0] ?? '';
}

async function begin(page: Page): Promise<void> {
  await expect(page).toHaveURL(/welkom/);
  await page.getByRole('button', { name: /zo kan ik beginnen/ }).click();
  await expect(page).not.toHaveURL(/welkom/);
}

async function logIn(page: Page, origin: string, email: string, password: string): Promise<void> {
  await page.goto(`${origin}/inloggen`);
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord').fill(password);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
  await expect(page).not.toHaveURL(/inloggen/);
}
