import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { House } from '../../testing/house.ts';
import type { TestPerson } from '../../testing/house.ts';

let house: House;
let organisation: { id: string };
let rachid: TestPerson;
let samira: TestPerson;
let joost: TestPerson;
let hester: TestPerson;

beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
beforeEach(async () => {
  organisation = await house.anOrganisation();
  rachid = await house.aPerson('Rachid', organisation, 'coordinator');
  samira = await house.aPerson('Samira', organisation, 'ervaringsdeskundige');
  joost = await house.aPerson('Joost', organisation, 'wijkGgd');
  hester = await house.aPerson('Hester', organisation, 'wijkGgd');
});

const formGroup = (by: TestPerson, ...people: TestPerson[]) =>
  by.post(`/organisations/${organisation.id}/intervisie-groups`, {
    name: 'De Linden',
    personIds: people.map(({ id }) => id),
  });

/** De Linden, to which everyone said yes. */
async function aGroup(...people: TestPerson[]): Promise<string> {
  await formGroup(rachid, ...people).expect(204);
  const { groups } = (await people[0]?.get('/intervisie/groups'))?.body ?? {};
  for (const person of people) await person.post(`/intervisie/groups/${groups[0].id}/accept`).expect(200);
  return groups[0].id as string;
}

const thursday = () => new Date(house.clock.now().getTime() + 2 * 24 * 3600_000).toISOString();
const aPlan = (change: object = {}) => ({
  ...{ methodId: 'incident-60', startsAt: thursday(), callLink: 'https://bellen.example/linden' },
  ...{ facilitatorId: hester.id, reserveId: joost.id, caseBringerId: samira.id, ...change },
});
async function aSession(groupId: string): Promise<string> {
  return (await hester.post(`/intervisie/groups/${groupId}/sessions`, aPlan()).expect(201)).body.id as string;
}

describe('a group', () => {
  it('is formed of people who each say yes, and one who says no is not in it', async () => {
    const pim = await house.aPerson('Pim', organisation, 'wijkGgd');
    await formGroup(rachid, samira, joost, hester, pim);
    const [group] = (await samira.get('/intervisie/groups')).body.groups;
    expect(group).toMatchObject({ name: 'De Linden', myState: 'invited', abilities: { accept: true, plan: false } });

    await pim.post(`/intervisie/groups/${group.id}/decline`).expect(204);
    await samira.post(`/intervisie/groups/${group.id}/accept`).expect(200);
    const { members } = (await samira.get(`/intervisie/groups/${group.id}`)).body;
    expect(
      members.map((one: { person: { name: string }; state: string }) => `${one.person.name} ${one.state}`).sort(),
    ).toEqual(['Hester invited', 'Joost invited', 'Samira active']);
    await pim.get(`/intervisie/groups/${group.id}`).expect(404);
  });

  it('has no coordinator of its own people in it, and nobody the organisation does not know', async () => {
    const stranger = await house.aPerson('Bram', await house.anOrganisation('GGD Waterkant'), 'wijkGgd');
    expect((await formGroup(rachid, samira, joost, rachid)).body.error.details.fields).toEqual([
      { path: 'personIds', code: 'coordinator_in_group' },
    ]);
    await formGroup(rachid, samira, joost, stranger).expect(404);
    await formGroup(samira, samira, joost, hester).expect(404);
    await formGroup(rachid, samira, joost).expect(400);
  });

  it('takes somebody from outside whom the organisation knows', async () => {
    const marijke = await house.aPerson('Marijke', await house.anOrganisation('De Brug'), 'ervaringsdeskundige');
    await house.db.query(
      `INSERT INTO person_relation (id, organisation_id, about_id, other_id, relation, since)
       VALUES (gen_random_uuid(), $1, $2, $3, 'outsideContact', now())`,
      [organisation.id, joost.id, marijke.id],
    );
    const groupId = await aGroup(samira, hester, marijke);
    const { members } = (await marijke.get(`/intervisie/groups/${groupId}`)).body;
    expect(members.find((one: { isMe: boolean }) => one.isMe)).toMatchObject({ isOutside: true });
  });

  it('shows what somebody is only when they chose so', async () => {
    const groupId = await aGroup(samira, joost, hester);
    const seen = async () => {
      const { members } = (await joost.get(`/intervisie/groups/${groupId}`)).body;
      return members.find((one: { person: { id: string } }) => one.person.id === samira.id).role as string | null;
    };
    expect(await seen()).toBeNull();
    await samira.post(`/intervisie/groups/${groupId}/role`, { shown: true }).expect(200);
    expect(await seen()).toBe('ervaringsdeskundige');
  });

  it('is seen by its coordinator as an arrangement, and not opened', async () => {
    const groupId = await aGroup(samira, joost, hester);
    const { groups } = (await rachid.get(`/organisations/${organisation.id}/intervisie-groups`)).body;
    expect(groups[0]).toMatchObject({ name: 'De Linden', sessionsPlanned: 0, sessionsHeld: 0 });
    await rachid.get(`/intervisie/groups/${groupId}`).expect(404);
    await samira.get(`/organisations/${organisation.id}/intervisie-groups`).expect(404);
  });

  it('closes for who leaves the organisation, and for who becomes its coordinator', async () => {
    const ada = await house.aPerson('Ada', organisation, 'administrator');
    const groupId = await aGroup(samira, joost, hester);
    await aSession(groupId);
    const inHere = (path: string) => `/organisations/${organisation.id}/members/${path}`;
    await rachid.delete(inHere(joost.id)).expect(204);
    await ada.put(inHere(`${hester.id}/roles`), { roles: ['wijkGgd', 'coordinator'] }).expect(204);

    for (const person of [joost, hester]) {
      await person.get(`/intervisie/groups/${groupId}`).expect(404);
      expect((await person.get('/intervisie/sessions')).body.sessions).toEqual([]);
    }
    expect((await samira.get(`/intervisie/groups/${groupId}`)).body.members).toHaveLength(1);
  });

  it('closes behind who leaves', async () => {
    const groupId = await aGroup(samira, joost, hester);
    const sessionId = await aSession(groupId);
    await joost.post(`/intervisie/groups/${groupId}/leave`).expect(204);
    await joost.get(`/intervisie/groups/${groupId}`).expect(404);
    await joost.get(`/intervisie/sessions/${sessionId}`).expect(404);
    await samira.get(`/intervisie/sessions/${sessionId}`).expect(200);
  });
});

