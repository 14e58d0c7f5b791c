import { expect, test } from '../harness/journey.ts';

test.use({ world: 'many kinds of block' });

const line = '/leren/dichtbij-en-professioneel';
const story = '/leren/jouw-verhaal-inzetten';

test('Samira places, matches, answers and writes, and finds everything back @once', async ({ signInAs, axe }) => {
  test.setTimeout(180_000);
  const page = await signInAs('Samira Aydin');
  await page.setViewportSize({ width: 390, height: 844 });
  const saved = page.getByText(/^Bewaard om/).first();

  await test.step('plainer words are one press away, and never beside the others', async () => {
    await page.goto(`${line}?deel=twee-afstanden`);
    await expect(page.getByText('Je wilt dichtbij iemand zijn.')).toHaveCount(0);
    await page.getByRole('button', { name: 'Lees het eenvoudig' }).click();
    await expect(page.getByText('Je wilt dichtbij iemand zijn.')).toBeVisible();
    await axe(page);
    expect(await (await page.request.get(page.url())).text()).not.toContain('Zonder nabijheid');
    await page.goto(`${story}?deel=vier-vragen`);
    await expect(page.getByRole('button', { name: 'Lees de gewone tekst' })).toBeVisible();
    await page.getByRole('button', { name: 'Lees de gewone tekst' }).click();
    await expect(page.getByRole('button', { name: 'Lees het eenvoudig' })).toBeVisible();
  });

  await test.step('each place on the line asks a question of its own', async () => {
    await page.goto(`${line}?deel=op-de-lijn`);
    const weekend = page.getByRole('group', { name: /^1 van 8/ });
    await weekend.getByRole('radio', { name: 'Heel dichtbij' }).check();
    await expect(weekend.getByText('Hoe komt het gesprek weer bij hem?')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(weekend.getByText('Welk antwoord van één zin is waar, en niet te veel?')).toBeVisible();
    await expect(saved).toBeVisible();
    await axe(page);
    await page.reload();
    await expect(weekend.getByRole('radio', { name: 'Ertussenin' })).toBeChecked();
  });

  await test.step('a match says why at once', async () => {
    await page.goto('/leren/lotgenoot-maatje-of-professional');
    const first = page.getByRole('group', { name: /^1 van 6/ });
    while (!(await first.isVisible())) {
      const before = page.url();
      await page.getByRole('button', { name: 'Verder' }).click();
      await expect(page).not.toHaveURL(before);
    }
    await first.getByRole('radio', { name: 'Lotgenoot' }).check();
    await expect(first.getByText('Kijk nog eens mee')).toBeVisible();
    await first.getByRole('radio', { name: 'Begeleider' }).check();
    await expect(first.getByText('Dit past bij: Begeleider')).toBeVisible();
    await axe(page);
  });

  await test.step('a statement tells why after how sure she is; several options when she asks', async () => {
    await page.goto(`${story}?deel=precies-genoeg`);
    const statement = page.getByRole('group', { name: /^Vraag 1 van/ });
    await statement.getByRole('radio', { name: 'Klopt', exact: true }).check();
    await expect(statement.getByText('Zeg ook hoe zeker je bent.')).toBeVisible();
    await statement.getByRole('radio', { name: 'Ik twijfel' }).check();
    await expect(statement.getByText('Je twijfelde.')).toBeVisible();
    const several = page.getByRole('group', { name: /^Vraag 2 van/ });
    await several.getByRole('checkbox').first().check();
    await several.getByRole('button', { name: 'Laat zien hoe het past' }).click();
    await expect(several.getByRole('heading')).toHaveCount(await several.getByRole('checkbox').count());
    const own = page.getByRole('group', { name: /^Vraag 3 van/ });
    await own.getByRole('textbox').fill('Daar wil ik later over nadenken.');
    await own.getByRole('button', { name: 'Leg er een voorbeeld naast' }).click();
    await expect(own.getByText('Zo kan het ook')).toBeVisible();
    await expect(saved).toBeVisible();
    await axe(page);
    await page.reload();
    await expect(own.getByRole('textbox')).toHaveValue('Daar wil ik later over nadenken.');
  });

  await test.step('a story is saved while it is written, through a lost line, and becomes one entry', async () => {
    await page.goto(`${story}?deel=een-stukje`);
    const piece = page.getByLabel(/^Welk moment kies je/);
    await piece.pressSequentially('De eerste ochtend thuis.');
    await expect(saved).toBeVisible();
    await page.context().setOffline(true);
    await piece.pressSequentially(' Alles was stil.');
    await expect(page.getByText(/^(Nog niet bewaard|Bewaard tot)/).first()).toBeVisible();
    await page.context().setOffline(false);
    await expect(saved).toBeVisible({ timeout: 15_000 });
    await page.reload();
    await expect(piece).toHaveValue('De eerste ochtend thuis. Alles was stil.');

    const other = await page.context().newPage();
    await other.goto(`${story}?deel=een-stukje`);
    await other.getByLabel(/^Wie kan hier iets aan hebben/).fill('Wie net thuis is.');
    await expect(other.getByText(/^Bewaard om/).first()).toBeVisible();
    await page.getByLabel(/^Op welke vraag of angst/).fill('Of het overgaat.');
    await expect(page.getByText('Op een ander scherm vulde je dit ook in.')).toBeVisible();
    await expect(page.getByLabel(/^Wie kan hier iets aan hebben/)).toHaveValue('Wie net thuis is.');

    await page.getByRole('button', { name: 'Zet in mijn dagboek' }).click();
    await expect(page.getByText('Het staat in je dagboek.')).toBeVisible();
    await axe(page);
    await page.getByRole('link', { name: 'Lees het in je dagboek' }).click();
    await expect(page.getByText('Wie net thuis is.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Het stukje' })).toBeVisible();
  });

  await test.step('at the end the lesson stands there in short', async () => {
    await page.goto(`${line}?deel=twee-afstanden`);
    for (const next of ['op-de-lijn', 'voor-wie', 'meenemen', 'klaar']) {
      await page.getByRole('button', { name: /^(Verder|Klaar met deze les)$/ }).click();
      await expect(page).toHaveURL(new RegExp(`deel=${next}$`));
    }
    await expect(page.getByRole('heading', { name: /^In het kort/ })).toBeVisible();
    await axe(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { name: /^In het kort/ })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Deze les is klaar' })).toBeHidden();
  });
});

