import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { House } from '../../testing/house.ts';
import { Jobs } from './jobs.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

describe('work for later', () => {
  it('is done once, however many processes there are', async () => {
    const done: unknown[] = [];
    const processes = [1, 2, 3].map(() => new Jobs(house.db, house.clock));
    for (const jobs of processes) {
      jobs.register('once', async ({ place }) => {
        await new Promise(setImmediate);
        done.push(place);
      });
    }
    const places = Array.from({ length: 40 }, (_, place) => place);
    await house.db.transaction(async () => {
      for (const place of places) await processes[0]?.plan('once', { place });
    });
    await Promise.all(processes.map((jobs) => jobs.runDue()));

    expect(done.sort((a, b) => Number(a) - Number(b))).toEqual(places);
    expect(await house.db.query(`SELECT FROM job WHERE kind = 'once'`)).toEqual([]);
  });

  it('waits longer after each failure, and then for somebody who looks', async () => {
    const jobs = new Jobs(house.db, house.clock);
    let tries = 0;
    jobs.register('fails', async () => {
      tries += 1;
      throw new Error('the line was down');
    });
    await jobs.plan('fails', {});
    const triesAfter = async (minutes: number) => {
      house.clock.move(minutes * 60_000);
      await jobs.runDue();
      return tries;
    };
    expect([await triesAfter(0), await triesAfter(0.4), await triesAfter(0.2), await triesAfter(0.5)]).toEqual([
      1, 1, 2, 2,
    ]);
    for (let day = 0; day < 20; day += 1) await triesAfter(24 * 60);
    expect(tries).toBe(8);
    expect(await house.db.query(`SELECT FROM job WHERE kind = 'fails'`)).toHaveLength(1);
  });

  it('that nobody here knows how to do stays for who does', async () => {
    const knowsNothing = new Jobs(house.db, house.clock);
    await knowsNothing.plan('mail.later', {});
    for (let day = 0; day < 20; day += 1) {
      house.clock.move(24 * 60 * 60_000);
      await knowsNothing.runDue();
    }
    let done = 0;
    const knows = new Jobs(house.db, house.clock);
    knows.register('mail.later', async () => {
      done += 1;
    });
    await knows.runDue();
    expect(done).toBe(1);
  });
});
