import { randomUUID } from 'node:crypto';
import type { House, TestPerson } from '../house.ts';
import { RoomClient } from '../room-client.ts';
import type { AccountName, Cast } from './cast.ts';
import { idOf } from './given-people.ts';
import { wordOf } from './planted-words.ts';

const minute = 60_000;

/** De Linden: one session was held, one is coming. Bram was asked, Lotte left, Karel came later, Gijs did not come. */
export async function givenIntervisie(house: House, cast: Cast, url: string) {
  const { people } = cast;
  const { Hester, Joost, Lotte, Samira } = people;
  const groupId = await aGroup(cast, wordOf('groupName'), ['Hester', 'Samira', 'Joost', 'Lotte', 'Gijs']);
  const heldSession = await aSession(house, cast, groupId, 5 * minute);
  const cards = await holdSession(url, heldSession, { Hester, Samira, Joost, Lotte });

  for (const name of ['Karel', 'Bram'] as const) {
    const invited = { personId: people[name].id };
    await people.Rachid.post(`/intervisie/groups/${groupId}/members`, invited).expect(204);
  }
  await people.Karel.post(`/intervisie/groups/${groupId}/accept`).expect(200);
  await Lotte.post(`/intervisie/groups/${groupId}/leave`).expect(204);

  const session = await aSession(house, cast, groupId, 3 * 24 * 60 * minute);
  const texts = { title: '', learningQuestion: '', situation: wordOf('situation'), outcome: '', touchesOwnStory: null };
  await Samira.put(`/intervisie/sessions/${session}/situation`, { baseVersion: 0, ...texts }).expect(200);
  const otherGroup = await aGroup(cast, 'De Eiken', ['Wim', 'Pim', 'Ans']);
  return { groupId, heldSession, ...cards, session, otherGroup };
}

export async function aGroup({ here, people }: Cast, name: string, members: AccountName[]): Promise<string> {
  const personIds = members.map((one) => people[one].id);
  const path = `/organisations/${here.id}/intervisie-groups`;
  await people.Rachid.post(path, { name, personIds }).expect(204);
  const { groups } = (await people.Rachid.get(path)).body;
  const groupId = idOf(groups, (group) => group.name === name);
  for (const one of members) await people[one].post(`/intervisie/groups/${groupId}/accept`).expect(200);
  return groupId;
}

/** A session that Hester leads and in which Samira brings something in. */
export async function aSession(house: House, { people }: Cast, groupId: string, inMs: number): Promise<string> {
  const { Hester, Joost, Samira } = people;
  const { body } = await Hester.post(`/intervisie/groups/${groupId}/sessions`, {
    ...{ methodId: 'incident-60', startsAt: new Date(house.clock.now().getTime() + inMs).toISOString() },
    ...{ callLink: wordOf('callLink'), facilitatorId: Hester.id, reserveId: Joost.id, caseBringerId: Samira.id },
  }).expect(201);
  return body.id as string;
}

type There = Record<'Hester' | 'Samira' | 'Joost' | 'Lotte', TestPerson>;

/** From the welcome to the end, with one point of everything from Joost. */
async function holdSession(url: string, sessionId: string, there: There) {
  const room = {} as Record<keyof There, RoomClient>;
  for (const name of ['Hester', 'Samira', 'Joost', 'Lotte'] as const) {
    room[name] = await RoomClient.enter(url, there[name], sessionId);
  }
  const clients = Object.values(room);
  const inPhase = (id: string) => Promise.all(clients.map((one) => one.sees(({ phase }) => phase?.id === id)));
  const goTo = async (id: string) => {
    while (room.Hester.view.phase?.id !== id) {
      const before = room.Hester.view.phase?.id;
      await mustDo(room.Hester.does('phase.next', {}));
      await room.Hester.sees(({ phase }) => phase?.id !== before);
    }
    await inPhase(id);
  };
  const joostWrites = async (kind: 'note' | 'learningPoint' | 'actionPoint', text: string) => {
    const cardId = randomUUID();
    await mustDo(room.Joost.does('contribution.save', { cardId, kind, version: 0, text, dueOn: null }));
    return cardId;
  };
  await mustDo(room.Hester.does('session.start', {}));
  await inPhase('welcome');
  for (const one of clients) await mustDo(one.does('agreement.accept', {}));
  await goTo('situation');
  const note = await joostWrites('note', wordOf('roomNote'));
  await goTo('learning-points');
  const learningPoint = await joostWrites('learningPoint', wordOf('learningPoint'));
  await joostWrites('actionPoint', wordOf('actionPoint'));
  await mustDo(room.Hester.does('turn.give', { personId: there.Joost.id }));
  await room.Joost.sees(({ turns }) => turns.current === there.Joost.id);
  await mustDo(room.Joost.does('turn.done', {}));
  await mustDo(room.Hester.does('session.end', {}));
  for (const one of clients) one.drop();
  return { note, learningPoint };
}

async function mustDo(asked: Promise<object>): Promise<void> {
  const answer = await asked;
  if ('error' in answer) throw new Error(JSON.stringify(answer.error));
}
