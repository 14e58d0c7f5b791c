import { randomUUID } from 'node:crypto';
import { RoomPerson } from '../harness/room-person.ts';
import { together, type Crowd, type Member } from './crowd.ts';
import type { LiveRoom } from './room-load.ts';

export const roomSize = 6;
/** Here the case bringer lays down cards that all see at once. */
const phase = 'what-happened';
const startsInMs = 10 * 60_000;

/** Six people of one group, and the meeting they may walk into. */
export interface Meeting {
  sessionId: string;
  members: Member[];
}

/** Groups of six that said yes, each with a meeting about to begin. */
export async function planMeetings(crowd: Crowd, count: number): Promise<Meeting[]> {
  const people = await crowd.invite(count * roomSize);
  const groups = Array.from({ length: count }, (_, index) => people.slice(index * roomSize, (index + 1) * roomSize));
  return together(groups, (members, index) => planMeeting(crowd, members, `Groep ${index + 1}`));
}

async function planMeeting(crowd: Crowd, members: Member[], name: string): Promise<Meeting> {
  const [facilitator, caseBringer] = members;
  if (!facilitator || !caseBringer) throw new Error('A group has members.');
  const personIds = members.map(({ id }) => id);
  await crowd.coordinator.post(`/organisations/${crowd.organisationId}/intervisie-groups`, { name, personIds });
  const { groups } = await facilitator.device.get<{ groups: { id: string; name: string }[] }>('/intervisie/groups');
  const groupId = groups.find((group) => group.name === name)?.id ?? '';
  for (const { device } of members) await device.post(`/intervisie/groups/${groupId}/accept`);
  const { id } = await facilitator.device.post<{ id: string }>(`/intervisie/groups/${groupId}/sessions`, {
    ...{ methodId: 'incident-60', startsAt: new Date(Date.now() + startsInMs).toISOString(), callLink: null },
    ...{ facilitatorId: facilitator.id, reserveId: null, caseBringerId: caseBringer.id },
  });
  return { sessionId: id, members };
}

/** Everyone walks in, and they go on to where cards lie open. */
export async function enterRoom({ sessionId, members }: Meeting): Promise<LiveRoom> {
  const people: RoomPerson[] = [];
  for (const { device } of members) people.push(await RoomPerson.enter(device, sessionId));
  const [facilitator, caseBringer] = people;
  if (!facilitator || !caseBringer) throw new Error('A room has people.');
  await require(facilitator.does('session.start'));
  for (const person of people) {
    await person.sees((view) => view.phase !== null);
    await require(person.does('agreement.accept'));
  }
  while (facilitator.view.phase?.id !== phase) {
    const before = facilitator.view.phase?.id;
    await require(facilitator.does('phase.next'));
    await facilitator.sees((view) => view.phase?.id !== before);
  }
  for (const person of people) await person.sees((view) => view.phase?.id === phase);
  const cardId = randomUUID();
  return {
    // the same card each time: laying it down again is a change that everyone sees
    say: async (text) => {
      const said = caseBringer.does('contribution.add', { cardId, kind: 'outcome', text, dueOn: null });
      return (await require(said)).seq;
    },
    screens: people.map((person) => ({
      onSeen: (seen) => {
        person.onStep = ({ seq, texts }) => seen(seq, texts.find(({ id }) => id === cardId)?.text ?? '');
      },
    })),
    leave: () => {
      for (const person of people) person.drop();
    },
  };
}

async function require(answering: ReturnType<RoomPerson['does']>): Promise<{ seq: number }> {
  const answer = await answering;
  if ('error' in answer) throw new Error(`The room refuses: ${answer.error.code}`);
  return answer;
}
