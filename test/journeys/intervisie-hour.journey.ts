import type { Page } from '@playwright/test';
import { expect, test } from '../harness/journey.ts';

const keys = ['hester', 'samira', 'joost', 'fatma', 'pim', 'ans'] as const;
type Key = (typeof keys)[number];
const person = (key: Key) => ({ email: `${key}@demo.tweespraak.example`, password: 'tweespraak-demo' });
const phone = { width: 390, height: 844 };

const advice: Partial<Record<Key, string>> = {
  joost: 'Ik zou aanbieden om beneden te wachten.',
  fatma: 'Eerst vragen: is het goed als Joost er ook bij komt?',
  pim: 'Spreek in de auto af wie het woord doet.',
  ans: 'Ik zou naar binnen gaan en vooraf zeggen hoe lang.',
};

test.use({ world: 'the hour of De Linden' });

test('six people go through the whole hour, and who loses the line misses nothing @once', async ({
  signInAs,
  product,
  axe,
}) => {
  test.setTimeout(240_000);
  const hester = await signInAs(person('hester'));
  const session = await openSession(hester);

  await test.step('Samira reads who sees what, and prepares for herself alone', async () => {
    const samira = await signInAs(person('samira'));
    await samira.getByRole('button', { name: /zo kan ik beginnen/ }).click();
    await expect(samira).not.toHaveURL(/welkom/);
    await samira.goto(`${session}/voorbereiden`);
    await samira.getByLabel('Wat wil jij weten?').fill('Wat kun je aan de deur doen?');
    await samira.getByLabel('Wat gebeurde er?').fill('Tegen mij zei hij: jij wel. Tegen Joost: jij niet.');
    await samira.getByLabel('Wat deed je echt?').fill('Ik ging naar binnen en liet de deur open.');
    await expect(samira.getByText(/^Bewaard/)).toBeVisible();
    await axe(samira);
  });

  await product.moveClock(await minutesUntilOpen(hester, session));
  const room = await everyoneEnters(signInAs, session);
  const all = Object.values(room);
  const lead = (name: RegExp) => room.hester.getByRole('button', { name }).click();

  await test.step('they agree before anything is told', async () => {
    await lead(/Begin het gesprek/);
    for (const page of all) await page.getByRole('button', { name: 'Ik ben akkoord' }).click();
    await expect(room.joost.getByText('6 van de 6 zijn akkoord.')).toBeVisible();
    await axe(room.joost);
    await axe(room.hester);
  });

  await test.step('Samira opens her situation herself', async () => {
    await lead(/Naar: De situatie/);
    await expect(room.joost.getByText('jij niet')).toHaveCount(0);
    await room.samira.getByRole('button', { name: 'Open mijn situatie' }).click();
    await expect(room.joost.getByText('jij niet')).toBeVisible();
  });

  await test.step('what is written stays closed until all cards open at once', async () => {
    await lead(/Naar: Vragen opschrijven/);
    for (const key of ['joost', 'pim'] as const)
      await room[key].getByLabel('Je vraag').first().fill(`Wat zei hij tegen ${key}?`);
    await expect(room.joost.getByText(/^Bewaard$/).first()).toBeVisible();
    await expect(room.fatma.getByText('Wat zei hij tegen pim?')).toHaveCount(0);
    expect(await room.fatma.content()).not.toContain('Wat zei hij tegen pim?');
    await axe(room.joost);
    await lead(/Naar: Vragen stellen/);
    for (const page of all) await expect(page.getByText('Wat zei hij tegen pim?')).toBeVisible();
  });

  await test.step('the train of Joost goes into a tunnel, and he misses nothing', async () => {
    await lead(/Naar: Alleen schrijven/);
    for (const [key, text] of Object.entries(advice))
      if (key !== 'pim') await room[key as Key].getByLabel(/Wat zou jij doen/).fill(text);
    await expect(room.joost.getByText(/^Bewaard$/).first()).toBeVisible();
    room.pim = await closesThePageInATunnel(room.pim);
    await room.joost.context().setOffline(true);
    await lead(/Naar: Hardop denken/);
    await expect(room.fatma.getByText(advice.pim ?? '')).toBeVisible();
    await expect(room.joost.getByText('Schrijf gerust door.')).toBeVisible({ timeout: 60_000 });
    await room.joost.waitForTimeout(4_500);
    await room.joost.context().setOffline(false);
    await expect(room.joost.getByText('Je hebt niets gemist.')).toBeVisible({ timeout: 30_000 });
    for (const text of Object.values(advice)) await expect(room.joost.getByText(text)).toBeVisible();
  });

  await test.step('Samira listens, and may always come back', async () => {
    await room.samira.getByRole('button', { name: 'Ja, ik luister' }).click();
    await expect(room.samira.getByRole('heading', { name: 'Luister alsof het over een ander gaat' })).toBeVisible();
    await axe(room.samira);
    await axe(room.fatma);
    await room.samira.getByRole('button', { name: 'Kom terug in de kring' }).click();
    await expect(room.samira.getByRole('heading', { name: 'Luister alsof het over een ander gaat' })).toHaveCount(0);
  });

  await test.step('everyone can stop it, and who did so says when to go on', async () => {
    await room.ans.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect(room.fatma.getByRole('dialog', { name: 'Het gesprek ligt stil' })).toBeVisible();
    await expect(room.fatma.getByRole('button', { name: 'We kunnen verder' })).toHaveCount(0);
    await axe(room.fatma);
    await room.ans.getByRole('dialog').getByRole('button', { name: 'We kunnen verder' }).click();
    await expect(room.fatma.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('Samira tells what she really did', async () => {
    await lead(/Naar: Wat deed Samira echt/);
    await room.samira.getByRole('button', { name: 'Neem over wat je voorbereidde' }).click();
    await room.samira.getByRole('button', { name: 'Leg op tafel' }).first().click();
    await expect(room.joost.getByText('Ik ging naar binnen en liet de deur open.')).toBeVisible();
  });

  await test.step('each takes something home, in turn', async () => {
    await lead(/Naar: Leerpunten/);
    for (const key of keys) await room[key].getByLabel(/Wat neem je mee/).fill(`Leerpunt van ${key}`);
    await room.joost.getByLabel('Wat ga je doen?').first().fill('Ik spreek in de auto af wie praat');
    await expect(room.joost.getByText(/^Bewaard$/).nth(1)).toBeVisible();
    await room.hester
      .getByRole('button', { name: /Nodig uit/ })
      .first()
      .click();
    const closing = room.hester.getByRole('heading', { name: 'Afronden' });
    const endTurn = room.hester.getByRole('button', { name: 'Rond deze beurt af' });
    const turn = room.hester.locator('p > b', { hasText: 'is aan de beurt.' });
    await expect(turn).toBeVisible();
    while (!(await closing.isVisible())) {
      const speaker = (await turn.textContent()) ?? '';
      await endTurn.click();
      // the closing round may begin with who spoke last
      await expect(async () => {
        expect((await closing.isVisible()) || (await turn.textContent()) !== speaker).toBe(true);
      }).toPass();
    }
    await axe(room.joost);
  });

  await test.step('afterwards: points, minutes, and what is mine into my own journal', async () => {
    await product.moveClock(25);
    await lead(/Sluit het gesprek af/);
    await room.samira.getByRole('link', { name: /Bekijk wat jullie meenemen/ }).click();
    await expect(room.samira.getByText('Leerpunt van joost')).toBeVisible();
    await expect(room.samira.getByText('Ik spreek in de auto af wie praat')).toBeVisible();
    await expect(room.samira.getByText('jij niet')).toHaveCount(0);
    await axe(room.samira);
    await room.samira.getByRole('button', { name: 'Zet in mijn dagboek' }).first().click();
    await expect(room.samira.getByText('Dit staat nu in je dagboek.')).toBeVisible();
  });
});

async function openSession(hester: Page): Promise<string> {
  await hester.goto('/intervisie');
  await hester.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await expect(hester).toHaveURL(/\/intervisie\/sessies\//);
  return new URL(hester.url()).pathname;
}

/** Ten minutes before it begins, the room is open. */
async function minutesUntilOpen(page: Page, session: string): Promise<number> {
  const startsAt = await page.evaluate(async (path) => {
    const answer = await fetch(`/api/intervisie/sessions/${path.split('/').at(-1) ?? ''}`);
    return ((await answer.json()) as { startsAt: string }).startsAt;
  }, session);
  return (Date.parse(startsAt) - Date.now()) / 60_000 - 10;
}

/** The clock went forward by days, so everyone logs in again. Samira and Joost are on their phones. */
async function everyoneEnters(
  signInAs: (who: { email: string; password: string }) => Promise<Page>,
  session: string,
): Promise<Record<Key, Page>> {
  const entered: [Key, Page][] = [];
  for (const key of keys) {
    const page = await signInAs(person(key));
    if (key === 'samira' || key === 'joost') await page.setViewportSize(phone);
    await page.goto(`${session}/kamer`);
    await expect(page.getByRole('heading', { name: 'Nog even wachten' })).toBeVisible();
    entered.push([key, page]);
  }
  return Object.fromEntries(entered) as Record<Key, Page>;
}

/** What somebody writes without a line goes along when they open the room again, also after the page was closed. */
async function closesThePageInATunnel(page: Page): Promise<Page> {
  const context = page.context();
  const url = page.url();
  await context.setOffline(true);
  await page.getByLabel(/Wat zou jij doen/).fill(advice.pim ?? '');
  await expect(page.getByText(/Schrijf gerust door/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/wacht/)).toBeVisible();
  await page.close();
  await context.setOffline(false);
  const back = await context.newPage();
  await back.goto(url);
  await expect(back.getByLabel(/Wat zou jij doen/).first()).toHaveValue(advice.pim ?? '');
  return back;
}
