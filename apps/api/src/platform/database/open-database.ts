import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import type { MigrationInterface } from 'typeorm';
import { migrations } from '../../migrations/index.ts';
import { StartError } from '../config/start-error.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import { openPglite, pgliteDriver } from './pglite-driver.ts';

/** By this name the server knows a running product. */
export const productName = 'tweespraak';
const oldestPostgres = 15;
const connectWithinMs = 10_000;

export interface OpenDatabase {
  source: DataSource;
  close: () => Promise<void>;
}

/** Entities are the classes that were decorated: whoever imports the features has them all. */
function sourceOptions() {
  const entities = getMetadataArgsStorage().tables.map((table) => table.target);
  return {
    type: 'postgres' as const,
    entities: entities.filter((entity) => typeof entity !== 'string'),
    migrations: migrations as (new () => MigrationInterface)[],
    migrationsTableName: 'migration',
  };
}

/** Where the database is. `sayMaking` tells that a new one is made, which takes a while. */
export type DatabasePlace = ({ url: string } | { folder: string | undefined; sayMaking?: () => void }) & {
  /** What asks for it, so that others on the same server can tell. */
  name?: string;
  /** Takes the data as they are: for a back-up with a program that is newer than what runs. */
  asItIs?: boolean;
};

/** Opens PostgreSQL when there is a URL, else the embedded database in the folder (absent: in memory). */
export async function openDatabase(place: DatabasePlace): Promise<OpenDatabase> {
  if ('url' in place) return openPostgres(place);
  if (!place.folder) return openEmbedded(undefined, await migratedSnapshot(undefined));
  const unlock = await lockDataFolder(place.folder);
  try {
    const opened = place.asItIs ? await openExisting(place.folder) : await openOrMake(place.folder, place.sayMaking);
    return {
      ...opened,
      close: async () => {
        await opened.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function openPostgres({
  url,
  name = productName,
  asItIs,
}: DatabasePlace & { url: string }): Promise<OpenDatabase> {
  const connect = { url, poolSize: 16, connectTimeoutMS: connectWithinMs, applicationName: name };
  const source = new DataSource({ ...sourceOptions(), ...connect });
  try {
    await source.initialize();
  } catch (error) {
    throw new StartError(`De database is niet te bereiken (DATABASE_URL): ${reasonOf(error)}.`);
  }
  try {
    await requireFittingServer(source);
    if (!asItIs) await migrateAlone(source);
  } catch (error) {
    await source.destroy();
    throw error;
  }
  return { source, close: () => source.destroy() };
}

/** A host with several addresses fails with a list of errors, and says nothing itself. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  return (error as Error).message;
}

async function requireFittingServer(source: DataSource): Promise<void> {
  const [server] = await source.query<{ version: number; encoding: string }[]>(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding`,
  );
  if (!server || server.version < oldestPostgres * 10_000)
    throw new StartError(`De database is te oud: nodig is PostgreSQL ${String(oldestPostgres)} of nieuwer.`);
  if (server.encoding !== 'UTF8')
    throw new StartError(`De database bewaart tekst als ${server.encoding}. Maak er een met ENCODING 'UTF8'.`);
}

/** Two processes that start together: one migrates, the other waits. */
async function migrateAlone(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock(823106)');
    await migrate(source);
    await runner.query('SELECT pg_advisory_unlock(823106)');
  } finally {
    await runner.release();
  }
}

async function openExisting(dataFolder: string): Promise<OpenDatabase> {
  const folder = join(dataFolder, 'database');
  if (!existsSync(folder)) throw new StartError(`Er is nog geen database in ${dataFolder}.`);
  return openEmbedded(folder, undefined, true);
}

/** A start that dies while it makes the database leaves a half one, in which nobody wrote yet: the next begins again. */
async function openOrMake(dataFolder: string, sayMaking?: () => void): Promise<OpenDatabase> {
  const folder = join(dataFolder, 'database');
  const beingMade = join(dataFolder, 'database.unfinished');
  if (existsSync(beingMade)) rmSync(folder, { recursive: true, force: true });
  if (existsSync(folder)) return openEmbedded(folder, undefined);
  sayMaking?.();
  const snapshot = await migratedSnapshot(dataFolder);
  writeFileSync(beingMade, '');
  const opened = await openEmbedded(folder, snapshot);
  rmSync(beingMade);
  return opened;
}

async function openEmbedded(
  folder: string | undefined,
  snapshot: Blob | undefined,
  asItIs = false,
): Promise<OpenDatabase> {
  let db;
  try {
    db = await openPglite(folder, snapshot);
  } catch (error) {
    const place = folder ?? 'het geheugen';
    throw new StartError(
      `De database in ${place} is niet te lezen (${(error as Error).message}). Zet die map opzij en zet een back-up terug.`,
    );
  }
  const source = new DataSource({ ...sourceOptions(), driver: pgliteDriver(db) });
  await source.initialize();
  if (!asItIs) await migrate(source);
  return { source, close: () => source.destroy() };
}

async function migrate(source: DataSource): Promise<void> {
  if (await hasMigrationTable(source)) {
    const done = await source.query<{ name: string }[]>('SELECT name FROM migration ORDER BY id');
    const known = new Set(source.migrations.map((migration) => migration.name));
    const unknown = done.find(({ name }) => !known.has(name));
    if (unknown) {
      throw new StartError(
        `De gegevens zijn nieuwer dan dit programma (${unknown.name} is hier niet bekend). Start een nieuwere versie.`,
      );
    }
  }
  try {
    await source.runMigrations({ transaction: 'all' });
  } catch (error) {
    throw new StartError(`De database is niet bij te werken en is gebleven zoals ze was: ${(error as Error).message}.`);
  }
}

async function hasMigrationTable(source: DataSource): Promise<boolean> {
  const [row] = await source.query<{ there: boolean }[]>("SELECT to_regclass('migration') IS NOT NULL AS there");
  return row?.there === true;
}

/**
 * An empty, migrated database as one file, kept by the hash of the migrations: loading it is four times faster than
 * making it. `null` folder (tests): kept beside the dependencies.
 */
async function migratedSnapshot(folder: string | undefined): Promise<Blob> {
  const cache = folder ? join(folder, 'cache') : join(import.meta.dirname, '../../../node_modules/.cache/tweespraak');
  const file = join(cache, `migrated-${migrationsHash()}.tar.gz`);
  if (existsSync(file)) return new Blob([readFileSync(file)]);
  const db = await openPglite(undefined);
  const source = new DataSource({ ...sourceOptions(), driver: pgliteDriver(db) });
  await source.initialize();
  await migrate(source);
  const dump = await db.dumpDataDir('gzip');
  await source.destroy();
  mkdirSync(cache, { recursive: true });
  const half = `${file}.${String(process.pid)}`;
  writeFileSync(half, Buffer.from(await dump.arrayBuffer()));
  renameSync(half, file);
  return dump;
}

function migrationsHash(): string {
  const folder = join(import.meta.dirname, '../../migrations');
  const hash = createHash('sha256');
  for (const name of readdirSync(folder)
    .filter((file) => /^\d+.*\.(js|ts)$/.test(file) && !file.endsWith('.d.ts'))
    .sort()) {
    hash.update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}
