import { randomUUID } from 'node:crypto';
import { together, type Crowd, type Member } from './crowd.ts';
import type { LongPath } from './long-path.ts';

/** Somebody halfway: lessons behind them, a duo, and a page of the journal that the partner shared with them. */
export interface Learner extends Member {
  shareId: string;
}

interface DuoList {
  duos: { id: string; abilities: { accept: boolean } }[];
}

export async function makeLearners(crowd: Crowd, count: number, path: LongPath): Promise<Learner[]> {
  const members = await crowd.invite(count);
  await together(members, (member, index) => learn(member, index, path));
  const pairs = members.flatMap((one, index) => {
    const other = members[index + 1];
    return index % 2 === 0 && other ? [[one, other] as const] : [];
  });
  const duos = await together(pairs, ([one, other]) => makeDuo(crowd, one, other));
  return duos.flat();
}

/** Everyone is somewhere else: some lessons done, one begun. */
async function learn({ device }: Member, index: number, { lessons, parts }: LongPath): Promise<void> {
  const done = lessons.slice(0, 3 + (index % 12));
  for (const lesson of done) {
    for (const part of Object.values(parts)) await device.put(`/lessons/${lesson}/parts/${part}/done`);
  }
  await device.post(`/lessons/${lessons[done.length] ?? ''}/visits`, { partId: parts.reading });
}

async function makeDuo(crowd: Crowd, one: Member, other: Member): Promise<Learner[]> {
  const personIds = [one.id, other.id];
  await crowd.coordinator.post(`/organisations/${crowd.organisationId}/duos`, { personIds });
  const duoId = (await accept(one), await accept(other));
  const [fromOne, fromOther] = [await share(one, duoId), await share(other, duoId)];
  return [
    { ...one, shareId: fromOther },
    { ...other, shareId: fromOne },
  ];
}

async function accept({ device }: Member): Promise<string> {
  const { duos } = await device.get<DuoList>('/duos');
  const duo = duos.find(({ abilities }) => abilities.accept);
  if (!duo) throw new Error('Nobody asked this person to be in a duo.');
  await device.post(`/duos/${duo.id}/accept`);
  return duo.id;
}

async function share({ device }: Member, duoId: string): Promise<string> {
  const id = randomUUID();
  const text = 'Ik zei niets, en hij telde de tegels. Na een tijd telde ik mee.';
  const document = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
  await device.post('/journal/entries', { id, title: 'Stil', document, sitting: { id: randomUUID(), turn: 1 } });
  const receiver = { with: { kind: 'duo', id: duoId }, version: 1 };
  return (await device.post<{ id: string }>(`/journal/entries/${id}/shares`, receiver)).id;
}
