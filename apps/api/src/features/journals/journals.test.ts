import { randomUUID } from 'node:crypto';
import { docFromPlainText, plainTextOf } from '@tweespraak/contracts';
import type { JournalEntryView } from '@tweespraak/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { House } from '../../testing/house.ts';
import { duoWithJournals, JournalWriter, WritingPage } from '../../testing/journal-writer.ts';
import { Journals } from './journals.ts';

let house: House;
let organisation: { id: string };
let samira: JournalWriter;
let joost: JournalWriter;

beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
beforeEach(async () => {
  ({ organisation, samira, joost } = await duoWithJournals(house));
});

function wordsOf(entry: JournalEntryView): string {
  return entry.text ? plainTextOf(entry.text.document) : '';
}

describe('an own entry', () => {
  it('is kept as it was written', async () => {
    const document = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'De deur 🌱 שלום' }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'Hij liet mij binnen.', marks: [{ type: 'bold' }] }] },
      ],
    };
    const id = randomUUID();
    const sitting = { id: randomUUID(), turn: 1 };
    await samira.as.post('/journal/entries', { id, title: ' De deur ', document, sitting });

    expect(await samira.reads(id)).toMatchObject({
      ...{ id, version: 1, origin: { kind: 'free' }, beside: [], shares: [], revokedShares: [] },
      text: { title: 'De deur', document },
      abilities: { edit: true, share: true, erase: true },
    });
  });

  it('is for nobody else: no partner, no coordinator, no administrator, no stranger to the organisation', async () => {
    const { entryId } = await samira.writes('Ik herkende zijn keuken.', { title: 'De deur' });
    const rachid = await house.aPerson('Rachid', organisation, 'coordinator');
    const beheer = await house.aPerson('Beheer', organisation, 'administrator');
    const noor = await house.aPerson('Noor', await house.anOrganisation('GGD Waterkant'), 'coordinator');

    for (const person of [joost, rachid, beheer, noor].map((one) => ('as' in one ? one : new JournalWriter(one)))) {
      const page = new WritingPage(person.as, entryId, 1);
      const refused = [
        await person.as.get(`/journal/entries/${entryId}`),
        await page.saves('overschreven'),
        await person.shares(page, { kind: 'person', id: person.id }),
        await person.erases(entryId),
        await new WritingPage(person.as, entryId).saves('zelfde id'),
      ];
      expect(refused.map(({ status, body }) => [status, body.error.code])).toEqual(Array(5).fill([404, 'not_found']));
      expect((await person.lists()).entries).toEqual([]);
    }
    expect(wordsOf(await samira.reads(entryId))).toBe('Ik herkende zijn keuken.');
  });

  it('is one entry, however often the same form arrives', async () => {
    const page = new WritingPage(samira.as);
    const answers = await Promise.all([1, 2, 3].map(() => page.saves('Eén keer.', { turn: 1 })));

    expect(answers.map(({ status, body }) => [status, body.version])).toEqual(Array(3).fill([201, 1]));
    expect((await samira.lists()).entries).toHaveLength(1);
  });

  it('goes on from where it was', async () => {
    const page = await samira.writes('Eerst.');
    expect((await page.saves('Eerst. En toen.')).body).toMatchObject({ id: page.entryId, version: 2 });
    expect(wordsOf(await samira.reads(page.entryId))).toBe('Eerst. En toen.');
  });

  it('begins at a question of a lesson or in a session, and is found there again', async () => {
    const origin = { kind: 'reflection', lessonId: 'ervaring', blockId: 'eerste-vraag' } as const;
    const { entryId } = await samira.writes('Mijn antwoord', { origin });
    const { entries } = await samira.lists();

    expect(entries[0]).toMatchObject({ id: entryId, origin });
    const journals = house.app.get(Journals);
    const actor = await house.actorOf(samira.as);
    expect(await journals.entryFor(actor, origin)).toMatchObject({ id: entryId });
    expect(await journals.entryFor(actor, { ...origin, blockId: 'tweede-vraag' })).toBeNull();
    expect(await journals.entryFor(await house.actorOf(joost.as), origin)).toBeNull();
  });

  it('comes from another feature once, when that feature names it', async () => {
    const journals = house.app.get(Journals);
    const actor = await house.actorOf(samira.as);
    const learned = {
      id: randomUUID(),
      document: docFromPlainText('Ik vraag eerst of het uitkomt.'),
      origin: { kind: 'session', sessionId: randomUUID() } as const,
    };
    const first = await journals.addEntry(actor, learned);
    expect(await journals.addEntry(actor, learned)).toEqual(first);
    expect((await samira.lists()).entries).toMatchObject([
      { id: learned.id, excerpt: 'Ik vraag eerst of het uitkomt.', origin: learned.origin },
    ]);
  });

  it('refuses what is no rich text, and what is too much, with a clear code', async () => {
    const send = (document: object) =>
      samira.as.post('/journal/entries', {
        id: randomUUID(),
        title: '',
        document,
        sitting: { id: randomUUID(), turn: 1 },
      });
    const script = { type: 'doc', content: [{ type: 'script', content: [{ type: 'text', text: 'alert(1)' }] }] };
    const manyBytes = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: '字'.repeat(90_000) }] }],
    };

    expect((await send(script)).body.error).toMatchObject({ code: 'invalid_input' });
    expect((await send(docFromPlainText('a'.repeat(150_000)))).body.error.details.fields).toMatchObject([
      { path: 'document', code: 'too_big' },
    ]);
    expect((await send(manyBytes)).body.error.code).toBe('too_large');
    const paste = await send(docFromPlainText('a'.repeat(2 * 1024 * 1024)));
    expect([paste.status, paste.body.error.code]).toEqual([413, 'too_large']);
    expect((await samira.lists()).entries).toEqual([]);
  });
});

