import type { Browser, Page } from '@playwright/test';
import { expect, test } from '../harness/journey.ts';
import { minutesUntil } from '../walk/asking.ts';

test.use({ world: 'without script' });

/** Logs in with address and password, in a browser that runs no script. */
async function enter(browser: Browser, key: string): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/inloggen');
  await page.getByLabel('E-mailadres').fill(`${key}@demo.tweespraak.example`);
  await page.getByLabel('Wachtwoord', { exact: true }).fill('tweespraak-demo');
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
  await expect(page).not.toHaveURL(/inloggen/);
  return page;
}

test('everything that is a form works without a script, and the room says that it needs one @once', async ({
  browser,
  product,
  signInAs,
}) => {
  test.setTimeout(120_000);
  const samira = await enter(browser, 'samira');

  await test.step('who types a wrong password keeps what was typed', async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto('/inloggen');
    await page.getByLabel('E-mailadres').fill('pim@demo.tweespraak.example');
    await page.getByLabel('Wachtwoord', { exact: true }).fill('iets anders');
    await page.getByRole('button', { name: 'Log in', exact: true }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByLabel('E-mailadres')).toHaveValue('pim@demo.tweespraak.example');
    await expect(page.getByRole('button', { name: 'Toon wachtwoord' })).toBeHidden();
  });

  await test.step('Samira begins, and chooses her energy', async () => {
    await samira.getByRole('button', { name: /zo kan ik beginnen/ }).click();
    await samira.getByText('Weinig', { exact: true }).click();
    await expect(samira.getByRole('link', { name: 'Schrijf één zin' })).toBeVisible();
    await samira.getByText('Gewoon', { exact: true }).click();
    await samira.getByRole('link', { name: 'Begin de les' }).click();
  });

  await test.step('she goes through her lesson and writes', async () => {
    await samira.getByRole('button', { name: 'Verder' }).click();
    await samira.getByRole('button', { name: 'Verder' }).click();
    const first = samira.getByRole('group', { name: /Uitspraak 1 van 9/ });
    await first.getByRole('radio', { name: 'Ervaring', exact: true }).check();
    await samira.getByRole('button', { name: 'Bewaar mijn antwoord' }).click();
    await expect(first.getByText('Dit past bij: Ervaring')).toBeVisible();
    await samira.getByRole('button', { name: 'Verder' }).click();
    await samira.getByLabel('Jouw tekst').fill('Uit mijzelf weet ik veel over wachten. 🌱');
    await samira.getByRole('button', { name: 'Zet in mijn dagboek' }).click();
    await expect(samira.getByText('Het staat in je dagboek.')).toBeVisible();
  });

  await test.step('she writes in her journal, and goes on writing', async () => {
    await samira.goto('/dagboek');
    await samira.getByLabel('Titel, mag leeg blijven').fill('De deur');
    await samira.getByRole('textbox', { name: 'Jouw notitie' }).fill('Hij liet mij binnen.\n\nJoost niet.');
    await samira.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await samira.goto('/dagboek');
    await samira.getByRole('link', { name: 'De deur' }).click();
    const text = samira.getByRole('textbox', { name: 'Jouw notitie' });
    await expect(text).toHaveValue('Hij liet mij binnen.\n\nJoost niet.');
    await text.fill('Hij liet mij binnen.\n\nJoost niet. Dat deed mij iets.');
    await samira.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await samira.reload();
    await expect(samira.getByRole('textbox', { name: 'Jouw notitie' })).toHaveValue(/Dat deed mij iets\.$/);
  });

  await test.step('she says what is arranged, and adds a step of her own', async () => {
    await samira.goto('/');
    await samira.getByRole('link', { name: 'Je inwerkplan' }).click();
    await samira.getByRole('button', { name: 'Dit is geregeld' }).first().click();
    await expect(samira.getByText('Vier geregeld, vijf nog niet')).toBeVisible();
    await samira.getByLabel('Wat wil je doen?').fill('Koffie met Ineke');
    await samira.getByRole('button', { name: 'Zet er een stap bij' }).click();
    await samira.getByRole('checkbox', { name: 'Koffie met Ineke' }).click();
    await expect(samira.getByRole('checkbox', { name: 'Koffie met Ineke' })).toBeChecked();
  });

  await test.step('she answers the duo lesson, and says that she is ready', async () => {
    await samira.goto('/duo');
    await samira.getByRole('link', { name: 'Onze grenzen' }).click();
    const first = samira.getByRole('group', { name: /^1 van 12/ });
    await first.getByText('Veel afstand').click();
    await samira.getByRole('button', { name: 'Bewaar mijn antwoorden' }).click();
    await samira.getByRole('button', { name: 'Ik ben klaar' }).click();
    await expect(samira.getByRole('heading', { name: 'Jij bent klaar. Nu Joost nog.' })).toBeVisible();
  });

  const joost = await enter(browser, 'joost');
  await test.step('one proposes a part of the agreements, the other agrees', async () => {
    await samira.goto('/duo');
    await samira.getByRole('link', { name: 'Samenwerkingsafspraken' }).click();
    const part = (page: Page) => page.getByRole('region', { name: /^1\. Hoe we samenwerken/ });
    await part(samira).getByText('Schrijf een voorstel').click();
    await part(samira).getByLabel('Jullie woorden').fill('We bellen elke maandag.');
    await part(samira).getByRole('button', { name: 'Stel voor' }).click();
    await expect(part(samira).getByText(/^Voorstel van jou/)).toBeVisible();
    await joost.goto(samira.url());
    await part(joost).getByRole('button', { name: 'Ik ben akkoord' }).click();
    await expect(part(joost).getByText('Allebei akkoord')).toBeVisible();
  });

  await test.step('she prepares her situation', async () => {
    await samira.goto('/intervisie');
    await samira.getByRole('main').getByRole('listitem').getByRole('link').first().click();
    await samira.getByRole('link', { name: 'Bereid je situatie voor' }).click();
    await samira.getByLabel('Wat wil jij weten?').fill('Wat kun je aan de deur doen?');
    await samira.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await samira.reload();
    await expect(samira.getByLabel('Wat wil jij weten?')).toHaveValue('Wat kun je aan de deur doen?');
  });

  await test.step('the room needs a script, and says so', async () => {
    const session = new URL(samira.url()).pathname.replace('/voorbereiden', '');
    const hester = await signInAs({ email: 'hester@demo.tweespraak.example', password: 'tweespraak-demo' });
    await product.moveClock((await minutesUntil(hester, session.split('/').at(-1) ?? '')) - 5);
    const again = await enter(browser, 'samira');
    await again.goto(`${session}/kamer`);
    await expect(again.getByRole('heading', { level: 1, name: 'Kamer van De Linden' })).toBeVisible();
    await expect(again.getByText('De kamer werkt alleen met JavaScript.')).toBeVisible();
    await expect(again.getByText('We openen de kamer…')).toBeHidden();
    await again.getByRole('link', { name: 'Terug naar de sessie' }).click();
    await expect(again.getByRole('link', { name: /Bel/ }).first()).toBeVisible();
  });
});