describe('a session', () => {
  it('has a time, a method and roles that fit', async () => {
    const groupId = await aGroup(samira, joost, hester);
    const plan = (change: object) => hester.post(`/intervisie/groups/${groupId}/sessions`, aPlan(change));

    expect((await plan({ facilitatorId: samira.id })).body.error.details.fields[0].code).toBe('role_conflict');
    expect((await plan({ facilitatorId: rachid.id })).body.error.details.fields).toEqual([
      { path: 'facilitatorId', code: 'not_in_group' },
    ]);
    expect((await plan({ startsAt: '2020-01-01T10:00:00Z' })).body.error.details.fields[0].code).toBe('in_the_past');
    expect((await plan({ callLink: 'javascript:alert(1)' })).body.error.details.fields[0].code).toBe('no_call_link');
    expect((await plan({ methodId: 'onbekend' })).body.error.code).toBe('invalid_input');
    const { body } = await plan({}).expect(201);
    expect(body).toMatchObject({
      caseBringer: { name: 'Samira' },
      abilities: { enter: false, prepare: false, cancel: true },
    });
    expect(body.method.phases.at(-3).title).toBe('Wat deed Samira echt?');
  });

  it('waits until three people said yes', async () => {
    await formGroup(rachid, samira, joost, hester);
    const [{ id }] = (await samira.get('/intervisie/groups')).body.groups;
    await samira.post(`/intervisie/groups/${id}/accept`);
    await hester.post(`/intervisie/groups/${id}/accept`);
    expect((await hester.post(`/intervisie/groups/${id}/sessions`, aPlan())).body.error.code).toBe('group_too_small');
  });

  it('opens its room a quarter of an hour before, and not when it is called off', async () => {
    const sessionId = await aSession(await aGroup(samira, joost, hester));
    const mayEnter = async () =>
      (await joost.get(`/intervisie/sessions/${sessionId}`)).body.abilities?.enter as boolean;
    const cookie = () => joost;
    expect(await mayEnter()).toBe(false);
    house.clock.move((2 * 24 * 60 - 10) * 60_000);
    joost = Object.assign(cookie(), { cookie: await house.logInAs(joost.id) });
    hester = Object.assign(hester, { cookie: await house.logInAs(hester.id) });
    expect(await mayEnter()).toBe(true);
    await hester.post(`/intervisie/sessions/${sessionId}/cancel`).expect(200);
    expect(await mayEnter()).toBe(false);
    await hester.post(`/intervisie/sessions/${sessionId}/cancel`).expect(409);
  });
});

describe('preparing a situation', () => {
  const words = {
    ...{
      title: 'Jij wel, hij niet',
      learningQuestion: 'Wat kun je aan de deur doen?',
      situation: 'We stonden voor de deur.',
    },
    ...{ outcome: 'zeldzaam woord', touchesOwnStory: 'aLittle' },
  };

  it('is for its writer alone, until they open it in the room', async () => {
    const sessionId = await aSession(await aGroup(samira, joost, hester));
    const path = `/intervisie/sessions/${sessionId}/situation`;
    await samira.put(path, { baseVersion: 0, ...words }).expect(200);

    expect((await samira.get(path)).body).toMatchObject({ ...words, version: 1, state: 'draft' });
    await joost.get(path).expect(403);
    await hester.put(path, { baseVersion: 1, ...words }).expect(403);
    await rachid.get(path).expect(404);
    await house.stranger().get(path).expect(401);
    const [row] = await house.db.query<{ all: string }>("SELECT encode(text, 'escape') AS all FROM prepared_situation");
    expect(row?.all).not.toContain('zeldzaam');
  });

  it('refuses to write over words that were not on the screen', async () => {
    const path = `/intervisie/sessions/${await aSession(await aGroup(samira, joost, hester))}/situation`;
    await samira.put(path, { baseVersion: 0, ...words });
    const late = await samira.put(path, { baseVersion: 0, ...words, title: 'tweede tabblad' });
    expect(late.body.error).toMatchObject({ code: 'version_conflict', details: { version: 1 } });
    expect((await samira.get(path)).body.title).toBe(words.title);
  });

  it('can be ready, taken back, and erased', async () => {
    const path = `/intervisie/sessions/${await aSession(await aGroup(samira, joost, hester))}/situation`;
    await samira.put(path, { baseVersion: 0, ...words });
    expect((await samira.post(`${path}/state`, { state: 'ready' })).body.state).toBe('ready');
    expect((await samira.post(`${path}/state`, { state: 'withdrawn' })).body.state).toBe('withdrawn');
    await samira.delete(path).expect(204);
    expect((await samira.get(path)).body).toMatchObject({ version: 0, title: '' });
  });
});