describe('the list of entries', () => {
  it('gives each entry once, newest first, a page at a time, and none of anyone else', async () => {
    await joost.writes('Van Joost.');
    for (let n = 1; n <= 45; n += 1) await samira.writes(`Notitie ${String(n)}`);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await samira.lists(after);
      expect(page.entries.length).toBeLessThanOrEqual(20);
      seen.push(...page.entries.map(({ excerpt }) => excerpt));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual(Array.from({ length: 45 }, (_, n) => `Notitie ${String(45 - n)}`));
  });

  it('shows the first words on one line, and where a text is damaged only that one', async () => {
    const long = await samira.writes(`${'Een lange zin. '.repeat(20)}\n\nNieuwe alinea.`);
    const damaged = await samira.writes('stuk');
    await house.db.query(
      `UPDATE journal_entry_text SET text = overlay(text placing 'x'::bytea from 200) WHERE entry_id = $1`,
      [damaged.entryId],
    );

    const { entries } = await samira.lists();
    expect(entries.map(({ isReadable }) => isReadable)).toEqual([false, true]);
    expect(entries[1]?.excerpt).toMatch(/^Een lange zin\. .{140,180} …$/);
    expect((await samira.reads(damaged.entryId)).text).toBeNull();
    expect((await samira.reads(long.entryId)).text).not.toBeNull();
  });
});

describe('two pages on one entry', () => {
  it('lose nothing: both texts stay, side by side, until the author chose', async () => {
    const laptop = await samira.writes('Begin.');
    const phone = await samira.opensElsewhere(laptop.entryId);
    await laptop.saves('Begin. Op de laptop verder.');

    const conflict = await phone.saves('Begin. Op de telefoon verder.');
    expect([conflict.status, conflict.body.error]).toMatchObject([
      409,
      { code: 'version_conflict', details: { version: 2 } },
    ]);
    await phone.saves('Begin. Op de telefoon nog verder.');

    const entry = await samira.reads(laptop.entryId);
    expect(wordsOf(entry)).toBe('Begin. Op de laptop verder.');
    expect(entry.beside.map(({ text }) => text && plainTextOf(text.document))).toEqual([
      'Begin. Op de telefoon nog verder.',
    ]);
    expect((await samira.lists()).entries[0]).toMatchObject({ hasTwoTexts: true });

    phone.version = 2;
    const settles = entry.beside.map(({ id }) => id);
    await phone.saves('Begin. Op de laptop verder. Op de telefoon nog verder.', { settles });
    expect(await samira.reads(laptop.entryId)).toMatchObject({ version: 3, beside: [] });
  });

  it('keep the other text too when the form carried an id', async () => {
    const laptop = await samira.writes('Begin.');
    const phone = await samira.opensElsewhere(laptop.entryId);
    await laptop.saves('Laptop.');
    const body = { title: '', document: docFromPlainText('Telefoon.'), baseVersion: phone.version };
    const sitting = { id: phone.sittingId, turn: 1 };
    const path = `/journal/entries/${laptop.entryId}`;

    expect((await samira.as.put(path, { ...body, sitting }, randomUUID())).status).toBe(409);
    expect((await samira.reads(laptop.entryId)).beside).toHaveLength(1);
  });

  it('keep a text beside when a settling save meets yet another text', async () => {
    const laptop = await samira.writes('Begin.');
    const phone = await samira.opensElsewhere(laptop.entryId);
    await laptop.saves('Laptop.');
    await phone.saves('Telefoon.');
    const [beside] = (await samira.reads(laptop.entryId)).beside;
    await laptop.saves('Laptop, nog een keer.');

    phone.version = 2;
    expect((await phone.saves('Samen.', { settles: [beside?.id ?? ''] })).status).toBe(409);
    expect((await samira.reads(laptop.entryId)).beside).toHaveLength(1);
  });

  it('do not see a stranger in an own save whose answer got lost', async () => {
    const page = await samira.writes('Eerst.');
    await page.saves('Eerst. Toen.');
    page.version = 1;
    expect((await page.saves('Eerst. Toen. Daarna.')).body).toMatchObject({ version: 3 });

    await page.saves('Een oud verzoek dat laat aankomt.', { turn: 2 });
    expect(wordsOf(await samira.reads(page.entryId))).toBe('Eerst. Toen. Daarna.');
    expect((await samira.reads(page.entryId)).beside).toEqual([]);
  });

  it('that save at the same moment agree on who was first', async () => {
    const one = await samira.writes('Begin.');
    const pages = [one, await samira.opensElsewhere(one.entryId), await samira.opensElsewhere(one.entryId)];
    const answers = await Promise.all(pages.map((page, n) => page.saves(`Pagina ${String(n)}`)));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const entry = await samira.reads(one.entryId);
    const kept = [wordsOf(entry), ...entry.beside.map(({ text }) => text && plainTextOf(text.document))];
    expect(kept.sort()).toEqual(['Pagina 0', 'Pagina 1', 'Pagina 2']);
  });
});

describe('erasing an entry', () => {
  it('takes it away for good, also for a page that still types', async () => {
    const page = await samira.writes('Weg ermee.');
    expect((await samira.erases(page.entryId)).status).toBe(204);

    expect((await samira.as.get(`/journal/entries/${page.entryId}`)).status).toBe(404);
    expect((await samira.lists()).entries).toEqual([]);
    expect((await page.saves('Een andere tab typt nog.')).body.error.code).toBe('not_found');
  });
});
