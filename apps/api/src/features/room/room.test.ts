import { randomUUID } from 'node:crypto';
import type { CardKind } from '@tweespraak/contracts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { House } from '../../testing/house.ts';
import type { TestPerson } from '../../testing/house.ts';
import { RoomClient } from '../../testing/room-client.ts';
import { RoomLines } from './room-lines.ts';
import { RoomService } from './room.service.ts';

const names = ['Hester', 'Samira', 'Joost', 'Fatma', 'Pim', 'Ans'] as const;
type Name = (typeof names)[number];

let house: House;
let url: string;
let people: Record<Name, TestPerson>;
let organisation: { id: string };
let groupId: string;
let sessionId: string;
let room: Record<Name, RoomClient>;

beforeAll(async () => {
  house = await House.open();
  url = await house.listen();
});
afterAll(() => house.close());

/** De Linden meets: Hester leads, Samira brings in, Joost is the reserve. */
beforeEach(async () => {
  organisation = await house.anOrganisation();
  const rachid = await house.aPerson('Rachid', organisation, 'coordinator');
  const made = await Promise.all(
    names.map(async (name) => [name, await house.aPerson(name, organisation, 'wijkGgd')] as const),
  );
  people = Object.fromEntries(made) as Record<Name, TestPerson>;
  const personIds = names.map((name) => people[name].id);
  await rachid
    .post(`/organisations/${organisation.id}/intervisie-groups`, { name: 'De Linden', personIds })
    .expect(204);
  groupId = (await people.Hester.get('/intervisie/groups')).body.groups[0].id;
  for (const name of names) await people[name].post(`/intervisie/groups/${groupId}/accept`).expect(200);
  sessionId = await aSession();
});
afterEach(() => {
  for (const client of Object.values(room)) client.drop();
});

async function aSession(): Promise<string> {
  const { body } = await people.Hester.post(`/intervisie/groups/${groupId}/sessions`, {
    ...{ methodId: 'incident-60', startsAt: new Date(house.clock.now().getTime() + 5 * 60_000), callLink: null },
    ...{ facilitatorId: people.Hester.id, reserveId: people.Joost.id, caseBringerId: people.Samira.id },
  }).expect(201);
  return body.id as string;
}

const enter = (name: Name, into = sessionId) => RoomClient.enter(url, people[name], into);

async function everyoneEnters(): Promise<void> {
  const entered = [];
  for (const name of names) entered.push([name, await enter(name)] as const);
  room = Object.fromEntries(entered) as Record<Name, RoomClient>;
}

/** In the room, begun and agreed. */
async function everyoneBegins(): Promise<void> {
  await everyoneEnters();
  expect(await room.Hester.does('session.start', {})).toMatchObject({ saved: null });
  await inPhase('welcome');
  for (const name of names) await room[name].does('agreement.accept', {});
}

const inPhase = (id: string) => Promise.all(names.map((name) => room[name].sees((view) => view.phase?.id === id)));

async function goTo(id: string): Promise<void> {
  while (room.Hester.view.phase?.id !== id) {
    const before = room.Hester.view.phase?.id;
    const answer = await room.Hester.does('phase.next', {});
    if ('error' in answer) throw new Error(`${before ?? ''}: ${answer.error.code}`);
    await room.Hester.sees((view) => view.phase?.id !== before);
  }
  await inPhase(id);
}

/** Everyone writes first; Hester gives the first turn. After the last one the phase is over. */
async function everyoneTells(): Promise<void> {
  const first = room.Hester.view.turns.order[0]?.personId ?? '';
  await room.Hester.does('turn.give', { personId: first });
  await room.Hester.sees((view) => view.turns.current === first);
  while (room.Hester.view.phase?.id === 'learning-points') {
    const { current } = room.Hester.view.turns;
    const name = names.find((one) => people[one].id === current) ?? 'Hester';
    expect(await room[name].does('turn.done', {})).not.toHaveProperty('error');
    // the closing round may begin with who spoke last
    await room.Hester.sees((view) => view.turns.current !== current || view.phase?.id !== 'learning-points');
  }
  await inPhase('closing');
}

