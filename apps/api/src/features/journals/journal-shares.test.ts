import { randomUUID } from 'node:crypto';
import { plainTextOf } from '@tweespraak/contracts';
import type { JournalShareView, PersonRelation } from '@tweespraak/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { House } from '../../testing/house.ts';
import type { TestPerson } from '../../testing/house.ts';
import { duoWithJournals, JournalWriter } from '../../testing/journal-writer.ts';
import { listenAs } from '../../testing/listening.ts';
import { Relations } from '../relations/relations.ts';
import { Journals } from './journals.ts';

let house: House;
let organisation: { id: string };
let duoId: string;
let samira: JournalWriter;
let joost: JournalWriter;
/** Of the eleven test: belongs to nobody. */
const bsn = '111222333';

beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
beforeEach(async () => {
  ({ organisation, duoId, samira, joost } = await duoWithJournals(house));
});

function wordsOf({ text }: JournalShareView): string {
  return text ? plainTextOf(text.document) : '';
}

async function isSomethingTo(person: JournalWriter, other: TestPerson, relation: PersonRelation): Promise<void> {
  const wanted = { organisationId: organisation.id, aboutId: person.id, otherId: other.id, relation };
  await house.db.transaction(() => house.app.get(Relations).begin({ personId: other.id }, wanted));
}

async function endsRelation(person: JournalWriter): Promise<void> {
  const { relations } = (await person.as.get('/relations')).body;
  await person.as.delete(`/relations/${relations[0].id}`);
}

async function refused(reader: JournalWriter, shareId: string): Promise<void> {
  const { status, body } = await reader.opens(shareId);
  expect([status, body.error?.code]).toEqual([404, 'not_found']);
  expect((await reader.sharedWithMe()).map(({ id }) => id)).not.toContain(shareId);
}

describe('who can be shared with', () => {
  it('is the duopartner and the people who are something to me, each named once', async () => {
    const [ineke, marijke] = [await house.aPerson('Ineke', organisation, 'colleague'), await house.aPerson('Marijke')];
    await isSomethingTo(samira, ineke, 'mentor');
    await isSomethingTo(samira, marijke, 'outsideContact');
    await isSomethingTo(samira, joost.as, 'peerBuddy');

    expect((await samira.as.get('/journal/receivers')).body.receivers).toEqual([
      { with: { kind: 'duo', id: duoId }, name: 'Joost', as: ['partner', 'peerBuddy'], isCoordinator: false },
      { with: { kind: 'person', id: ineke.id }, name: 'Ineke', as: ['mentor'], isCoordinator: false },
      { with: { kind: 'person', id: marijke.id }, name: 'Marijke', as: ['outsideContact'], isCoordinator: false },
    ]);
    expect((await new JournalWriter(ineke).as.get('/journal/receivers')).body.receivers).toEqual([]);
  });

  it('says so when the partner coordinates as well', async () => {
    const rachid = await house.aPerson('Rachid', organisation, 'coordinator', 'wijkGgd');
    await isSomethingTo(samira, rachid, 'peerBuddy');
    const { receivers } = (await samira.as.get('/journal/receivers')).body;
    expect(receivers.map(({ isCoordinator }: { isCoordinator: boolean }) => isCoordinator)).toEqual([false, true]);
  });

  it('is nobody else: no colleague, no coordinator, no other duo', async () => {
    const other = await duoWithJournals(house);
    const page = await samira.writes('Van mij.');
    for (const receiver of [
      { kind: 'person', id: joost.id },
      { kind: 'person', id: samira.id },
      { kind: 'person', id: other.joost.id },
      { kind: 'person', id: randomUUID() },
      { kind: 'duo', id: other.duoId },
      { kind: 'duo', id: organisation.id },
    ] as const) {
      expect((await samira.shares(page, receiver)).body.error.code).toBe('not_found');
    }
    expect((await samira.reads(page.entryId)).shares).toEqual([]);
  });
});

