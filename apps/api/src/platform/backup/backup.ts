import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { placeError } from '../config/place-error.ts';
import type { Database } from '../database/database.ts';
import { writeArchive } from './archive.ts';
import type { ArchivedRow, Manifest } from './archive.ts';
import { quoted, tablesOf } from './tables.ts';

const day = 24 * 60 * 60_000;
/** Texts are gone from back-ups when their keys are: keys stay a week, data a month (trust 2). */
const keptMs: Record<Manifest['kind'], number> = { data: 30 * day, keys: 7 * day };
const rowsAtOnce = 500;

export interface BackupResult {
  files: string[];
  rows: number;
  removed: string[];
}

/** Writes the two archives, data and keys, of one moment, and removes those whose term has passed. */
export async function backUp(db: Database, folder: string, now: Date): Promise<BackupResult> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return await backUpTo(db, folder, now);
  } catch (error) {
    throw placeError(`De map ${folder}`, error, 'Geef een andere map: npm run backup -- <map>.');
  }
}

async function backUpTo(db: Database, folder: string, now: Date): Promise<BackupResult> {
  return db.transaction(async () => {
    await db.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    const files: string[] = [];
    let rows = 0;
    for (const kind of ['data', 'keys'] as const) {
      const head = await manifestOf(db, kind, now);
      const file = join(folder, `tweespraak-${kind}-${now.toISOString().replace(/[:.]/g, '-')}.jsonl.gz`);
      rows += await writeArchive(file, head, allRows(db, kind === 'data' ? 'public' : 'keys'));
      files.push(file);
    }
    return { files, rows, removed: removeOld(folder, now) };
  });
}

async function manifestOf(db: Database, kind: Manifest['kind'], now: Date): Promise<Manifest> {
  const [installation] = await db.query<{ id: string }>('SELECT id FROM installation');
  const migrations = await db.query<{ name: string }>('SELECT name FROM migration ORDER BY id');
  if (!installation) throw new Error('This database is no installation');
  return {
    kind,
    installation: installation.id,
    madeAt: now.toISOString(),
    migrations: migrations.map(({ name }) => name),
  };
}

async function* allRows(db: Database, schema: 'public' | 'keys'): AsyncIterable<ArchivedRow> {
  for (const table of await tablesOf(db, schema)) {
    await db.query(`DECLARE archived NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS json FROM ${quoted(table)} t`);
    for (;;) {
      const rows = await db.query<{ json: string }>(`FETCH ${String(rowsAtOnce)} FROM archived`);
      for (const { json } of rows) yield { table: table.name, json };
      if (rows.length < rowsAtOnce) break;
    }
    await db.query('CLOSE archived');
  }
}

function removeOld(folder: string, now: Date): string[] {
  const old = readdirSync(folder).filter((name) => {
    const kind = /^tweespraak-(data|keys)-/.exec(name)?.[1] as Manifest['kind'] | undefined;
    return kind && now.getTime() - statSync(join(folder, name)).mtimeMs > keptMs[kind];
  });
  for (const name of old) rmSync(join(folder, name));
  return old;
}

export function sayBackup({ files, rows, removed }: BackupResult): string {
  const gone = removed.length > 0 ? `\nVerlopen en weggehaald: ${removed.join(', ')}.` : '';
  return `Back-up gemaakt, ${String(rows)} rijen:\n${files.map((file) => `  ${file}`).join('\n')}${gone}`;
}
