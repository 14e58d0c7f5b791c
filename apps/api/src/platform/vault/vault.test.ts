import { randomUUID } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { House } from '../../testing/house.ts';
import { ErasureLedger } from './erasure-ledger.ts';
import { Vault } from './vault.ts';
import type { Space } from './vault.ts';

let house: House;
let vault: Vault;
beforeAll(async () => {
  house = await House.open();
  vault = house.app.get(Vault);
});
afterAll(() => house.close());

const aPlace = () => ({ table: 'note', row: randomUUID(), field: 'text' });
const aSpace = (kind: Space['kind'] = 'person'): Space => ({ kind, ownerId: randomUUID() });

describe('the vault', () => {
  it('opens a text for its own space and for no other', async () => {
    const [samira, joost, place] = [aSpace(), aSpace(), aPlace()];
    const blob = await vault.seal(samira, place, 'Stil naast hem 🌱 שלום');

    expect(await vault.open(samira, place, blob)).toBe('Stil naast hem 🌱 שלום');
    await expect(vault.open(joost, place, blob)).rejects.toThrow('No readable text');
  });

  it('does not open a text in another row, and leaves its neighbours alone', async () => {
    const [samira, place] = [aSpace(), aPlace()];
    const good = await vault.seal(samira, place, 'goed');
    const damaged = Buffer.from(await vault.seal(samira, place, 'stuk'));
    damaged[damaged.length - 1] = (damaged[damaged.length - 1] ?? 0) ^ 1;

    const opened = await vault.openMany(samira, [
      { place, blob: good },
      { place: aPlace(), blob: good },
      { place, blob: damaged },
    ]);
    expect(opened).toEqual(['goed', null, null]);
  });

  it('keeps the readers of a text that is written again, with another IV', async () => {
    const [samira, duo, place] = [aSpace(), aSpace('duo'), aPlace()];
    const first = await vault.seal(samira, place, 'een');
    await vault.addReader(first, samira, duo);
    const second = await vault.seal(samira, place, 'twee', first);

    expect(await vault.open(duo, place, second)).toBe('twee');
    expect(second.subarray(33, 45)).not.toEqual(first.subarray(33, 45));
  });

  it('hides how long a text is, up to a kilobyte', async () => {
    const [samira, place] = [aSpace(), aPlace()];
    const [short, long] = [
      await vault.seal(samira, place, 'kort'),
      await vault.seal(samira, place, 'lang '.repeat(180)),
    ];
    expect(short.length).toBe(long.length);
  });

  it('makes an erased text unreadable, and writes the ledger first', async () => {
    const [samira, place] = [aSpace(), aPlace()];
    const blob = await vault.seal(samira, place, 'weg');
    await house.db.transaction(() => vault.erase([blob]));

    await expect(vault.open(samira, place, blob)).rejects.toThrow();
    expect(readFileSync(house.ledgerFile, 'utf8')).toContain('"keys":["');
  });

  it('finishes an erasure that a crash cut short', async () => {
    const [samira, place] = [aSpace(), aPlace()];
    const blob = await vault.seal(samira, place, 'half gewist');
    const crash = house.db.transaction(async () => {
      await vault.erase([blob]);
      throw new Error('power cut');
    });
    await expect(crash).rejects.toThrow('power cut');
    expect(await vault.open(samira, place, blob)).toBe('half gewist');

    await new ErasureLedger(house.ledgerFile).replay(house.db);
    await expect(vault.open(samira, place, blob)).rejects.toThrow();
  });

  it('finishes it also after an earlier crash in the middle of a line of the ledger', async () => {
    const [samira, place] = [aSpace(), aPlace()];
    const blob = await vault.seal(samira, place, 'half gewist');
    const ledger = new ErasureLedger(house.ledgerFile);
    appendFileSync(house.ledgerFile, '{"at":"2026-11-24T10:0');
    await ledger.replay(house.db);
    const crash = house.db.transaction(async () => {
      await vault.erase([blob]);
      throw new Error('power cut');
    });
    await expect(crash).rejects.toThrow('power cut');

    await ledger.replay(house.db);
    await expect(vault.open(samira, place, blob)).rejects.toThrow();
  });

  it('forgets a space that was made in a use case that failed', async () => {
    const [samira, place] = [aSpace(), aPlace()];
    const failing = house.db.transaction(async () => {
      await vault.seal(samira, place, 'nooit gebeurd');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    const blob = await vault.seal(samira, place, 'wel gebeurd');
    expect(await vault.open(samira, place, blob)).toBe('wel gebeurd');
  });
});
