import type { Page } from '@playwright/test';
import { expect, test } from '../harness/journey.ts';

test.use({ world: 'a journal' });

const person = (key: string) => ({ email: `${key}@demo.tweespraak.example`, password: 'tweespraak-demo' });
const text = (page: Page) => page.getByRole('textbox', { name: 'Jouw notitie' });

test('Samira writes for herself, shares one entry with Joost, and takes it back @once', async ({ signInAs, axe }) => {
  test.setTimeout(180_000);
  const samira = await signInAs(person('samira'));
  await samira.getByRole('button', { name: /zo kan ik beginnen/ }).click();
  await expect(samira).not.toHaveURL(/welkom/);
  const joost = await signInAs(person('joost'));
  let entry = '';

  await test.step('what she types is kept, with what makes it a text', async () => {
    await samira.goto('/dagboek');
    await axe(samira);
    await samira.getByLabel('Titel, mag leeg blijven').fill('De deur');
    await text(samira).click();
    await samira.keyboard.type('Hij liet mij binnen en Joost niet. 🌱 مرحبا');
    await expect(samira.getByText(/^Bewaard om/)).toBeVisible();
    await samira.keyboard.press('Enter');
    await samira.getByRole('button', { name: 'Lijst', exact: true }).click();
    await samira.keyboard.type('Eerst was ik trots');
    await expect(samira.getByText(/^Bewaard om/)).toBeVisible();
    await samira.getByRole('button', { name: 'Klaar' }).click();
    await samira.getByRole('link', { name: 'De deur' }).click();
    await expect(samira.getByRole('heading', { level: 1, name: 'De deur' })).toBeVisible();
    await expect(text(samira).getByRole('listitem')).toHaveText('Eerst was ik trots');
    await samira.reload();
    await expect(text(samira)).toContainText('Hij liet mij binnen en Joost niet. 🌱 مرحبا');
    entry = samira.url();
    await axe(samira);
  });

  await test.step('nobody else can open it', async () => {
    await joost.goto(entry);
    await expect(joost.getByRole('heading', { name: 'Deze pagina is er niet' })).toBeVisible();
  });

  await test.step('without a line the page says so and keeps the text until it is back', async () => {
    await samira.context().setOffline(true);
    await text(samira).click();
    await samira.keyboard.press('Control+End');
    await samira.keyboard.type(', later niet meer');
    await expect(samira.getByText(/Houd deze pagina open/)).toBeVisible();
    await samira.context().setOffline(false);
    await expect(samira.getByText(/^Bewaard om/)).toBeVisible({ timeout: 20_000 });
    await samira.reload();
    await expect(text(samira)).toContainText('Eerst was ik trots, later niet meer');
  });

  await test.step('she shares it as it is now', async () => {
    await samira.getByRole('button', { name: 'Deel met iemand' }).click();
    const dialog = samira.getByRole('dialog', { name: 'Wie mag dit lezen?' });
    await expect(dialog.getByRole('button', { name: 'Deel', exact: true })).toHaveAttribute('aria-disabled', 'true');
    await dialog.getByRole('checkbox', { name: /Joost/ }).check();
    await axe(samira);
    await dialog.getByRole('button', { name: 'Deel met Joost' }).click();
    await expect(samira.getByRole('heading', { level: 2, name: 'Gedeeld' })).toBeVisible();
    await text(samira).click();
    await samira.keyboard.press('Control+End');
    await samira.keyboard.type('. Dit ziet hij niet');
    await expect(samira.getByText(/^Bewaard om/)).toBeVisible();
  });

  await test.step('Joost reads that, and not what came later, and answers', async () => {
    await joost.goto('/dagboek');
    await expect(joost.getByText('Nog niet geopend').first()).toBeVisible();
    await axe(joost);
    await joost.getByRole('link', { name: 'Notitie van Samira' }).first().click();
    await expect(joost.getByText('Eerst was ik trots, later niet meer')).toBeVisible();
    await expect(joost.getByText('Dit ziet hij niet')).toHaveCount(0);
    await joost.getByLabel('Jouw antwoord').fill('Dank je dat je dit deelt.');
    await joost.getByRole('button', { name: 'Stuur antwoord' }).click();
    await expect(joost.getByText('Dank je dat je dit deelt.')).toBeVisible();
    await axe(joost);
    await expect(samira.getByText('Dank je dat je dit deelt.')).toBeVisible();
    await samira.getByText('Wie keek wanneer').click();
    await expect(samira.getByText(/^Joost, /)).toBeVisible();
  });

  await test.step('she takes it back: his open screen clears at once, and Back does not bring it', async () => {
    await samira.getByRole('button', { name: 'Trek in' }).click();
    await samira.getByRole('dialog').getByRole('button', { name: 'Trek in' }).click();
    await expect(joost.getByRole('heading', { name: 'Samira heeft dit teruggenomen' })).toBeVisible({ timeout: 2_000 });
    await expect(joost.getByText('Eerst was ik trots')).toHaveCount(0);
    expect(await joost.content()).not.toContain('Eerst was ik trots');
    await axe(joost);
    const url = joost.url();
    await joost.goto('/');
    await joost.goBack();
    await expect(joost.getByText('Eerst was ik trots')).toHaveCount(0);
    await joost.goto(url);
    await expect(joost.getByRole('heading', { name: 'Dit is er niet meer voor jou' })).toBeVisible();
    await expect(samira.getByText(/Ingetrokken op .*Joost kan het niet meer openen/)).toBeVisible();
  });

  await test.step('two tabs lose nothing: both texts stand side by side', async () => {
    const other = await samira.context().newPage();
    await other.goto(entry);
    await text(other).click();
    await other.keyboard.press('Control+End');
    await other.keyboard.type(' Vanaf het andere scherm.');
    await expect(other.getByText(/^Bewaard om/)).toBeVisible();
    await text(samira).click();
    await samira.keyboard.press('Control+End');
    await samira.keyboard.type(' En vanaf dit scherm.');
    await expect(samira.getByRole('heading', { name: 'Je schreef op twee schermen tegelijk' })).toBeVisible();
    await axe(samira);
    await samira.getByRole('button', { name: 'Zet ze onder elkaar' }).click();
    await expect(samira.getByRole('heading', { name: 'Je schreef op twee schermen tegelijk' })).toHaveCount(0);
    await samira.reload();
    await expect(text(samira)).toContainText('Vanaf het andere scherm.');
    await expect(text(samira)).toContainText('En vanaf dit scherm.');
    await other.close();
  });

  await test.step('she locks it, and only her password opens it again', async () => {
    await samira.goto('/dagboek');
    await samira.getByRole('button', { name: 'Zet op slot' }).click();
    await expect(samira.getByRole('heading', { name: 'Je dagboek is op slot' })).toBeVisible();
    await samira.goto(entry);
    await expect(samira.getByRole('heading', { name: 'Je dagboek is op slot' })).toBeVisible();
    expect(await samira.content()).not.toContain('Vanaf het andere scherm');
    await axe(samira);
    await samira.getByLabel('Je wachtwoord').fill('iets anders');
    await samira.getByRole('button', { name: 'Open mijn dagboek' }).click();
    await expect(samira.getByRole('alert').first()).toBeVisible();
    await samira.getByLabel('Je wachtwoord').fill('tweespraak-demo');
    await samira.getByRole('button', { name: 'Open mijn dagboek' }).click();
    await expect(text(samira)).toContainText('Vanaf het andere scherm.');
  });

  await test.step('what she erases is gone', async () => {
    await samira.getByRole('button', { name: 'Wis deze notitie' }).click();
    await samira.getByRole('button', { name: 'Wis voor altijd' }).click();
    await expect(samira).toHaveURL(/\/dagboek$/);
    await expect(samira.getByRole('link', { name: 'De deur' })).toHaveCount(0);
  });
});
