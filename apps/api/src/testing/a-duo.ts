import type { House, TestPerson } from './house.ts';

/** The id of a duo of these two, proposed by a coordinator and accepted by both. */
export async function aDuo(
  house: House,
  organisation: { id: string },
  ...people: [TestPerson, TestPerson]
): Promise<string> {
  const coordinator = await house.aPerson('Rachid', organisation, 'coordinator');
  await coordinator.post(`/organisations/${organisation.id}/duos`, { personIds: people.map(({ id }) => id) });
  const { duos } = (await people[0].get('/duos')).body;
  for (const person of people) await person.post(`/duos/${duos[0].id}/accept`);
  return duos[0].id;
}
