import type { Page } from '@playwright/test';
import { expect, test } from '../harness/journey.ts';
import { everyRoute } from '../walk/routes.ts';
import { lookAtVisit, nameOf, type Visit } from '../walk/visit.ts';
import { hester, ineke, joost, marijke, noor, rachid, wilma } from '../walk/visits/others.ts';
import { afterTheHour, room } from '../walk/visits/room.ts';
import { samira, samiraFirst } from '../walk/visits/samira.ts';
import { stranger, strangerLater } from '../walk/visits/stranger.ts';
import { isReadyWith, opened, signed, signTogether, waiting } from '../walk/visits/together.ts';

test.use({ world: 'every page' });

const person = (key: string) => ({ email: `${key}@demo.tweespraak.example`, password: 'tweespraak-demo' });

/** Walks past these pages one after the other, and looks at each. */
async function walk(page: Page, who: string, visits: Visit[]): Promise<void> {
  for (const visit of visits) {
    const name = `${who}: ${nameOf(visit)}`;
    await test.step(name, async () => expect.soft(await lookAtVisit(page, visit), name).toEqual([]));
  }
}

test('every page is right for everyone who meets it, small and large, in light and dark @once', async ({
  page,
  signInAs,
  product,
}) => {
  test.setTimeout(600_000);
  const alone = async (key: string, visits: Visit[]) => {
    const own = await signInAs(person(key));
    await walk(own, key, visits);
    await own.context().close();
  };

  // two at a time: there are two cores
  await Promise.all([
    (async () => {
      const beginning = await signInAs(person('samira'));
      await walk(beginning, 'samira', samiraFirst);
      await beginning.goto('/welkom');
      await beginning.getByRole('button', { name: /zo kan ik beginnen/ }).click();
      await expect(beginning).not.toHaveURL(/welkom/);
      await walk(beginning, 'samira', samira);
    })(),
    (async () => {
      await page.goto('/inloggen');
      await walk(page, 'a stranger', stranger);
      await alone('rachid', rachid);
      await alone('hester', hester);
      await alone('noor', noor);
    })(),
  ]);
  await Promise.all([
    (async () => {
      const [one, other] = [await signInAs(person('samira')), await signInAs(person('joost'))];
      await walk(other, 'joost', joost);
      await isReadyWith(one, 'heel-dichtbij');
      await walk(one, 'samira', waiting);
      await isReadyWith(other, 'veel-afstand');
      await walk(other, 'joost', opened);
      await signTogether(one, other);
      await walk(one, 'samira', signed);
    })(),
    (async () => {
      await alone('ineke', ineke);
      await alone('marijke', marijke);
      await alone('wilma', wilma);
    })(),
  ]);
  await product.moveClock(40 * 24 * 60);
  await page.goto('/inloggen');
  await walk(page, 'a stranger', strangerLater);
});

test('no page stays out of the walk @once', () => {
  const visits = [
    ...[stranger, strangerLater, samiraFirst, samira, waiting, opened, signed, joost, hester],
    ...[rachid, ineke, marijke, noor, wilma, [room], afterTheHour('')],
  ].flat();
  const seen = new Set(visits.map(({ route }) => route));
  expect(everyRoute().filter((route) => !seen.has(route))).toEqual([]);
});
