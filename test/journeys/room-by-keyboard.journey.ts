import { listen } from '../harness/announcements.ts';
import { expect, test } from '../harness/journey.ts';
import { enter } from '../harness/keyboard.ts';
import { minutesUntil, sessionOf } from '../walk/asking.ts';
import { room } from '../walk/visits/room.ts';

test.use({ world: 'the room by keyboard' });

test('the room goes with a keyboard alone, and says each thing once @once', async ({ browser, product }) => {
  test.setTimeout(300_000);
  const before = await enter(await browser.newContext(), 'hester');
  await product.moveClock((await minutesUntil(before.page, await sessionOf(before.page))) - 5);
  const [hester, samira, joost, pim] = [
    await enter(await browser.newContext(), 'hester'),
    await enter(await browser.newContext(), 'samira'),
    await enter(await browser.newContext(), 'joost'),
    await enter(await browser.newContext(), 'pim'),
  ];
  const circle = [hester, samira, joost, pim];
  await samira.press('button', /zo kan ik beginnen/);
  await expect(samira.page).not.toHaveURL(/welkom/);
  const heard = await listen(joost.page);
  await joost.page.clock.install();
  /** Time goes faster for Joost's page, so that nobody waits for its pauses. */
  const hears = (what: string | RegExp) =>
    expect
      .poll(async () => {
        await joost.page.clock.fastForward(1_000);
        return (await heard()).map(({ text }) => text);
      })
      .toContainEqual(expect.stringMatching(what));
  const phase = async (name: string) => {
    for (const { page } of circle) await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  };

  await test.step('they come in', async () => {
    for (const keys of circle) {
      await keys.page.goto(await room.path(keys.page));
      await expect(keys.page.getByRole('heading', { name: 'Nog even wachten' })).toBeVisible();
    }
    await hester.press('button', 'Begin het gesprek');
    await phase('Welkom en afspraken');
    await hears(/^Welkom en afspraken/);
    await hester.isAt('heading', 'Welkom en afspraken');
  });

  await test.step('they agree, and their button leaves them where it stood', async () => {
    for (const keys of circle) {
      await keys.press('button', 'Ik ben akkoord');
      await keys.isAt('heading', 'Onze afspraken');
    }
  });

  await test.step('Samira opens her situation', async () => {
    await hester.press('button', 'Naar: De situatie');
    await phase('De situatie');
    await hears(/^De situatie/);
    await samira.write('Jouw vraag', 'Wat kun je aan de deur doen?');
    await samira.write(/Wat gebeurde er/, 'Tegen mij zei hij: jij wel.');
    await samira.press('button', 'Open mijn situatie');
    await expect(joost.page.getByText('Tegen mij zei hij')).toBeVisible();
    await samira.isAt('heading', 'De situatie');
  });

  await test.step('Joost writes a question, and is led on when it opens', async () => {
    await hester.press('button', 'Naar: Vragen opschrijven');
    await phase('Vragen opschrijven');
    await hears(/^Vragen opschrijven/);
    await joost.write('Je vraag', 'Wat zei hij precies?');
    await expect(joost.page.getByText('Bewaard', { exact: true })).toBeVisible();
    await hester.press('button', 'Naar: Vragen stellen');
    await phase('Vragen stellen');
    await hears(/^Vragen stellen/);
    await joost.isAt('heading', 'Vragen stellen');
  });

  await test.step('each has a turn, and gives it back', async () => {
    await hears(/aan de beurt/);
    const isFirst = await joost.page.getByRole('button', { name: 'Ik ben klaar met praten' }).isVisible();
    const [first, second] = isFirst ? [joost, pim] : [pim, joost];
    await first.press('button', 'Ik ben klaar met praten');
    await first.isAt('heading', 'Vragen stellen');
    await hears(isFirst ? 'Pim is aan de beurt.' : 'Jij bent aan de beurt.');
    await second.press('button', 'Ik ben klaar met praten');
    await second.isAt('heading', 'Vragen stellen');
  });

  await test.step('he stops the conversation, and lets it go on', async () => {
    await joost.press('button', 'Stop');
    for (const keys of circle) await keys.isAt('heading', 'Het gesprek ligt stil');
    await joost.press('button', 'We kunnen verder');
    for (const { page } of circle) await expect(page.getByRole('dialog')).toBeHidden();
    await joost.isAt('button', 'Stop');
  });

  await test.step('he heard each phase and each turn, once, and never two at a time', async () => {
    const said = await heard();
    const turns = said.filter(({ text }) => text.endsWith('aan de beurt.')).map(({ text }) => text);
    expect(said.map(({ text }) => text).filter((text) => !turns.includes(text))).toEqual([
      'Welkom en afspraken. Lees de afspraken en zeg of je akkoord bent.',
      'De situatie. Luister, en schrijf op wat je opvalt. Dat zie jij alleen.',
      'Vragen opschrijven. Schrijf alleen, in stilte. Alle kaarten gaan tegelijk open.',
      'Vragen stellen. Vraag naar wat er gebeurde. Geef nog geen advies.',
    ]);
    expect(turns.slice(0, 2).sort()).toEqual(['Jij bent aan de beurt.', 'Pim is aan de beurt.']);
    const pauses = said.slice(1).map(({ atMs }, place) => atMs - (said[place]?.atMs ?? 0));
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(3_990);
  });
});
