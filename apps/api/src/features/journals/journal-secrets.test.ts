import { existsSync, readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ErasureLedger } from '../../platform/vault/erasure-ledger.ts';
import { House } from '../../testing/house.ts';
import { duoWithJournals, WritingPage } from '../../testing/journal-writer.ts';
import type { JournalWriter } from '../../testing/journal-writer.ts';

let house: House;
let duoId: string;
let samira: JournalWriter;
let joost: JournalWriter;

beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
beforeEach(async () => {
  ({ duoId, samira, joost } = await duoWithJournals(house));
});

/** Every value of every column in the whole database, as somebody with a copy of it sees them. */
async function dump(): Promise<Buffer> {
  const tables = await house.db.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_schema IN ('public', 'keys') AND table_type = 'BASE TABLE'`,
  );
  const rows = await Promise.all(tables.map(({ name }) => house.db.query<object>(`SELECT * FROM ${name}`)));
  const values = rows.flat().flatMap((row) => Object.values(row) as unknown[]);
  return Buffer.concat(
    values.map((value) => (Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value ?? '')))),
  );
}

function rowsIn(...tables: string[]): Promise<{ id: string; text: Buffer }[]> {
  const parts = tables.map((table) => `SELECT id, text FROM ${table}`);
  return house.db.query(parts.join(' UNION ALL '));
}

async function keysOf(blobs: Buffer[]): Promise<number> {
  const ids = blobs.map((blob) => blob.toString('hex', 1, 17));
  const wraps = await house.db.query(`SELECT key_id FROM keys.wrap WHERE replace(key_id::text, '-', '') = ANY($1)`, [
    ids,
  ]);
  return wraps.length;
}

/** An entry with every kind of text there is: two versions side by side, shared, answered both ways. */
async function aRichEntry(word: string): Promise<{ entryId: string; shareId: string }> {
  const page = await samira.writes(`Tekst ${word}`, { title: `Titel ${word}` });
  const phone = await samira.opensElsewhere(page.entryId);
  await page.saves(`Tekst ${word} verder`, { title: `Titel ${word}` });
  await phone.saves(`Anders ${word}`);
  const shareId = await samira.sharesWithDuo(page, duoId);
  await joost.answers(shareId, `Antwoord ${word}`);
  await samira.answers(shareId, `Terug ${word}`);
  return { entryId: page.entryId, shareId };
}

const textTables = ['journal_entry_text', 'journal_share', 'journal_answer'];

describe('what is written', () => {
  it('stands nowhere in a copy of the database, nor in what is kept of a form', async () => {
    const word = `plantwoord${randomUUID().slice(0, 8)}`;
    const { shareId } = await aRichEntry(word);
    await joost.as.post(`/journal/shares/${shareId}/answers`, { text: `Met formulier ${word}` }, randomUUID());
    await house.pass(1);

    const copy = await dump();
    expect(copy.length).toBeGreaterThan(10_000);
    for (const form of [word, word.toUpperCase(), Buffer.from(word).toString('base64').slice(0, 20)]) {
      expect(copy.includes(form)).toBe(false);
    }
  });

  it('has a length that shows only kilobytes', async () => {
    await samira.writes('Kort.');
    await samira.writes('Lang. '.repeat(100));
    const [short, long] = await rowsIn('journal_entry_text');
    expect(short?.text.length).toBe(long?.text.length);
  });
});

describe('what is erased', () => {
  it('leaves no key and no ciphertext, of any text that hung on the entry', async () => {
    const before = await rowsIn(...textTables);
    const { entryId } = await aRichEntry('weg');
    const made = (await rowsIn(...textTables)).filter(({ id }) => !before.some((row) => row.id === id));
    expect(made).toHaveLength(5);
    expect(await keysOf(made.map(({ text }) => text))).toBe(2 + 3 * 2);

    await samira.erases(entryId);

    expect(await rowsIn(...textTables)).toHaveLength(before.length);
    expect(await keysOf(made.map(({ text }) => text))).toBe(0);
    const copy = await dump();
    for (const { text } of made) expect(copy.includes(text.subarray(33, 97))).toBe(false);
    expect(await house.db.query('SELECT id FROM revoked_journal_share WHERE entry_id = $1', [entryId])).toEqual([]);
  });

  it('is written in the ledger first, text by text, so that an older back-up does not bring it back', async () => {
    const page = await samira.writes('Terug uit een back-up?');
    const [entry] = await house.db.query<Record<string, unknown>>('SELECT * FROM journal_entry WHERE id = $1', [
      page.entryId,
    ]);
    const [text] = await house.db.query<Record<string, unknown>>(
      'SELECT * FROM journal_entry_text WHERE entry_id = $1',
      [page.entryId],
    );
    await samira.erases(page.entryId);
    expect(existsSync(house.ledgerFile) && readFileSync(house.ledgerFile, 'utf8')).toContain(String(text?.id));

    await restore('journal_entry', entry ?? {});
    await restore('journal_entry_text', text ?? {});
    await new ErasureLedger(house.ledgerFile).replay(house.db);
    expect((await samira.as.get(`/journal/entries/${page.entryId}`)).status).toBe(404);
    expect((await samira.lists()).entries).toEqual([]);
  });

  it('does not take a later entry along that a page made with the same id', async () => {
    const page = await samira.writes('Eerst.');
    await samira.erases(page.entryId);
    await new WritingPage(samira.as, page.entryId).saves('Een late tab bewaart opnieuw.');
    await new ErasureLedger(house.ledgerFile).replay(house.db);
    expect((await samira.lists()).entries).toMatchObject([{ excerpt: 'Een late tab bewaart opnieuw.' }]);
  });
});

describe('what is taken back', () => {
  it('leaves the entry readable, and of snapshot and answers no key and no ciphertext', async () => {
    const before = await rowsIn('journal_share', 'journal_answer');
    const { entryId, shareId } = await aRichEntry('terug');
    const made = (await rowsIn('journal_share', 'journal_answer')).filter(
      ({ id }) => !before.some((row) => row.id === id),
    );
    await samira.revokes(shareId);

    expect(await rowsIn('journal_share', 'journal_answer')).toHaveLength(before.length);
    expect(await keysOf(made.map(({ text }) => text))).toBe(0);
    expect((await samira.reads(entryId)).text?.title).toBe('Titel terug');
  });

  it('goes alone: an own answer that is erased leaves the rest of the talk', async () => {
    const { shareId } = await aRichEntry('half');
    const [his] = (await joost.sees(shareId)).answers;
    const [row] = (await rowsIn('journal_answer')).filter(({ id }) => id === his?.id);
    await joost.as.delete(`/journal/shares/${shareId}/answers/${his?.id ?? ''}`);

    expect(await keysOf([row?.text ?? Buffer.alloc(33)])).toBe(0);
    expect((await samira.sees(shareId)).answers).toMatchObject([{ text: 'Terug half' }]);
  });
});

async function restore(table: string, row: Record<string, unknown>): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_, n) => `$${String(n + 1)}`).join();
  await house.db.query(`INSERT INTO ${table} (${columns.join()}) VALUES (${places})`, Object.values(row));
}
