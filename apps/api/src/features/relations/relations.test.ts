import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { House } from '../../testing/house.ts';
import type { TestPerson } from '../../testing/house.ts';
import { Relations } from './relations.ts';

let house: House;
let organisation: { id: string };
let rachid: TestPerson;
let samira: TestPerson;
let ineke: TestPerson;
let marijke: TestPerson;

beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
beforeEach(async () => {
  organisation = await house.anOrganisation();
  rachid = await house.aPerson('Rachid', organisation, 'coordinator');
  samira = await house.aPerson('Samira', organisation, 'ervaringsdeskundige');
  ineke = await house.aPerson('Ineke', organisation, 'colleague');
  marijke = await house.aPerson('Marijke', await house.anOrganisation('De Brug'), 'ervaringsdeskundige');
});

function set(coordinator: TestPerson, other: TestPerson, relation: string, about = samira) {
  const path = `/organisations/${organisation.id}/relations`;
  return coordinator.post(path, { aboutId: about.id, otherId: other.id, relation });
}

/** As when Marijke accepted the invitation to be her contact. */
async function givenOutsideContact(): Promise<void> {
  const [organisationId, aboutId, otherId] = [organisation.id, samira.id, marijke.id];
  const wanted = { organisationId, aboutId, otherId, relation: 'outsideContact' as const };
  await house.db.transaction(() => house.app.get(Relations).begin({ personId: otherId }, wanted));
}

async function relationsOf(person: TestPerson) {
  return (await person.get('/relations')).body.relations;
}

describe('a mentor', () => {
  it('is set by the coordinator of the organisation, out of its own people', async () => {
    const wilma = await house.aPerson('Wilma', await house.anOrganisation('GGD Waterkant'), 'coordinator');
    for (const person of [samira, ineke, wilma]) {
      expect((await set(person, ineke, 'mentor')).body.error.code).toBe('not_found');
    }
    expect((await set(rachid, marijke, 'mentor')).body.error.code).toBe('not_found');
    expect((await set(rachid, ineke, 'mentor', marijke)).body.error.code).toBe('not_found');
    expect((await set(rachid, ineke, 'mentor')).status).toBe(204);
    expect((await set(rachid, ineke, 'mentor')).body.error.code).toBe('already_done');
  });

  it('shows to both, and either ends it alone, as may the coordinator', async () => {
    for (const person of [samira, ineke, rachid]) {
      await set(rachid, ineke, 'mentor');
      const [relation] = await relationsOf(samira);
      expect(relation).toMatchObject({ relation: 'mentor', other: { name: 'Ineke' }, isAboutMe: true });
      expect(await relationsOf(ineke)).toMatchObject([{ about: { name: 'Samira' }, isAboutMe: false }]);

      expect((await marijke.delete(`/relations/${relation.id}`)).body.error.code).toBe('not_found');
      expect((await person.delete(`/relations/${relation.id}`)).status).toBe(204);
      expect(await relationsOf(samira)).toEqual([]);
    }
  });

  it('is not also the one who watches progress, nor the contact from outside', async () => {
    await set(rachid, ineke, 'mentor');
    const refused = await set(rachid, ineke, 'progressContact');
    expect(refused.body.error.details.fields).toEqual([{ path: 'otherId', code: 'has_other_relation' }]);
    expect((await set(rachid, ineke, 'peerBuddy')).status).toBe(204);
    expect((await set(rachid, samira, 'mentor')).body.error.details.fields[0].code).toBe('same_person');
  });

  it('stops when one of the two leaves the organisation', async () => {
    await set(rachid, ineke, 'mentor');
    await givenOutsideContact();
    await rachid.delete(`/organisations/${organisation.id}/members/${samira.id}`);
    expect((await relationsOf(samira)).map(({ relation }: { relation: string }) => relation)).toEqual([
      'outsideContact',
    ]);
  });
});

describe('a contact from outside', () => {
  it('does not work for the organisation', async () => {
    const refused = await set(rachid, ineke, 'outsideContact');
    expect(refused.body.error.details.fields).toEqual([{ path: 'otherId', code: 'works_here' }]);
  });

  it('may be the contact of a second member once the organisation knows them', async () => {
    const danny = await house.aPerson('Danny', organisation, 'ervaringsdeskundige');
    expect((await set(rachid, marijke, 'outsideContact', danny)).body.error.code).toBe('not_found');
    await givenOutsideContact();
    expect((await set(rachid, marijke, 'outsideContact', danny)).status).toBe(204);
    const refused = await set(rachid, marijke, 'mentor', danny);
    expect(refused.body.error.details.fields).toEqual([{ path: 'otherId', code: 'works_elsewhere' }]);
  });

  it('is the person’s own: the coordinator cannot take them away', async () => {
    await givenOutsideContact();
    const [relation] = await relationsOf(samira);
    expect((await rachid.delete(`/relations/${relation.id}`)).body.error.code).toBe('not_allowed');
    expect((await samira.delete(`/relations/${relation.id}`)).status).toBe(204);
    expect((await samira.delete(`/relations/${relation.id}`)).body.error.code).toBe('not_found');
  });
});
