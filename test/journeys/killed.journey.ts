import { killAgainAndAgain } from '../fault/kill-again-and-again.ts';
import { Tally } from '../fault/tally.ts';
import { expect, test } from '../harness/journey.ts';

/** The short one; `npm run fault` is the long one. */
test('nothing that was said to be kept is lost or doubled when the power goes @once', async () => {
  test.setTimeout(240_000);
  const tally = new Tally();
  const seed = Math.floor(Math.random() * 1_000_000);
  console.log(`The same chances again: npm run fault -- --seed ${seed}`);

  const { startsMs } = await killAgainAndAgain({ firstStarts: 2, kills: 3, seed, tally, say: console.log });

  console.log(tally.toTable());
  expect(startsMs).toHaveLength(3);
  expect(tally.faults).toEqual([]);
  expect(tally.acknowledged).toBeGreaterThan(100);
});
