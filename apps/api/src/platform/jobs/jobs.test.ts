import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { House } from '../../testing/house.ts';
import { Jobs } from './jobs.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
  house.app.useLogger(false);
});
afterAll(() => house.close());

/** Work that never succeeds, and how often it was tried. */
function failing(kind: string, everyMs?: number) {
  const tried = { times: 0 };
  house.app.get(Jobs).register(
    kind,
    () => {
      tried.times += 1;
      throw new Error('not today');
    },
    everyMs,
  );
  return tried;
}

const aWeek = 7 * 24 * 60;

describe('a job that keeps failing', () => {
  it('is tried ever later, and then left for someone to look at', async () => {
    const tried = failing('once');
    await house.app.get(Jobs).plan('once', {});
    for (let week = 0; week < 12; week += 1) await house.pass(aWeek);
    expect(tried.times).toBe(8);
    expect(await house.db.query(`SELECT attempts FROM job WHERE kind = 'once'`)).toEqual([{ attempts: 8 }]);
  });

  it('goes on for ever when it comes back by itself', async () => {
    const tried = failing('again', 60_000);
    await house.app.get(Jobs).onApplicationBootstrap();
    for (let week = 0; week < 12; week += 1) await house.pass(aWeek);
    expect(tried.times).toBeGreaterThanOrEqual(12);
  });
});