const writes = (name: Name, kind: CardKind, text: string, cardId: string = randomUUID()) =>
  room[name].does('contribution.save', { cardId, kind, version: 0, text, dueOn: null });

async function samiraTells(): Promise<void> {
  await goTo('situation');
  const card = (text: string) => ({ cardId: randomUUID(), text });
  const answer = await room.Samira.does('situation.open', {
    ...{ title: card('Jij wel, hij niet'), learningQuestion: card('Wat kun je aan de deur doen?') },
    situation: card('We stonden samen voor de deur.'),
  });
  expect(answer).not.toHaveProperty('error');
}

describe('an hour of intervisie', () => {
  it('goes from welcome to learning points, and everyone sees the same at the same time', async () => {
    await everyoneBegins();
    await samiraTells();
    await goTo('write-advice');
    for (const name of ['Joost', 'Fatma', 'Pim', 'Ans'] as const) await writes(name, 'advice', `advies van ${name}`);
    await goTo('think-aloud');
    for (const name of names)
      await room[name].sees((view) => view.cards.filter(({ kind }) => kind === 'advice').length === 4);
    expect(room.Joost.textsOf('advice').sort()).toEqual(
      ['Ans', 'Fatma', 'Joost', 'Pim'].map((name) => `advies van ${name}`),
    );

    await goTo('learning-points');
    for (const name of names) await writes(name, 'learningPoint', `leerpunt van ${name}`);
    await writes('Joost', 'actionPoint', 'Ik spreek in de auto af wie praat');
    await everyoneTells();
    await room.Joost.does('scale.answer', { answers: { safety: 2 } });
    await house.pass(30);
    expect(await room.Hester.does('session.end', {})).not.toHaveProperty('error');

    const outcome = (await people.Joost.get(`/intervisie/sessions/${sessionId}/outcome`).expect(200)).body;
    expect(outcome.learningPoints).toHaveLength(6);
    expect(outcome.actionPoints).toMatchObject([
      { text: 'Ik spreek in de auto af wie praat', mine: true, progress: null },
    ]);
    expect(outcome.present.map(({ minutes }: { minutes: number }) => minutes)).toEqual([30, 30, 30, 30, 30, 30]);
    const mine = outcome.learningPoints.find(({ mine: own }: { mine: boolean }) => own);
    const theirs = outcome.learningPoints.find(({ mine: own }: { mine: boolean }) => !own);
    await people.Joost.post(`/intervisie/sessions/${sessionId}/outcome/${mine.id}/journal`).expect(204);
    await people.Joost.post(`/intervisie/sessions/${sessionId}/outcome/${theirs.id}/journal`).expect(404);
    const [again] = (await people.Ans.get('/intervisie/sessions')).body.sessions;
    expect(again).toMatchObject({ state: 'ended' });
  });

  it('brings an action point back in the next terugblik, for who was there', async () => {
    await everyoneBegins();
    await goTo('learning-points');
    await writes('Joost', 'actionPoint', 'Ik bel Fatma');
    await everyoneTells();
    await room.Hester.does('session.end', {});
    for (const name of names) room[name].drop();

    sessionId = await aSession();
    await everyoneBegins();
    await goTo('review');
    const [point] = room.Fatma.view.earlierActionPoints;
    expect(room.Fatma.texts.get(point?.id ?? '')).toBe('Ik bel Fatma');
    await room.Joost.does('actionPoint.report', { actionPointId: point?.id ?? '', progress: 'done', card: null });
    await room.Hester.does('session.end', {});
    for (const name of names) room[name].drop();

    sessionId = await aSession();
    await everyoneEnters();
    expect(room.Fatma.view.earlierActionPoints).toEqual([]);
  });
});

