import type { House } from '../house.ts';
import { password } from '../house.ts';
import type { Cast } from './cast.ts';
import { wordOf } from './planted-words.ts';

/** Who is what to Samira, who is asked in, and who left. */
export async function givenPeople(house: House, { here, people }: Cast) {
  const { Rachid, Samira, Ineke, Petra, Marijke, Noor, Karel, Hester, Ada, Tess } = people;
  const inHere = (path: string) => `/organisations/${here.id}/${path}`;
  await Samira.patch('/me', { phone: wordOf('phone') }).expect(200);
  await Marijke.patch('/me', { phone: wordOf('phoneOfContact') }).expect(200);

  for (const [aboutId, contact] of [
    [Samira.id, Marijke],
    [Samira.id, Noor],
    [Hester.id, Karel],
  ] as const) {
    const { name, email } = contact.person;
    await Rachid.post(inHere('contact-invitations'), { aboutId, name, email }).expect(204);
    const token = await tokenSentTo(house, email);
    await house.stranger().post('/invitations/accept', { token, password }).expect(204);
  }
  const relate = (otherId: string, relation: string) =>
    Rachid.post(inHere('relations'), { aboutId: Samira.id, otherId, relation }).expect(204);
  await relate(Ineke.id, 'mentor');
  await relate(Petra.id, 'progressContact');
  await relate(Noor.id, 'peerBuddy');

  await Rachid.post(inHere('invitations'), { name: 'Uma', email: wordOf('invited'), roles: ['wijkGgd'] }).expect(204);
  const vera = { aboutId: Samira.id, name: 'Vera', email: wordOf('invitedContact') };
  await Rachid.post(inHere('contact-invitations'), vera).expect(204);
  await Ada.delete(inHere(`members/${Tess.id}`)).expect(204);

  const { relations } = (await Samira.get('/relations')).body;
  const { invitations } = (await Rachid.get(inHere('people'))).body;
  const relationTo = (id: string) => idOf(relations, (one) => one.other.id === id);
  return {
    mentorRelation: relationTo(Ineke.id),
    outsideRelation: relationTo(Marijke.id),
    invitation: idOf(invitations, ({ email }) => email === wordOf('invited')),
    contactInvitation: idOf(invitations, ({ email }) => email === wordOf('invitedContact')),
    invitationToken: await tokenSentTo(house, wordOf('invited')),
  };
}

/** The token in the newest link that was mailed to this address. */
export async function tokenSentTo(house: House, email: string): Promise<string> {
  await house.pass(0);
  const { mails } = (await house.stranger().get('/demo/outbox')).body;
  const newest = mails.find(({ to, text }: { to: string; text: string }) => to === email && text.includes('http'));
  return /\/([\w-]{40,})/.exec(newest?.text ?? '')?.[1] ?? '';
}

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers have no type until a test says what it expects */
export function idOf(list: any[], isIt: (one: any) => boolean): string {
  const found: unknown = list.find(isIt)?.id;
  if (typeof found !== 'string') throw new Error('What the story needs is not there');
  return found;
}