test('Joost answers a quiz and writes his story without a script @once', async ({ browser, product }) => {
  const context = await browser.newContext({ baseURL: product.origin, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/inloggen');
  await page.getByRole('button', { name: /^Joost/ }).click();

  await page.goto(`${story}?deel=precies-genoeg`);
  const statement = page.getByRole('group', { name: /^Vraag 1 van/ });
  await statement.getByRole('radio', { name: 'Klopt niet' }).check();
  await statement.getByRole('radio', { name: 'Zeker' }).check();
  await page
    .getByRole('group', { name: /^Vraag 2 van/ })
    .getByRole('button')
    .click();
  await expect(statement.getByText('Je was er zeker van.')).toBeVisible();
  await expect(page.getByRole('group', { name: /^Vraag 2 van/ }).getByRole('button')).toHaveText('Kies opnieuw');

  await page.goto(`${story}?deel=een-stukje`);
  const piece = page.getByLabel(/^Welk moment kies je/);
  await piece.fill('Een dienst die ik niet vergeet.');
  await page.getByRole('button', { name: 'Bewaar, en ga later verder' }).click();
  await expect(piece).toHaveValue('Een dienst die ik niet vergeet.');
  await page.getByRole('button', { name: 'Zet in mijn dagboek' }).click();
  await expect(page.getByText('Het staat in je dagboek.')).toBeVisible();
  await context.close();
});