describe('what is written before its moment', () => {
  it('is in no byte that another gets, until all cards open at once', async () => {
    await everyoneBegins();
    await samiraTells();
    await goTo('write-questions');
    for (const name of ['Joost', 'Fatma', 'Pim'] as const) await writes(name, 'question', `geheim-${name}`);
    for (const name of names) await room[name].sync();
    for (const reader of names) {
      for (const writer of ['Joost', 'Fatma', 'Pim'].filter((name) => name !== reader)) {
        expect(room[reader].heard).not.toContain(`geheim-${writer}`);
      }
      expect(room[reader].view.cards.filter(({ kind }) => kind === 'question')).toEqual([]);
    }
    const [dump] = await house.db.query<{ all: string }>(
      "SELECT string_agg(encode(text, 'escape'), '') AS all FROM room_card",
    );
    expect(dump?.all).not.toContain('geheim');

    await goTo('ask-questions');
    for (const name of names)
      await room[name].sees((view) => view.cards.filter(({ kind }) => kind === 'question').length === 3);
    expect(room.Samira.textsOf('question').sort()).toEqual(['geheim-Fatma', 'geheim-Joost', 'geheim-Pim']);
  });

  it('never leaves its writer when it is a note', async () => {
    await everyoneBegins();
    await goTo('situation');
    await writes('Joost', 'note', 'alleen-voor-joost');
    await goTo('closing');
    await room.Hester.does('session.end', {});
    for (const name of names) {
      await room[name].sync();
      const { body } = await people[name].get(`/intervisie/sessions/${sessionId}/outcome`);
      const all = room[name].heard + JSON.stringify(body);
      if (name === 'Joost') expect(body.ownNotes).toMatchObject([{ text: 'alleen-voor-joost' }]);
      else expect(all).not.toContain('alleen-voor-joost');
    }
  });
});

describe('the line', () => {
  it('comes back after a tunnel with nothing missing', async () => {
    await everyoneBegins();
    await samiraTells();
    await goTo('write-advice');
    room.Joost.drop();
    await writes('Fatma', 'advice', 'beneden wachten');
    for (const name of names.filter((one) => one !== 'Joost')) await room[name].sync();
    const before = room.Hester.seq;
    await room.Hester.does('phase.next', {});
    await room.Hester.sees(() => room.Hester.seq > before);

    room.Joost = await enter('Joost');
    expect(room.Joost.view.phase?.id).toBe('think-aloud');
    expect(room.Joost.textsOf('advice')).toEqual(['beneden wachten']);
    expect(room.Joost.seq).toBe(room.Hester.seq);
  });

  it('gives the same answer to the same command, and does it once', async () => {
    await everyoneBegins();
    await goTo('write-questions');
    const [id, cardId] = [randomUUID(), randomUUID()];
    const payload = { cardId, kind: 'question' as const, version: 0, text: 'Wie was erbij?', dueOn: null };
    const first = await room.Pim.does('contribution.save', payload, id);
    expect(await room.Pim.does('contribution.save', payload, id)).toEqual(first);
    expect(await room.Fatma.does('contribution.save', payload, id)).toMatchObject({ error: { code: 'not_found' } });
    await room.Pim.sync();
    expect(room.Pim.view.ownCards).toHaveLength(1);
  });

  it('is said to be gone when it is silent, and its minutes stop', async () => {
    await everyoneBegins();
    await house.pass(10);
    room.Ans.drop();
    await house.pass(20);
    await room.Hester.sees((view) => view.people.find(({ name }) => name === 'Ans')?.presence === 'away');
    await goTo('closing').catch(() => undefined);
    await room.Hester.does('session.end', {});
    const { present } = (await people.Hester.get(`/intervisie/sessions/${sessionId}/outcome`)).body;
    const minutes = (name: Name) =>
      present.find((one: { person: { name: string } }) => one.person.name === name).minutes as number;
    expect(minutes('Hester')).toBe(30);
    expect(minutes('Ans')).toBeLessThanOrEqual(10);
  });
});