describe('a shared entry', () => {
  it('is read by the partner as it was, however the author writes on', async () => {
    const page = await samira.writes('Ik zei twintig minuten niets.', { title: 'Stil naast hem' });
    const shareId = await samira.sharesWithDuo(page, duoId);
    await page.saves('Ik zei twintig minuten niets. Hij lijkt op mijn broer.');

    const share = await joost.sees(shareId);
    expect(share).toMatchObject({
      ...{ author: { name: 'Samira' }, reader: { name: 'Joost' }, text: { title: 'Stil naast hem' } },
      abilities: { answer: true, revoke: false, seeReaders: false },
    });
    expect(wordsOf(share)).toBe('Ik zei twintig minuten niets.');
    expect(JSON.stringify(share)).not.toContain(page.entryId);
    expect((await samira.reads(page.entryId)).shares).toMatchObject([{ id: shareId, isLatest: false, isOpen: true }]);
  });

  it('is read by nobody else: coordinator, mentor without a share, another duo, the person behind another share', async () => {
    const ineke = new JournalWriter(await house.aPerson('Ineke', organisation, 'colleague'));
    const rachid = new JournalWriter(await house.aPerson('Rachid', organisation, 'coordinator', 'administrator'));
    const other = await duoWithJournals(house);
    await isSomethingTo(samira, ineke.as, 'mentor');
    const shareId = await samira.sharesWithDuo(await samira.writes('Voor Joost.'), duoId);
    await samira.shares(await samira.writes('Voor Ineke.'), { kind: 'person', id: ineke.id });

    for (const person of [ineke, rachid, other.samira, other.joost]) {
      await refused(person, shareId);
      expect((await person.answers(shareId, 'Ik ook?')).body.error.code).toBe('not_found');
      expect((await person.revokes(shareId)).body.error.code).toBe('not_found');
      expect((await person.as.get(`/journal/shares/${shareId}/readers`)).body.error.code).toBe('not_found');
    }
    expect(await ineke.sharedWithMe()).toHaveLength(1);
    expect((await joost.revokes(shareId)).body.error.code).toBe('not_allowed');
    expect((await joost.as.get(`/journal/shares/${shareId}/readers`)).body.error.code).toBe('not_allowed');
  });

  it('is announced without a word of it, and new until it is opened', async () => {
    const shareId = await samira.sharesWithDuo(await samira.writes('Geheim woord', { title: 'Geheime titel' }), duoId);
    const listed = await joost.sharedWithMe();
    expect(listed).toMatchObject([{ id: shareId, author: { name: 'Samira' }, isNew: true, answers: 0 }]);
    const journals = house.app.get(Journals);
    expect(await journals.unopenedShares(await house.actorOf(joost.as))).toMatchObject([{ id: shareId }]);

    await house.pass(0);
    const { mails } = (await house.stranger().get('/demo/outbox')).body;
    const own = mails.filter(({ to }: { to: string }) => to === joost.as.person.email);
    expect(JSON.stringify([listed, own])).not.toMatch(/geheim/i);
    expect(own.at(0)).toMatchObject({ subject: 'Er staat iets voor je klaar' });

    await joost.opens(shareId);
    expect(await joost.sharedWithMe()).toMatchObject([{ isNew: false }]);
  });

  it('takes the place of the older snapshot when it is shared again, and keeps the answers', async () => {
    const page = await samira.writes('Eerste keer.');
    const shareId = await samira.sharesWithDuo(page, duoId);
    await joost.opens(shareId);
    await joost.answers(shareId, 'Vertel.');
    await page.saves('Tweede keer.');
    await house.pass(1);

    expect(await samira.sharesWithDuo(page, duoId)).toBe(shareId);
    expect(await joost.sharedWithMe()).toMatchObject([{ id: shareId, isNew: true, answers: 1 }]);
    const share = await joost.sees(shareId);
    expect([wordsOf(share), share.answers.length]).toEqual(['Tweede keer.', 1]);
  });

  it('is what the author saw: not what another page wrote meanwhile', async () => {
    const page = await samira.writes('Gezien.');
    const phone = await samira.opensElsewhere(page.entryId);
    await phone.saves('Niet gezien.');

    const late = await samira.shares(page, { kind: 'duo', id: duoId });
    expect(late.body.error).toMatchObject({ code: 'version_conflict', details: { version: 2 } });
    expect(await joost.sharedWithMe()).toEqual([]);
  });

  it('does not go out with a citizen service number, and neither does an answer', async () => {
    const page = await samira.writes(`Zijn BSN is ${bsn}.`);
    const log = vi.spyOn(process.stdout, 'write');
    const refusals = [await samira.shares(page, { kind: 'duo', id: duoId })];
    await page.saves('Zonder nummer.', { title: 'Zonder' });
    const shareId = await samira.sharesWithDuo(page, duoId);
    refusals.push(await joost.answers(shareId, `Was dat bsn ${bsn}?`));

    expect(refusals.map(({ status, body }) => [status, body.error.code])).toEqual(Array(2).fill([422, 'bsn_found']));
    expect(JSON.stringify([refusals.map(({ body }) => body), log.mock.calls])).not.toContain(bsn);
    log.mockRestore();
    expect((await joost.sees(shareId)).answers).toEqual([]);
  });
});

