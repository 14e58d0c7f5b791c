import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '../../app.module.ts';
import { readConfig } from '../config/config.ts';
import type { Config } from '../config/config.ts';
import { isUnderKey, requireFittingKey } from '../vault/key-check.ts';
import { readKeys } from '../vault/key-provider.ts';
import { Database } from './database.ts';
import { openDatabase } from './open-database.ts';

const aFolder = () => mkdtempSync(join(tmpdir(), 'tweespraak-first-'));
let untouched: string;
let folder: string;
let config: Config;
beforeAll(async () => {
  untouched = aFolder();
  await (await openDatabase({ folder: untouched })).close();
});
afterAll(() => {
  rmSync(untouched, { recursive: true, force: true });
});
beforeEach(() => {
  folder = aFolder();
  // the migrated database as one file, so that not every test makes its own
  cpSync(join(untouched, 'cache'), join(folder, 'cache'), { recursive: true });
  config = readConfig({ TWEESPRAAK_MODE: 'demo', TWEESPRAAK_DATA: folder });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What a start does before the house opens. */
async function start(): Promise<void> {
  const { source, close } = await openDatabase({ folder });
  try {
    const db = new Database(source);
    await requireFittingKey(db, readKeys(config, await isUnderKey(db)));
  } finally {
    await close();
  }
}

describe('a first start that was killed', () => {
  it('while it made the database is begun again', async () => {
    mkdirSync(join(folder, 'database'));
    writeFileSync(join(folder, 'database', 'PG_VERSION'), '17');
    writeFileSync(join(folder, 'database.unfinished'), '');

    await start();
    expect(existsSync(join(folder, 'database.unfinished'))).toBe(false);
    await start();
  });

  it('between the database and its key gets its key now', async () => {
    await (await openDatabase({ folder })).close();
    await start();
    expect(existsSync(config.keyFile)).toBe(true);
  });

  it('is over once something is under the key: without that key nothing opens', async () => {
    await start();
    rmSync(config.keyFile);
    await expect(start()).rejects.toThrow('De sleutel ontbreekt');
    expect(existsSync(config.keyFile)).toBe(false);
  });
});
