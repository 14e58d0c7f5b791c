import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aDuo } from '../../testing/a-duo.ts';
import { House, password } from '../../testing/house.ts';
import type { TestPerson } from '../../testing/house.ts';

let house: House;
let organisation: { id: string };
let rachid: TestPerson;
let ada: TestPerson;
let samira: TestPerson;
let joost: TestPerson;
let ineke: TestPerson;

beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
beforeEach(async () => {
  organisation = await house.anOrganisation();
  rachid = await house.aPerson('Rachid', organisation, 'coordinator');
  ada = await house.aPerson('Ada', organisation, 'administrator');
  samira = await house.aPerson('Samira', organisation, 'ervaringsdeskundige');
  joost = await house.aPerson('Joost', organisation, 'wijkGgd');
  ineke = await house.aPerson('Ineke', organisation, 'colleague');
});

const inOrganisation = (path: string) => `/organisations/${organisation.id}${path}`;

async function peopleFor(person: TestPerson) {
  return (await person.get(inOrganisation('/people'))).body;
}

async function memberFor(person: TestPerson, about: TestPerson) {
  const { members } = await peopleFor(person);
  return members.find((member: { person: { id: string } }) => member.person.id === about.id);
}

/** Marijke, who works elsewhere, is asked and says yes. */
async function givenContactFromOutside(): Promise<TestPerson> {
  const marijke = await house.aPerson('Marijke', await house.anOrganisation('De Brug'), 'ervaringsdeskundige');
  const { email } = marijke.person;
  await rachid.post(inOrganisation('/contact-invitations'), { aboutId: samira.id, name: 'Marijke', email });
  await house.pass(0);
  const { mails } = (await house.stranger().get('/demo/outbox')).body;
  const mail = mails.find(({ to }: { to: string }) => to === email);
  const token = /uitnodiging\/(\S+)/.exec(mail.text)?.[1];
  await house.stranger().post('/invitations/accept', { token, password });
  return marijke;
}

async function givenMentor(): Promise<void> {
  await rachid.post(inOrganisation('/relations'), { aboutId: samira.id, otherId: ineke.id, relation: 'mentor' });
}

describe('the people of an organisation', () => {
  it('show to who coordinates or administers it, and to nobody else', async () => {
    const wilma = await house.aPerson('Wilma', await house.anOrganisation('GGD Waterkant'), 'coordinator');
    for (const person of [samira, joost, ineke, wilma]) {
      expect((await person.get(inOrganisation('/people'))).body.error.code).toBe('not_found');
    }
    const { members } = await peopleFor(rachid);
    expect(members.map(({ person }: { person: { name: string } }) => person.name)).toEqual([
      ...['Ada', 'Ineke', 'Joost', 'Rachid', 'Samira'],
    ]);
  });

  it('come with what is arranged around them, for the coordinator', async () => {
    await aDuo(house, organisation, samira, joost);
    await givenMentor();
    await givenContactFromOutside();

    const { contacts, abilities } = await peopleFor(rachid);
    expect(await memberFor(rachid, samira)).toMatchObject({
      roles: ['ervaringsdeskundige'],
      duoPartners: [{ name: 'Joost' }],
      relations: [{ relation: 'mentor' }, { relation: 'outsideContact' }],
    });
    expect(contacts).toMatchObject([{ name: 'Marijke' }]);
    expect(abilities).toEqual({ setRelation: true, proposeDuo: true });
  });

  it('do not tell the administrator who is ervaringsdeskundige, nor what is arranged around whom', async () => {
    await aDuo(house, organisation, samira, joost);
    await givenMentor();
    const body = { name: 'Noor', email: 'noor@test.example', roles: ['ervaringsdeskundige'] };
    await rachid.post(inOrganisation('/invitations'), body);

    const seen = await peopleFor(ada);
    expect(JSON.stringify(seen)).not.toMatch(/ervaringsdeskundige|mentor/);
    expect(await memberFor(ada, samira)).toMatchObject({ roles: ['colleague'], relations: [], duoPartners: [] });
    expect(seen.abilities).toEqual({ setRelation: false, proposeDuo: false });

    await samira.post('/me/consents', { kind: 'experienceVisible', given: true });
    expect(await memberFor(ada, samira)).toMatchObject({ roles: ['ervaringsdeskundige'] });
    await samira.post('/me/consents', { kind: 'experienceVisible', given: false });
    expect(await memberFor(ada, samira)).toMatchObject({ roles: ['colleague'] });
  });

  it('show with the invitations that nobody answered, until somebody does', async () => {
    const body = { name: 'Noor', email: 'noor2@test.example', roles: ['wijkGgd'] };
    await rachid.post(inOrganisation('/invitations'), body);
    const [invitation] = (await peopleFor(rachid)).invitations;
    expect(invitation).toMatchObject({ state: 'open', abilities: { withdraw: true, resend: true } });

    await rachid.post(`/invitations/${invitation.id}/withdraw`);
    expect((await peopleFor(rachid)).invitations).toEqual([]);
  });

  it('never show what somebody is in another organisation', async () => {
    const waterkant = await house.anOrganisation('GGD Waterkant');
    const both = await house.aPerson('Noor', waterkant, 'ervaringsdeskundige');
    const email = both.person.email;
    await rachid.post(inOrganisation('/invitations'), { name: 'Noor', email, roles: ['colleague'] });
    await house.pass(0);
    const { mails } = (await house.stranger().get('/demo/outbox')).body;
    const token = /uitnodiging\/(\S+)/.exec(mails.find(({ to }: { to: string }) => to === email).text)?.[1];
    await house.stranger().post('/invitations/accept', { token, password });

    expect(await memberFor(rachid, both)).toMatchObject({ roles: ['colleague'] });
  });
});

