import type { House } from '../house.ts';
import { castIn } from './cast.ts';
import type { Cast } from './cast.ts';
import { givenDuo, givenEndedDuo } from './given-duo.ts';
import { givenIntervisie } from './given-intervisie.ts';
import { givenJournal } from './given-journal.ts';
import { givenPeople, tokenSentTo } from './given-people.ts';
import { givenPlan } from './given-plan.ts';

export type World = Cast & { house: House; url: string; ids: Awaited<ReturnType<typeof idsIn>> };

/** A house in which everything that a route can name is there, made through the product's own routes. */
export async function worldIn(house: House): Promise<World> {
  const url = await house.listen();
  const cast = await castIn(house);
  const ids = await idsIn(house, cast, url);
  return { ...cast, house, url, ids };
}

/** So many requests in a minute as no person makes. */
export const manyRequests = { REQUESTS_PER_MINUTE: '1000000' };

async function idsIn(house: House, cast: Cast, url: string) {
  const people = await givenPeople(house, cast);
  const duo = await givenDuo(cast);
  const { endedDuo, end } = await givenEndedDuo(cast);
  const journal = await givenJournal(cast, { duoId: duo.duoId, endedDuo });
  await end();
  const plan = await givenPlan(house, cast);
  const intervisie = await givenIntervisie(house, cast, url);
  return { endedDuo, ...people, ...duo, ...journal, ...plan, ...intervisie, ...(await givenLogIns(house, cast)) };
}

/** Samira is also logged in on her phone, and asked for a new password. */
async function givenLogIns(house: House, { people }: Cast) {
  const { Samira } = people;
  await house.logInAs(Samira.id);
  const { sessions } = (await Samira.get('/auth/sessions')).body;
  const handle = sessions.find(({ current }: { current: boolean }) => !current).handle as string;
  await house.stranger().post('/auth/forgotten-password', { email: Samira.person.email }).expect(204);
  const resetToken = await tokenSentTo(house, Samira.person.email);
  return { handle, resetToken };
}
