import { StartError } from '../config/start-error.ts';
import type { Database } from '../database/database.ts';
import type { ErasureLedger } from '../vault/erasure-ledger.ts';
import { openArchive } from './archive.ts';
import type { ReadArchive } from './archive.ts';
import { quoted, tablesOf } from './tables.ts';

const rowsAtOnce = 200;

export interface RestoreResult {
  rows: number;
  /** Texts whose key is in neither archive: they were erased, or written after the keys were kept. */
  unreadableTexts: number;
}

/**
 * Puts back a data archive with a key archive of the same installation that is as old or newer, then does again what
 * the erasure ledger says: what somebody erased does not come back. All in one transaction.
 */
export async function restore(
  db: Database,
  files: { data: string; keys: string },
  ledger: ErasureLedger,
): Promise<RestoreResult> {
  const [data, keys] = [await openArchive(files.data), await openArchive(files.keys)];
  const known = await db.query<{ name: string }>('SELECT name FROM migration ORDER BY id');
  requireTogether(
    data,
    keys,
    known.map(({ name }) => name),
  );
  return db.transaction(async () => {
    const tables = [...(await tablesOf(db, 'public')), ...(await tablesOf(db, 'keys'))];
    await db.query(`TRUNCATE ${tables.map(quoted).join(', ')}`);
    const rows = (await insertAll(db, data, 'public')) + (await insertAll(db, keys, 'keys'));
    await db.query(
      `SELECT setval(pg_get_serial_sequence('audit_line', 'seq'), (SELECT coalesce(max(seq), 1) FROM audit_line))`,
    );
    await ledger.replay(db);
    return { rows, unreadableTexts: await countUnreadable(db) };
  });
}

function requireTogether(data: ReadArchive, keys: ReadArchive, known: string[]): void {
  const refuse = (why: string) => new StartError(`${why} Er is niets teruggezet.`);
  if (data.manifest.kind !== 'data' || keys.manifest.kind !== 'keys')
    throw refuse('Geef eerst het data-archief, dan het sleutel-archief.');
  if (data.manifest.installation !== keys.manifest.installation)
    throw refuse('De archieven zijn van verschillende installaties.');
  if (keys.manifest.madeAt < data.manifest.madeAt) throw refuse('Het sleutel-archief is ouder dan het data-archief.');
  if (data.manifest.migrations.join() !== known.join())
    throw refuse('De archieven zijn van een andere versie van Tweespraak. Gebruik die versie.');
}

async function insertAll(db: Database, archive: ReadArchive, schema: 'public' | 'keys'): Promise<number> {
  const tables = new Map((await tablesOf(db, schema)).map((table) => [table.name, quoted(table)]));
  let total = 0;
  let waiting: { table: string; rows: string[] } = { table: '', rows: [] };
  const flush = async () => {
    const target = tables.get(waiting.table);
    if (waiting.rows.length > 0 && !target)
      throw new StartError(`Het archief heeft een onbekende tabel: ${waiting.table}.`);
    if (target && waiting.rows.length > 0) {
      const sql = `INSERT INTO ${target} SELECT * FROM json_populate_recordset(NULL::${target}, $1::json)`;
      await db.query(sql, [`[${waiting.rows.join(',')}]`]);
    }
    total += waiting.rows.length;
  };
  for await (const { table, json } of archive.rows) {
    if (table !== waiting.table || waiting.rows.length >= rowsAtOnce) {
      await flush();
      waiting = { table, rows: [] };
    }
    waiting.rows.push(json);
  }
  await flush();
  return total;
}

/** Every sealed column starts with its version and the id of its key. */
async function countUnreadable(db: Database): Promise<number> {
  const columns = await db.query<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
     WHERE table_schema = 'public' AND data_type = 'bytea'`,
  );
  let total = 0;
  for (const { table, column } of columns) {
    const [row] = await db.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM "${table}" WHERE "${column}" IS NOT NULL AND NOT EXISTS
       (SELECT FROM keys.wrap WHERE key_id = encode(substring("${column}" from 2 for 16), 'hex')::uuid)`,
    );
    total += row?.count ?? 0;
  }
  return total;
}
