import { StartError } from '../config/start-error.ts';
import type { Database } from '../database/database.ts';
import type { ErasureLedger } from '../vault/erasure-ledger.ts';
import { openArchive } from './archive.ts';
import type { ReadArchive } from './archive.ts';
import { quoted, tablesOf } from './tables.ts';

const rowsAtOnce = 200;

export interface RestoreResult {
  installationId: string;
  dataMadeAt: Date;
  keysMadeAt: Date;
  rows: number;
  people: number;
  /** How many people had their data here before. */
  replacedPeople: number;
  /** Texts whose key is in neither archive: they were erased, or written after the keys were kept. */
  unreadableTexts: number;
  /** How many erasures the ledger holds; none means that it was perhaps left behind on another machine. */
  erasures: number;
}

/** A data archive, and a key archive of the same installation that is as old or newer. */
export interface Archives {
  data: ReadArchive;
  keys: ReadArchive;
}

/** Opens two archives that belong together, or refuses before anything is touched. */
export async function openArchives(files: { data: string; keys: string }): Promise<Archives> {
  const [data, keys] = [await openArchive(files.data), await openArchive(files.keys)];
  if (data.manifest.kind !== 'data' || keys.manifest.kind !== 'keys')
    throw refusal('Geef eerst het data-archief, dan het sleutel-archief.');
  if (data.manifest.installation !== keys.manifest.installation)
    throw refusal('De archieven zijn van verschillende installaties.');
  if (keys.manifest.madeAt < data.manifest.madeAt) throw refusal('Het sleutel-archief is ouder dan het data-archief.');
  return { data, keys };
}

/**
 * Puts back both archives, then does again what the erasure ledger says: what somebody erased does not come back.
 * Log-ins that were open then are over. All in one transaction.
 */
export async function restore(db: Database, { data, keys }: Archives, ledger: ErasureLedger): Promise<RestoreResult> {
  await requireFittingPlace(db, data);
  return db.transaction(async () => {
    const replacedPeople = await countPeople(db);
    const tables = [...(await tablesOf(db, 'public')), ...(await tablesOf(db, 'keys'))];
    await db.query(`TRUNCATE ${tables.map(quoted).join(', ')}`);
    const rows = (await insertAll(db, data, 'public')) + (await insertAll(db, keys, 'keys'));
    await db.query(
      `SELECT setval(pg_get_serial_sequence('audit_line', 'seq'), (SELECT coalesce(max(seq), 1) FROM audit_line))`,
    );
    await db.query('DELETE FROM auth_session');
    await db.query('DELETE FROM auth_link');
    return {
      installationId: data.manifest.installation,
      dataMadeAt: new Date(data.manifest.madeAt),
      keysMadeAt: new Date(keys.manifest.madeAt),
      rows,
      people: await countPeople(db),
      replacedPeople,
      erasures: await ledger.replay(db),
      unreadableTexts: await countUnreadable(db),
    };
  });
}

/** A database of the same version that is of nobody yet, or of the same installation. */
async function requireFittingPlace(db: Database, { manifest }: ReadArchive): Promise<void> {
  const known = await db.query<{ name: string }>('SELECT name FROM migration ORDER BY id');
  if (manifest.migrations.join() !== known.map(({ name }) => name).join())
    throw refusal('De archieven zijn van een andere versie van Tweespraak. Gebruik die versie.');
  const [here] = await db.query<{ id: string }>('SELECT id FROM installation');
  if (here?.id !== manifest.installation && (await countPeople(db)) > 0)
    throw refusal('De archieven zijn van een andere installatie dan de gegevens die hier staan.');
}

function refusal(why: string): StartError {
  return new StartError(`${why} Er is niets teruggezet.`);
}

async function countPeople(db: Database): Promise<number> {
  const [people] = await db.query<{ count: number }>('SELECT count(*)::int AS count FROM person');
  return people?.count ?? 0;
}

const moment = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'long',
  timeStyle: 'medium',
  timeZone: 'Europe/Amsterdam',
});

/** For the operator: what comes back, and what does not. */
export function sayRestore(result: RestoreResult, ledgerFile: string): string {
  const { people, replacedPeople, rows, unreadableTexts, erasures } = result;
  return [
    `Gegevens van ${moment.format(result.dataMadeAt)}, sleutels van ${moment.format(result.keysMadeAt)}:`,
    `- ${String(people)} mensen en ${String(rows)} rijen. Hier stonden er ${String(replacedPeople)}.`,
    `- Wat na het eerste moment is geschreven, gedeeld of veranderd, is er niet bij. Ook niet wie er sindsdien wegging.`,
    `- ${String(unreadableTexts)} teksten zijn niet leesbaar: die zijn gewist, of hun sleutel zit niet in dit archief.`,
    erasures > 0
      ? `- Wat gewist is, blijft gewist: ${String(erasures)} keer, volgens ${ledgerFile}.`
      : `- Let op: ${ledgerFile} is leeg. Is er wel eens iets gewist? Zet dan eerst de lijst van toen terug.`,
    `- Iedereen logt opnieuw in.`,
  ].join('\n');
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
