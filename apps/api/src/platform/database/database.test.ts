import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { House } from '../../testing/house.ts';
import { Organisation } from '../people/organisation.entity.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

describe('a use case', () => {
  const add = (name: string) => house.db.of(Organisation).insert({ id: randomUUID(), name, createdAt: new Date() });
  const count = (name: string) => house.db.of(Organisation).countBy({ name });

  it('is one transaction with the services it calls', async () => {
    const failing = house.db.transaction(async () => {
      await add('buiten');
      await house.db.transaction(() => add('binnen'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect([await count('buiten'), await count('binnen')]).toEqual([0, 0]);
  });

  it('keeps sixty at the same time apart', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 60 }, (_, n) =>
        house.db.transaction(async () => {
          await add('gelijktijdig');
          await new Promise(setImmediate);
          if (n % 2) throw new Error('half of them fail');
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(30);
    expect(await count('gelijktijdig')).toBe(30);
  });

  it('tells the world only after the commit, and never when it fails', async () => {
    const told: string[] = [];
    await house.db.transaction(async () => {
      house.db.afterCommit(() => told.push('klaar'));
      await add('verteld');
      expect(told).toEqual([]);
    });
    await house.db
      .transaction(async () => {
        house.db.afterCommit(() => told.push('mislukt'));
        await add('niet verteld');
        throw new Error('no');
      })
      .catch(() => undefined);
    expect(told).toEqual(['klaar']);
  });
});