describe('taking back', () => {
  it('refuses the next read, clears the open screen, and leaves the author a trace', async () => {
    const page = await samira.writes('Iemand zei iets.', { title: 'Na het teamoverleg' });
    const shareId = await samira.sharesWithDuo(page, duoId);
    await joost.opens(shareId);
    await joost.answers(shareId, 'Dat snap ik.');
    const screen = await listenAs(house, joost.as);

    const started = Date.now();
    expect((await samira.revokes(shareId)).status).toBe(204);
    await vi.waitFor(() => expect(screen.heard.join()).toContain(`"journalShare.revoked","id":"${shareId}"`));
    expect(Date.now() - started).toBeLessThan(1000);
    screen.close();

    await refused(joost, shareId);
    expect((await joost.answers(shareId, 'Nog iets?')).body.error.code).toBe('not_found');
    expect((await samira.revokes(shareId)).body.error.code).toBe('not_found');
    const entry = await samira.reads(page.entryId);
    expect(entry).toMatchObject({ shares: [], revokedShares: [{ id: shareId, reader: { name: 'Joost' } }] });
    expect((await samira.lists()).entries).toMatchObject([
      { sharedWith: [], revokedFrom: [{ reader: { name: 'Joost' } }] },
    ]);
  });

  it('leaves other shares of the same entry alone', async () => {
    const marijke = new JournalWriter(await house.aPerson('Marijke'));
    await isSomethingTo(samira, marijke.as, 'outsideContact');
    const page = await samira.writes('Voor twee mensen.');
    const withJoost = await samira.sharesWithDuo(page, duoId);
    const withMarijke = (await samira.shares(page, { kind: 'person', id: marijke.id })).body.id;

    await samira.revokes(withJoost);
    await refused(joost, withJoost);
    expect(wordsOf(await marijke.sees(withMarijke))).toBe('Voor twee mensen.');
  });

  it('happens with the entry, when its author erases that', async () => {
    const page = await samira.writes('Alles weg.');
    const shareId = await samira.sharesWithDuo(page, duoId);
    const screen = await listenAs(house, joost.as);
    await samira.erases(page.entryId);

    await refused(joost, shareId);
    await vi.waitFor(() => expect(screen.heard.join()).toContain('journalShare.revoked'));
    screen.close();
  });

  it('wins from an answer that arrives at the same moment, and nothing is left of either', async () => {
    const shareId = await samira.sharesWithDuo(await samira.writes('Tegelijk.'), duoId);
    const [, answer] = await Promise.all([samira.revokes(shareId), joost.answers(shareId, 'Tegelijk.')]);

    expect([201, 404]).toContain(answer.status);
    await refused(joost, shareId);
    expect(await house.db.query('SELECT id FROM journal_answer WHERE share_id = $1', [shareId])).toEqual([]);
  });
});

describe('the tie between the two', () => {
  it('is read through: a duo that pauses opens nothing, until it goes on', async () => {
    const page = await samira.writes('Voor de pauze.');
    const shareId = await samira.sharesWithDuo(page, duoId);
    const screen = await listenAs(house, joost.as);
    await joost.as.post(`/duos/${duoId}/pause`);

    await refused(joost, shareId);
    await vi.waitFor(() => expect(screen.heard.join()).toContain('journalShare.paused'));
    screen.close();
    expect((await samira.reads(page.entryId)).shares).toMatchObject([{ id: shareId, isOpen: false }]);
    expect((await samira.answers(shareId, 'Ben je er nog?')).body.error.code).toBe('not_allowed');

    await joost.as.post(`/duos/${duoId}/resume`);
    expect(wordsOf(await joost.sees(shareId))).toBe('Voor de pauze.');
  });

  it('takes the shares along when the duo ends, both ways, and a former partner finds nothing', async () => {
    const mine = await samira.sharesWithDuo(await samira.writes('Van Samira.'), duoId);
    const his = await joost.sharesWithDuo(await joost.writes('Van Joost.'), duoId);
    await joost.as.post(`/duos/${duoId}/end`);

    await refused(joost, mine);
    await refused(samira, his);
    expect((await samira.lists()).entries).toMatchObject([{ excerpt: 'Van Samira.', revokedFrom: [{}] }]);
    const rows = await house.db.query('SELECT id FROM journal_share WHERE id = ANY($1::uuid[])', [[mine, his]]);
    expect(rows).toEqual([]);
  });

  it('takes along what was shared with a mentor when there is nothing between them any more', async () => {
    const ineke = new JournalWriter(await house.aPerson('Ineke', organisation, 'colleague'));
    await isSomethingTo(samira, ineke.as, 'mentor');
    await isSomethingTo(samira, ineke.as, 'peerBuddy');
    const page = await samira.writes('Voor mijn mentor.');
    const shareId = (await samira.shares(page, { kind: 'person', id: ineke.id })).body.id;

    await endsRelation(samira);
    expect(wordsOf(await ineke.sees(shareId))).toBe('Voor mijn mentor.');
    await endsRelation(samira);
    await refused(ineke, shareId);
    expect((await samira.reads(page.entryId)).revokedShares).toMatchObject([{ reader: { name: 'Ineke' } }]);
  });
});

