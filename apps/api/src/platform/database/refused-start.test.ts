import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import '../../app.module.ts';
import { demoAddress } from '../demo/demo-persons.ts';
import { requireOwnPeople } from '../demo/require-own-people.ts';
import { ErasureLedger } from '../vault/erasure-ledger.ts';
import { requireFittingKey } from '../vault/key-check.ts';
import { KeyProvider } from '../vault/key-provider.ts';
import { Database } from './database.ts';
import { openDatabase } from './open-database.ts';

let folder: string;
const at = (name: string) => join(folder, name);
const aKey = (byte: number, version = 1) => new KeyProvider(new Map([[version, Buffer.alloc(32, byte)]]));
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tweespraak-refused-'));
  await (await openDatabase({ folder: at('whole') })).close();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Does something with the database in a folder, and closes it. */
async function withDatabase<Result>(name: string, task: (db: Database) => Promise<Result>): Promise<Result> {
  const { source, close } = await openDatabase({ folder: at(name) });
  try {
    return await task(new Database(source));
  } finally {
    await close();
  }
}

describe('a start is refused in one line', () => {
  it('when another has the folder', async () => {
    const running = await openDatabase({ folder: at('whole') });
    await expect(openDatabase({ folder: at('whole') })).rejects.toThrow(
      `al in gebruik (proces ${String(process.pid)})`,
    );
    await running.close();
    await withDatabase('whole', async () => undefined);
  });

  it('when a file stands where the folder should be', async () => {
    writeFileSync(at('file'), '');
    await expect(openDatabase({ folder: at('file') })).rejects.toThrow('daar staat al een bestand');
    await expect(openDatabase({ folder: at('file/onder') })).rejects.toThrow('daar staat een bestand in de weg');
  });

  it('when the database cannot be read', async () => {
    cpSync(at('whole'), at('broken'), { recursive: true });
    rmSync(at('broken/database/base'), { recursive: true });
    await expect(openDatabase({ folder: at('broken') })).rejects.toThrow(/^De database in .* is niet te lezen/);
  });

  it('when the data are newer than the program', async () => {
    cpSync(at('whole'), at('newer'), { recursive: true });
    const name = 'Gesprekken0000000000999';
    await withDatabase('newer', (db) => db.query('INSERT INTO migration (timestamp, name) VALUES (999, $1)', [name]));
    await expect(openDatabase({ folder: at('newer') })).rejects.toThrow(`nieuwer dan dit programma (${name}`);
  });

  it('when the key does not fit, and leaves no trace of that key', async () => {
    await withDatabase('whole', async (db) => {
      await requireFittingKey(db, aKey(1));
      for (const wrong of [aKey(2), aKey(2, 2)])
        await expect(requireFittingKey(db, wrong)).rejects.toThrow('De sleutel past niet');
      await requireFittingKey(db, aKey(1));
      expect(await db.query('SELECT kek_version FROM keys.key_check')).toEqual([{ kek_version: 1 }]);
    });
  });

  it('when no erasure could be written down, or the list is damaged', async () => {
    expect(() => {
      new ErasureLedger(at('file/erased.jsonl')).requireUsable();
    }).toThrow('TWEESPRAAK_LEDGER');
    writeFileSync(at('erased.jsonl'), 'kapot\n');
    await withDatabase('whole', async (db) => {
      await expect(new ErasureLedger(at('erased.jsonl')).replay(db)).rejects.toThrow('beschadigd in regel 1');
    });
  });

  it('when the data of the demo would open live, or those of real people as a demo', async () => {
    await withDatabase('whole', async (db) => {
      const add = (email: string) =>
        db.query(
          `INSERT INTO person (id, name, email, password_hash, created_at) VALUES (gen_random_uuid(), 'x', $1, '', now())`,
          [email],
        );
      await requireOwnPeople(db, 'live');
      await add('rachid@gemeente.example');
      await requireOwnPeople(db, 'live');
      await expect(requireOwnPeople(db, 'demo')).rejects.toThrow('gegevens van echte mensen');
      await add(demoAddress('samira'));
      await requireOwnPeople(db, 'demo');
      await expect(requireOwnPeople(db, 'live')).rejects.toThrow('gegevens van de proefversie');
    });
  });
});
