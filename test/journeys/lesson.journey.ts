import { expect, test } from '../harness/journey.ts';

test.use({ world: 'one lesson' });

const lesson = '/leren/van-ervaring-naar-ervaringsdeskundigheid';

test('Samira does a lesson: answers stay, through a reload and a lost line, and what she writes is hers @once', async ({
  signInAs,
  axe,
}) => {
  test.setTimeout(120_000);
  const page = await signInAs({ email: 'samira@demo.tweespraak.example', password: 'tweespraak-demo' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: /zo kan ik beginnen/ }).click();

  await test.step('the start page leads to it', async () => {
    await expect(page.getByRole('heading', { name: /^Goede/ })).toBeVisible();
    await axe(page);
    await page.getByRole('radio', { name: 'Weinig' }).check();
    await expect(page.getByRole('link', { name: 'Schrijf één zin' })).toBeVisible();
    await page.getByRole('radio', { name: 'Gewoon' }).check();
    await page.getByRole('link', { name: 'Begin de les' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Van ervaring naar ervaringsdeskundigheid');
    await axe(page);
  });

  await test.step('it goes on part by part', async () => {
    await page.getByRole('button', { name: 'Verder' }).click();
    await expect(page.getByText(/Deel 2 van 4/)).toBeVisible();
    await page.getByRole('button', { name: 'Verder' }).click();
    await expect(page.getByText('Uitspraak 1 van 9')).toBeVisible();
  });

  const statement = (at: number) => page.getByRole('group', { name: new RegExp(`Uitspraak ${String(at)} van 9`) });

  await test.step('every choice says why, and may be made again', async () => {
    await statement(1).getByRole('radio', { name: 'Ervaringsdeskundigheid' }).check();
    await expect(statement(1).getByText('Kijk nog eens mee')).toBeVisible();
    await statement(1).getByRole('radio', { name: 'Ervaring', exact: true }).check();
    await expect(statement(1).getByText('Dit past bij: Ervaring')).toBeVisible();
    await expect(page.getByText(/^Bewaard om/)).toBeVisible();
    await axe(page);
    await page.reload();
    await expect(statement(1).getByText('Dit past bij: Ervaring')).toBeVisible();
  });

  await test.step('it works with the keyboard alone', async () => {
    await statement(2).getByRole('radio', { name: 'Ervaringskennis' }).focus();
    await page.keyboard.press('Space');
    await expect(statement(2).getByText('Dit past bij: Ervaringskennis')).toBeVisible();
  });

  await test.step('without a line an answer waits, says so, and goes when the line is back', async () => {
    await page.context().setOffline(true);
    await statement(3).getByRole('radio', { name: 'Ervaringskennis' }).check();
    await expect(statement(3).getByText('Kijk nog eens mee')).toBeVisible();
    await expect(page.getByText(/^(Nog niet bewaard|Bewaard tot)/)).toBeVisible();
    await page.context().setOffline(false);
    await expect(page.getByText(/^Bewaard om/)).toBeVisible({ timeout: 15_000 });
    await page.reload();
    await expect(statement(3).getByText('Kijk nog eens mee')).toBeVisible();
  });

  await test.step('who stops comes back where they were', async () => {
    await page.getByRole('link', { name: 'Stop en bewaar' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Leren' })).toBeVisible();
    await expect(page.getByText('Twee van de vier delen gedaan.')).toBeVisible();
    await axe(page);
    await page.getByRole('link', { name: 'Ga verder' }).click();
    await expect(page.getByText('Hier was je gebleven.')).toBeVisible();
    await expect(statement(4)).toBeVisible();
  });

  await test.step('what she writes goes to her journal, and the lesson is done', async () => {
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByLabel('Jouw tekst').fill('Uit mijzelf weet ik iets over wachten.');
    await expect(page.getByRole('region', { name: /^Schrijf erover/ }).getByText(/^Bewaard om/)).toBeVisible();
    await page.reload();
    await expect(page.getByText(/Je schreef hierover op/)).toBeVisible();
    await page.getByLabel('Jouw tekst').fill('Uit mijzelf weet ik veel over wachten. 🌱');
    await page.getByRole('button', { name: 'Zet in mijn dagboek' }).click();
    await expect(page.getByText('Het staat in je dagboek.')).toBeVisible();
    await expect(page.getByText(/Je schreef hierover op/)).toBeVisible();
    await axe(page);
    await page.getByRole('button', { name: 'Klaar met deze les' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Deze les is klaar' })).toBeVisible();
    await expect(page.getByText('Je hebt alle delen gedaan.')).toBeVisible();
    await axe(page);
  });

  await test.step('it looks right in the dark and on a large screen too', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const path of ['/', '/leren', lesson, `${lesson}?deel=sorteren`, `${lesson}?deel=jouw-plek`]) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await axe(page);
      }
    }
  });
});

test('Joost does his lesson without a script: every answer is a form @once', async ({ browser, product }) => {
  const context = await browser.newContext({ baseURL: product.origin, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/inloggen');
  await page.getByRole('button', { name: /^Joost/ }).click();
  await page.goto('/leren/de-wijk-ggder?deel=dag-in-de-wijk');
  const first = page.getByRole('group', { name: /Uitspraak 1 van 8/ });
  await first.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Bewaar mijn antwoord' }).click();
  await expect(first.getByRole('radio').first()).toBeChecked();
  await expect(page.getByText('Uitspraak 2 van 8')).toBeVisible();
  await page.getByRole('button', { name: 'Verder' }).click();
  await expect(page.getByText(/Deel 3 van 4/)).toBeVisible();
  await context.close();
});