describe('answers', () => {
  it('are read by both, in the order they came, and each erases only their own', async () => {
    const page = await samira.writes('Stil naast hem.', { title: 'Stil naast hem' });
    const shareId = await samira.sharesWithDuo(page, duoId);
    await joost.answers(shareId, 'Wat deed je toen?');
    await house.pass(1);
    await samira.answers(shareId, 'Ik telde de tegels.');

    for (const person of [samira, joost]) {
      expect((await person.sees(shareId)).answers).toMatchObject([
        { by: { name: 'Joost' }, text: 'Wat deed je toen?', abilities: { erase: person === joost } },
        { by: { name: 'Samira' }, text: 'Ik telde de tegels.', abilities: { erase: person === samira } },
      ]);
    }
    expect((await samira.lists()).entries).toMatchObject([
      { sharedWith: [{ reader: { name: 'Joost' }, isAnswered: true }] },
    ]);

    const [first] = (await samira.sees(shareId)).answers;
    const path = `/journal/shares/${shareId}/answers/${first?.id ?? ''}`;
    expect((await samira.as.delete(path)).body.error.code).toBe('not_allowed');
    expect((await joost.as.delete(path)).status).toBe(204);
    expect((await samira.sees(shareId)).answers).toMatchObject([{ text: 'Ik telde de tegels.' }]);
  });

  it('are there once, however often the form arrives', async () => {
    const shareId = await samira.sharesWithDuo(await samira.writes('Eén antwoord.'), duoId);
    const formId = randomUUID();
    await Promise.all([1, 2].map(() => joost.as.post(`/journal/shares/${shareId}/answers`, { text: 'Ja.' }, formId)));
    expect((await samira.sees(shareId)).answers).toHaveLength(1);
  });

  it('come to the start page of the author, and not to anyone else’s', async () => {
    const journals = house.app.get(Journals);
    const page = await samira.writes('Stil.', { title: 'Stil naast hem' });
    const shareId = await samira.sharesWithDuo(page, duoId);
    await samira.answers(shareId, 'Een eigen vraag.');
    expect(await journals.latestAnswer(await house.actorOf(samira.as))).toBeNull();

    await joost.answers(shareId, 'Wil je me vertellen wat je toen deed?');
    expect(await journals.latestAnswer(await house.actorOf(samira.as))).toMatchObject({
      ...{ shareId, entryId: page.entryId, title: 'Stil naast hem' },
      ...{ by: { name: 'Joost' }, text: 'Wil je me vertellen wat je toen deed?' },
    });
    expect(await journals.latestAnswer(await house.actorOf(joost.as))).toBeNull();
  });
});

describe('who looked when', () => {
  it('is known to the author, every time, also after taking back; the author’s own looks are not in it', async () => {
    const shareId = await samira.sharesWithDuo(await samira.writes('Wie keek?'), duoId);
    await samira.opens(shareId);
    await joost.opens(shareId);
    await house.pass(5);
    await joost.opens(shareId);
    await samira.revokes(shareId);
    await joost.opens(shareId);

    const { reads } = (await samira.as.get(`/journal/shares/${shareId}/readers`)).body;
    expect(reads.map(({ reader }: { reader: { name: string } }) => reader.name)).toEqual(['Joost', 'Joost']);
    expect(Date.parse(reads[0].at) - Date.parse(reads[1].at)).toBeGreaterThanOrEqual(5 * 60_000);
    expect((await joost.as.get(`/journal/shares/${shareId}/readers`)).body.error.code).toBe('not_found');
  });
});