describe('who was silent and still there', () => {
  const lostLine = (name: Name, at: Date) =>
    house.app
      .get(RoomService)
      .notice(sessionId, { type: 'person.lostLine', personId: people[name].id, lastSeenAt: at.toISOString() });
  const presence = (name: Name) => room.Hester.view.people.find((one) => one.id === people[name].id)?.presence;

  it('is here again with the first thing they ask', async () => {
    await everyoneBegins();
    await lostLine('Pim', house.clock.now());
    await room.Hester.sees(() => presence('Pim') === 'away');
    expect(await room.Pim.does('hand.raise', {})).not.toMatchObject({ error: { code: 'not_in_room' } });
    await room.Hester.sees(() => presence('Pim') === 'here');
  });

  it('is here again when the line is heard, without asking anything', async () => {
    await everyoneBegins();
    await lostLine('Pim', house.clock.now());
    await room.Hester.sees(() => presence('Pim') === 'away');
    await house.pass(1);
    await house.app.get(RoomLines).look();
    await room.Hester.sees(() => presence('Pim') === 'here');
  });

  it('is not sent away by what was noticed before they came in', async () => {
    await everyoneBegins();
    await lostLine('Pim', new Date(house.clock.now().getTime() - 60_000));
    await room.Hester.sync();
    expect(presence('Pim')).toBe('here');
  });
});

describe('the clock of the room', () => {
  it('ends a writing phase once, when its time is over', async () => {
    await everyoneBegins();
    await goTo('write-questions');
    await house.pass(3);
    await Promise.all([house.app.get(RoomLines).look(), house.app.get(RoomLines).look()]);
    await inPhase('ask-questions');
    const events = await house.db.query<{ type: string }>(
      "SELECT type FROM room_event WHERE session_id = $1 AND type = 'timer.expired'",
      [sessionId],
    );
    expect(events).toHaveLength(1);
  });

  it('stands still after Stop, which everyone has, until who pressed it wants to go on', async () => {
    await everyoneBegins();
    await goTo('write-questions');
    expect(await room.Samira.does('session.stop', {})).not.toHaveProperty('error');
    await room.Hester.sees((view) => view.stop !== null && !view.stop.mine);
    await house.pass(5);
    await house.app.get(RoomLines).look();
    expect(room.Hester.view.phase?.id).toBe('write-questions');
    expect(await room.Hester.does('session.continue', {})).toMatchObject({ error: { code: 'session_stopped' } });
    expect(await room.Samira.does('session.continue', {})).not.toHaveProperty('error');
    await room.Hester.sees((view) => view.stop === null);
  });
});

describe('who may come in', () => {
  it('is the group, and nobody else', async () => {
    await everyoneEnters();
    const bram = await house.aPerson('Bram', await house.anOrganisation('GGD Waterkant'), 'wijkGgd');
    const rachid = await house.aPerson('Rachid', organisation, 'coordinator', 'administrator');
    await expect(RoomClient.enter(url, bram, sessionId)).rejects.toThrow('did not get in');
    await expect(RoomClient.enter(url, rachid, sessionId)).rejects.toThrow('did not get in');
    await bram.get(`/intervisie/sessions/${sessionId}/outcome`).expect(404);

    await people.Ans.post(`/intervisie/groups/${groupId}/leave`).expect(204);
    expect(await room.Ans.does('hand.raise', {})).toMatchObject({ error: { code: 'not_found' } });
  });

  it('gets a clear refusal for what has no sense', async () => {
    await everyoneBegins();
    expect(await room.Joost.ask('command', { type: 'phase.next' })).toMatchObject({ error: { code: 'invalid_input' } });
    expect(await room.Joost.does('phase.next', {})).toMatchObject({ error: { code: 'not_allowed' } });
    expect(await room.Joost.ask('join', { sessionId: 'nee' })).toMatchObject({ error: { code: 'invalid_input' } });
  });
});
