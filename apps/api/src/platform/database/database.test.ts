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

describe('a read', () => {
  const asking = () => {
    let asked = 0;
    const ask = () => house.db.once('hoe vaak', async () => (asked += 1));
    return ask;
  };

  it('asks the same once, also of what is asked at the same time', async () => {
    const ask = asking();
    expect(await house.db.read(() => Promise.all([ask(), ask()]))).toEqual([1, 1]);
    expect(await house.db.read(async () => [await ask(), await ask()])).toEqual([2, 2]);
  });

  it('asks again in a use case, which may have changed the answer, and outside a read', async () => {
    const ask = asking();
    const answers = await house.db.read(async () => [
      await ask(),
      await house.db.transaction(async () => [await ask(), await ask()]),
      await ask(),
    ]);
    expect(answers).toEqual([1, [2, 3], 1]);
    expect([await ask(), await ask()]).toEqual([4, 5]);
  });

  it('is one request: the next sees what has changed since', async () => {
    const host = await house.anOrganisation();
    const [fatma, lotte] = [
      await house.aPerson('Fatma', host, 'wijkGgd'),
      await house.aPerson('Lotte', host, 'wijkGgd'),
    ];
    const rachid = await house.aPerson('Rachid', host, 'coordinator');
    const duosOf = async (person: typeof fatma) => ((await person.get('/duos').expect(200)).body as { duos: [] }).duos;
    expect(await duosOf(fatma)).toHaveLength(0);
    await rachid.post(`/organisations/${host.id}/duos`, { personIds: [fatma.id, lotte.id] }).expect(204);
    expect(await duosOf(fatma)).toHaveLength(1);
  });
});