describe('Hulp', () => {
  it('names the people around somebody, with the number they gave, also before they begin', async () => {
    const marijke = await givenContactFromOutside();
    await marijke.patch('/me', { phone: '06 1234 5678' });
    await givenMentor();
    await aDuo(house, organisation, samira, joost);
    await samira.post('/me/consents', { kind: 'start', given: false });

    expect((await samira.get('/help')).body).toEqual({
      ownPeople: [
        { name: 'Marijke', as: 'outsideContact', phone: '06 1234 5678' },
        { name: 'Ineke', as: 'mentor', phone: null },
        { name: 'Joost', as: 'partner', phone: null },
      ],
      organisation: [],
    });
    expect((await ineke.get('/help')).body.ownPeople).toEqual([]);
  });

  it('has the contacts that the organisation named, set by who manages it', async () => {
    const contacts = [
      { name: 'Bedrijfsarts', what: 'Als werk en gezondheid samenkomen', phone: '088 123 4567' },
      { name: 'Vertrouwenspersoon', what: 'Als iets niet veilig voelt', phone: null },
    ];
    expect((await samira.put(inOrganisation('/help-contacts'), { contacts })).body.error.code).toBe('not_found');
    expect((await rachid.put(inOrganisation('/help-contacts'), { contacts })).body.contacts).toEqual(contacts);
    expect((await samira.get('/help')).body.organisation).toEqual(contacts);

    const wilma = await house.aPerson('Wilma', await house.anOrganisation('GGD Waterkant'), 'coordinator');
    expect((await wilma.get('/help')).body.organisation).toEqual([]);
    expect((await wilma.get(inOrganisation('/help-contacts'))).body.error.code).toBe('not_found');
    const nonsense = [{ name: 'X', what: 'Y', phone: 'bel maar' }];
    expect((await rachid.put(inOrganisation('/help-contacts'), { contacts: nonsense })).status).toBe(400);
  });
});

describe('the welcome page', () => {
  it('names the people who see something of somebody', async () => {
    await givenMentor();
    await givenContactFromOutside();
    const seesBefore = (await samira.get('/me/welcome')).body;
    expect(seesBefore).toEqual({
      partners: [],
      coordinators: ['Rachid'],
      mentors: ['Ineke'],
      outsideContacts: [{ name: 'Marijke', phone: null }],
    });

    const duo = await aDuo(house, organisation, samira, joost);
    expect((await samira.get('/me/welcome')).body.partners).toEqual(['Joost']);
    await joost.post(`/duos/${duo}/end`);
    expect((await samira.get('/me/welcome')).body.partners).toEqual([]);
  });
});
