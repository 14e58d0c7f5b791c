import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { House, password, TestPerson } from '../../testing/house.ts';
import { duoWithJournals, JournalWriter } from '../../testing/journal-writer.ts';
import { routesOf } from '../../testing/routes.ts';
import { Journals } from './journals.ts';

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

/** The same person after giving the password again: re-authentication gives another cookie. */
async function unlocks(writer: JournalWriter): Promise<JournalWriter> {
  const answer = await writer.as.post('/auth/re-authenticate', { password });
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
  return new JournalWriter(new TestPerson(house.app, cookie, writer.as.person));
}

describe('the lock of a journal', () => {
  it('closes after fifteen quiet minutes, and opens with the password at the same place', async () => {
    const page = await samira.writes('Wat ik schreef.');
    await house.pass(14);
    expect((await page.saves('Wat ik schreef, ging verder.')).status).toBe(200);
    await house.pass(14);
    expect((await samira.as.get(`/journal/entries/${page.entryId}`)).status).toBe(200);
    await house.pass(15);

    const locked = await samira.as.get(`/journal/entries/${page.entryId}`);
    expect([locked.status, locked.body.error.code]).toEqual([403, 'journal_locked']);
    expect(JSON.stringify(locked.body)).not.toContain('schreef');
    expect((await samira.as.post('/auth/re-authenticate', { password: 'iets anders' })).status).toBe(401);
    expect((await samira.as.get(`/journal/entries/${page.entryId}`)).body.error.code).toBe('journal_locked');

    const open = await unlocks(samira);
    expect((await open.reads(page.entryId)).version).toBe(2);
  });

  it('closes every route of the journal, for what others shared too', async () => {
    const shareId = await samira.sharesWithDuo(await samira.writes('Voor Joost.'), duoId);
    await house.pass(15);
    const routes = routesOf(house.app).filter(({ path }) => path.startsWith('/journal/') && path !== '/journal/lock');

    expect(routes).toHaveLength(13);
    for (const { method, path } of routes) {
      const address = path.replace(/:\w+/g, shareId);
      const { body } = await joost.as[method.toLowerCase() as 'get'](address);
      expect(`${method} ${path} ${String(body.error?.code)}`).toBe(`${method} ${path} journal_locked`);
    }
  });

  it('loses nothing that was typed: the page sends it after the password', async () => {
    const page = await samira.writes('Voor het slot.');
    await house.pass(20);
    expect((await page.saves('Voor het slot. En erna.')).body.error.code).toBe('journal_locked');

    const open = await unlocks(samira);
    const same = await open.opensElsewhere(page.entryId);
    expect((await same.saves('Voor het slot. En erna.')).body.version).toBe(2);
  });

  it('can be closed by hand, in this log-in only', async () => {
    const phone = new JournalWriter(new TestPerson(house.app, await house.logInAs(samira.id), samira.as.person));
    await samira.writes('Mijn dag.');
    expect((await samira.as.post('/journal/lock')).status).toBe(204);

    expect((await samira.as.get('/journal/entries')).body.error.code).toBe('journal_locked');
    expect((await samira.as.get('/me')).body).toMatchObject({ journalUnlocked: false });
    expect((await phone.lists()).entries).toHaveLength(1);
    expect((await samira.as.get('/duos')).status).toBe(200);
  });

  it('keeps what other features show closed too, and still takes what they bring', async () => {
    const journals = house.app.get(Journals);
    const origin = { kind: 'reflection', lessonId: 'ervaring', blockId: 'vraag' } as const;
    const page = await samira.writes('Mijn antwoord.', { origin });
    const shareId = await samira.sharesWithDuo(page, duoId);
    await joost.answers(shareId, 'Dank je.');
    await samira.as.post('/journal/lock');
    const actor = await house.actorOf(samira.as);

    expect(await journals.entryFor(actor, origin)).toMatchObject({ id: page.entryId });
    expect(await journals.latestAnswer(actor)).toBeNull();
    const document = { type: 'doc' as const, content: [{ type: 'paragraph' as const }] };
    const added = await journals.addEntry(actor, { document, origin: { kind: 'session', sessionId: randomUUID() } });
    expect(added.version).toBe(1);
  });
});
