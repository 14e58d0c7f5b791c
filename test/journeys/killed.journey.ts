import { Chance } from '../fault/chance.ts';
import { killFirstStarts } from '../fault/first-start.ts';
import { killAgainAndAgain } from '../fault/kill-again-and-again.ts';
import { Tally } from '../fault/tally.ts';
import { expect, test } from '../harness/journey.ts';

/** The short one; `npm run fault` is the long one. */
test('nothing that was said to be kept is lost or doubled when the power goes @once', async () => {
  test.setTimeout(240_000);
  const seed = Math.floor(Math.random() * 1_000_000);
  const [tally, chance] = [new Tally(), new Chance(seed)];
  console.log(`npm run fault -- --seed ${seed}`);

  await test.step('a first start that is killed is begun again', async () => {
    await killFirstStarts({ times: 2 }, chance.fork(), tally);
  });

  await test.step('people go on writing through three kills', async () => {
    const { startsMs } = await killAgainAndAgain({ kills: 3, seed, tally, say: console.log });
    expect(startsMs).toHaveLength(3);
  });

  console.log(tally.toTable());
  expect(tally.faults).toEqual([]);
  expect(tally.acknowledged).toBeGreaterThan(100);
});
