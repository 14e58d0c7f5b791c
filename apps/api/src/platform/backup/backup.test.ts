import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { House, password } from '../../testing/house.ts';
import { ErasureLedger } from '../vault/erasure-ledger.ts';
import { Vault } from '../vault/vault.ts';
import { backUp } from './backup.ts';
import { openArchives, restore } from './restore.ts';

let house: House;
let folder: string;
beforeAll(async () => {
  house = await House.open();
  folder = mkdtempSync(join(tmpdir(), 'tweespraak-backup-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await house.close();
});

/** A sealed text in a table that keeps one: the answer of a form. */
async function aSealedText(personId: string, text: string) {
  const place = { table: 'form_answer', row: randomUUID(), field: 'answer' };
  const blob = await house.app.get(Vault).seal({ kind: 'person', ownerId: personId }, place, text);
  await house.db.query(
    `INSERT INTO form_answer (person_id, form_id, route, status, answer, at) VALUES ($1, $2, 'POST /x', 200, $3, now())`,
    [personId, place.row, blob],
  );
  const read = async () => {
    const [row] = await house.db.query<{ answer: Buffer }>('SELECT answer FROM form_answer WHERE form_id = $1', [
      place.row,
    ]);
    return house.app.get(Vault).open({ kind: 'person', ownerId: personId }, place, row?.answer ?? Buffer.alloc(99));
  };
  return { blob, read };
}

const backUpNow = async () => {
  const { files } = await backUp(house.db, mkdtempSync(join(folder, 'at-')), house.clock.now());
  return { data: files[0] ?? '', keys: files[1] ?? '' };
};
const restoreFrom = async (files: { data: string; keys: string }) =>
  restore(house.db, await openArchives(files), new ErasureLedger(house.ledgerFile));

describe('a back-up', () => {
  it('brings back what was there, and keeps keys and data apart', async () => {
    const samira = await house.aPerson('Samira', await house.anOrganisation('Lindewaard “één”'), 'ervaringsdeskundige');
    const { read } = await aSealedText(samira.id, 'stil naast hem');
    const files = await backUpNow();
    const data = gunzipSync(readFileSync(files.data)).toString();
    expect(data).toContain('Lindewaard “één”');
    expect(data).not.toContain('space_id');

    await house.db.query('DELETE FROM form_answer');
    expect(await restoreFrom(files)).toMatchObject({ unreadableTexts: 0 });
    expect(await read()).toBe('stil naast hem');
    expect((await samira.get('/me')).status).toBe(401);
    const again = { email: samira.person.email, password };
    expect((await house.stranger().post('/auth/log-in', again)).status).toBe(204);
  });

  it('does not bring back what somebody erased, however old the archives are', async () => {
    const samira = await house.aPerson('Samira');
    const { blob, read } = await aSealedText(samira.id, 'gewist woord');
    const files = await backUpNow();
    await house.db.transaction(() => house.app.get(Vault).erase([blob]));

    expect(await restoreFrom(files)).toMatchObject({ unreadableTexts: 1 });
    await expect(read()).rejects.toThrow('No readable text');
  });

  it('refuses what is cut off, changed, older keys, or another installation, and leaves the data alone', async () => {
    const samira = await house.aPerson('Samira');
    const older = await backUpNow();
    house.clock.move(1000);
    const files = await backUpNow();
    const cut = join(folder, 'cut.gz');
    writeFileSync(cut, readFileSync(files.data));
    truncateSync(cut, readFileSync(files.data).length - 40);

    await expect(restoreFrom({ data: cut, keys: files.keys })).rejects.toThrow('is geen heel archief');
    await expect(restoreFrom({ data: files.data, keys: older.keys })).rejects.toThrow('ouder dan het data-archief');
    await expect(restoreFrom({ data: files.keys, keys: files.data })).rejects.toThrow('eerst het data-archief');
    await house.db.query('UPDATE installation SET id = gen_random_uuid()');
    const foreign = await backUpNow();
    await expect(restoreFrom({ data: files.data, keys: foreign.keys })).rejects.toThrow('verschillende installaties');
    await expect(restoreFrom(files)).rejects.toThrow('andere installatie dan de gegevens die hier staan');
    expect((await samira.get('/me')).status).toBe(200);
  });
});
