import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aDuo } from '../../testing/a-duo.ts';
import { House, password, TestPerson } from '../../testing/house.ts';

const day = 24 * 60;
let house: House;
let organisation: { id: string };
let rachid: TestPerson;
let samira: TestPerson;
let address = 0;

beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
beforeEach(async () => {
  organisation = await house.anOrganisation();
  rachid = await house.aPerson('Rachid', organisation, 'coordinator');
  samira = await house.aPerson('Samira', organisation, 'ervaringsdeskundige');
});

function newAddress(): string {
  address += 1;
  return `lotte.${String(address)}@test.example`;
}

function invite(by: TestPerson, email: string, ...roles: string[]) {
  return by.post(`/organisations/${organisation.id}/invitations`, { name: 'Lotte Smit', email, roles });
}

/** The link in the newest mail to this address. */
async function tokenSentTo(email: string): Promise<string> {
  await house.pass(0);
  const { mails } = (await house.stranger().get('/demo/outbox')).body;
  const newest = mails.find(({ to }: { to: string }) => to === email);
  return /uitnodiging\/(\S+)/.exec(newest?.text)?.[1] ?? '';
}

async function anInvitation(email = newAddress(), ...roles: string[]): Promise<string> {
  await invite(rachid, email, ...(roles.length > 0 ? roles : ['wijkGgd']));
  return tokenSentTo(email);
}

function accept(token: string, word = 'vier paarse fietsen', name = 'Lotte') {
  return house.stranger().post('/invitations/accept', { token, name, password: word });
}

async function lookUp(token: string) {
  return house.stranger().post('/invitations/look-up', { token });
}

async function idOf(email: string): Promise<string> {
  const rows = await house.db.query<{ id: string }>('SELECT id FROM invitation WHERE email = $1', [email]);
  return rows[0]?.id ?? '';
}

async function rolesOf(person: { id: string }) {
  const rows = await house.db.query<{ roles: string[] }>(
    'SELECT roles FROM membership WHERE person_id = $1 AND organisation_id = $2 AND ended_on IS NULL',
    [person.id, organisation.id],
  );
  return rows[0]?.roles;
}

describe('an invitation', () => {
  it('is for who coordinates or administers that organisation, each with the roles they may give', async () => {
    const admin = await house.aPerson('Ada', organisation, 'administrator');
    const wilma = await house.aPerson('Wilma', await house.anOrganisation('GGD Waterkant'), 'coordinator');

    for (const person of [samira, wilma]) {
      expect((await invite(person, newAddress(), 'wijkGgd')).body.error.code).toBe('not_found');
    }
    expect((await invite(rachid, newAddress(), 'wijkGgd', 'administrator')).body.error.code).toBe('not_allowed');
    expect((await invite(admin, newAddress(), 'ervaringsdeskundige')).body.error.code).toBe('not_allowed');
    expect((await invite(rachid, newAddress(), 'wijkGgd', 'ervaringsdeskundige')).status).toBe(204);
    expect((await invite(admin, newAddress(), 'coordinator', 'administrator')).status).toBe(204);
  });

  it('says who asks, and in the mail not as what', async () => {
    const email = newAddress();
    const token = await anInvitation(email, 'ervaringsdeskundige');
    const { mails } = (await house.stranger().get('/demo/outbox')).body;
    expect(mails.find(({ to }: { to: string }) => to === email).text).not.toContain('ervaringsdeskundige');
    expect((await lookUp(token)).body).toEqual({
      organisationName: 'Gemeente Lindewaard',
      invitedBy: 'Rachid',
      name: 'Lotte Smit',
      email,
      roles: ['ervaringsdeskundige'],
      contactOf: null,
      hasAccount: false,
    });
  });

  it('gives a new person an account, signs them in, and lets them begin', async () => {
    const accepted = await accept(await anInvitation());
    expect(accepted.status).toBe(204);
    const cookie = String(accepted.headers['set-cookie']).split(';')[0];
    const lotte = new TestPerson(house.app, cookie ?? '', { id: '', name: 'Lotte', email: '' });

    const me = (await lotte.get('/me')).body;
    expect(me).toMatchObject({ name: 'Lotte', memberships: [{ roles: ['wijkGgd'] }], startedAt: null });
    expect((await lotte.get('/duos')).body.error.code).toBe('welcome_needed');
  });

  it('asks whoever has an account for that account’s password, and adds the organisation to it', async () => {
    const bram = await house.aPerson('Bram', await house.anOrganisation('GGD Waterkant'), 'wijkGgd');
    const token = await anInvitation(bram.person.email);
    expect((await lookUp(token)).body.hasAccount).toBe(true);

    expect((await accept(token, 'niet het goede')).body.error.code).toBe('wrong_credentials');
    expect((await accept(token, password, 'Iemand anders')).status).toBe(204);
    const me = (await bram.get('/me')).body;
    expect(me).toMatchObject({ name: 'Bram' });
    expect(me.memberships).toHaveLength(2);
  });

  it('wants a password that is long enough and not on every list', async () => {
    const token = await anInvitation();
    expect((await accept(token, 'kort')).body.error.details.fields).toEqual([
      { path: 'password', code: 'too_small', limit: 10 },
    ]);
    expect((await accept(token, 'wachtwoord')).body.error.code).toBe('password_too_common');
    expect((await accept(token)).status).toBe(204);
  });

  it('has one effect when it is accepted twice at once', async () => {
    const email = newAddress();
    const token = await anInvitation(email);
    const answers = await Promise.all([accept(token), accept(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 410]);
    expect(await house.db.query('SELECT FROM person WHERE email = $1', [email])).toHaveLength(1);
    expect((await accept(token)).body.error.code).toBe('link_used');
  });

  it('makes one account of two invitations that are accepted at once', async () => {
    const waterkant = await house.anOrganisation('GGD Waterkant');
    const wilma = await house.aPerson('Wilma', waterkant, 'coordinator');
    const email = newAddress();
    const first = await anInvitation(email);
    const body = { name: 'Lotte Smit', email, roles: ['wijkGgd'] };
    await wilma.post(`/organisations/${waterkant.id}/invitations`, body);
    const second = await tokenSentTo(email);

    const answers = await Promise.all([accept(first), accept(second)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    const late = answers[0].status === 409 ? first : second;
    expect((await accept(late)).status).toBe(204);
    expect(await house.db.query('SELECT FROM person WHERE email = $1', [email])).toHaveLength(1);
  });

  it('works for two weeks, and can be sent again: then only the newest link works', async () => {
    const email = newAddress();
    const old = await anInvitation(email);
    await house.pass(15 * day);
    rachid = new TestPerson(house.app, await house.logInAs(rachid.id), rachid.person);
    expect((await lookUp(old)).body.error.code).toBe('link_expired');
    expect((await accept(old)).body.error.code).toBe('link_expired');

    expect((await rachid.post(`/invitations/${await idOf(email)}/resend`)).status).toBe(204);
    const fresh = await tokenSentTo(email);
    expect((await accept(old)).body.error.code).toBe('not_found');
    expect((await accept(fresh)).status).toBe(204);
    expect((await rachid.post(`/invitations/${await idOf(email)}/resend`)).body.error.code).toBe('already_done');
  });

  it('can be withdrawn by who manages that organisation, until it is accepted', async () => {
    const email = newAddress();
    const token = await anInvitation(email);
    const wilma = await house.aPerson('Wilma', await house.anOrganisation('GGD Waterkant'), 'coordinator');
    const withdraw = async (person: TestPerson) => person.post(`/invitations/${await idOf(email)}/withdraw`);

    for (const person of [samira, wilma]) expect((await withdraw(person)).body.error.code).toBe('not_found');
    expect((await withdraw(rachid)).status).toBe(204);
    expect((await accept(token)).body.error.code).toBe('link_withdrawn');
    expect((await withdraw(rachid)).body.error.code).toBe('already_done');
    expect((await invite(rachid, email, 'wijkGgd')).status).toBe(204);
  });

  it('is not sent twice, nor to who is a member', async () => {
    const email = newAddress();
    const answers = await Promise.all([
      invite(rachid, email, 'wijkGgd'),
      invite(rachid, email.toUpperCase(), 'wijkGgd'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await invite(rachid, email, 'wijkGgd')).body.error.code).toBe('already_invited');
    expect((await invite(rachid, samira.person.email, 'wijkGgd')).body.error.code).toBe('already_member');
  });

  it('says the same for a made-up link', async () => {
    expect((await lookUp('x'.repeat(43))).body.error.code).toBe('not_found');
    expect((await accept('x'.repeat(43))).body.error.code).toBe('not_found');
  });

  it('is forgotten two months after it is done', async () => {
    const email = newAddress();
    await accept(await anInvitation(email));
    await house.pass(59 * day);
    expect(await idOf(email)).not.toBe('');
    await house.pass(2 * day);
    expect(await idOf(email)).toBe('');
  });
});

describe('an invitation to be somebody’s contact', () => {
  const inviteContact = (by: TestPerson, email: string, about = samira) =>
    by.post(`/organisations/${organisation.id}/contact-invitations`, { aboutId: about.id, name: 'Marijke', email });

  it('comes from the coordinator, and makes the contact no member', async () => {
    const marijke = await house.aPerson('Marijke', await house.anOrganisation('De Brug'), 'ervaringsdeskundige');
    const admin = await house.aPerson('Ada', organisation, 'administrator');
    expect((await inviteContact(samira, marijke.person.email)).body.error.code).toBe('not_found');
    expect((await inviteContact(admin, marijke.person.email)).body.error.code).toBe('not_allowed');
    expect((await inviteContact(rachid, marijke.person.email)).status).toBe(204);
    const token = await tokenSentTo(marijke.person.email);
    expect((await lookUp(token)).body).toMatchObject({ contactOf: 'Samira', roles: [] });

    await accept(token, password);
    expect((await samira.get('/relations')).body.relations).toMatchObject([
      { relation: 'outsideContact', other: { name: 'Marijke' } },
    ]);
    expect((await marijke.get('/me')).body.memberships).toHaveLength(1);
  });

  it('is not for somebody who works there, nor about somebody who does not', async () => {
    const refused = await inviteContact(rachid, rachid.person.email);
    expect(refused.body.error.details.fields).toEqual([{ path: 'email', code: 'works_here' }]);
    const noor = await house.aPerson('Noor', await house.anOrganisation('GGD Waterkant'), 'ervaringsdeskundige');
    expect((await inviteContact(rachid, newAddress(), noor)).body.error.code).toBe('not_found');
  });

  it('goes when the member leaves', async () => {
    const email = newAddress();
    await inviteContact(rachid, email);
    const token = await tokenSentTo(email);
    await rachid.delete(`/organisations/${organisation.id}/members/${samira.id}`);
    expect((await accept(token)).body.error.code).toBe('link_withdrawn');
  });
});

describe('the roles of a member', () => {
  const setRoles = (by: TestPerson, about: { id: string }, ...roles: string[]) =>
    by.put(`/organisations/${organisation.id}/members/${about.id}/roles`, { roles });

  it('are changed by who may give them, and what one may not give stays', async () => {
    const admin = await house.aPerson('Ada', organisation, 'administrator');
    expect((await setRoles(samira, samira, 'wijkGgd')).body.error.code).toBe('not_found');
    expect((await setRoles(rachid, samira, 'coordinator')).body.error.code).toBe('not_allowed');

    expect((await setRoles(admin, samira, 'coordinator')).status).toBe(204);
    expect(await rolesOf(samira)).toEqual(['ervaringsdeskundige', 'coordinator']);
    expect((await setRoles(rachid, samira, 'wijkGgd')).status).toBe(204);
    expect(await rolesOf(samira)).toEqual(['wijkGgd', 'coordinator']);
  });

  it('tell an administrator neither who is ervaringsdeskundige nor who is not', async () => {
    const admin = await house.aPerson('Ada', organisation, 'administrator');
    const joost = await house.aPerson('Joost', organisation, 'colleague');
    const [hers, his] = [samira, joost].map((about) => setRoles(admin, about, 'ervaringsdeskundige', 'author'));
    expect([(await hers)?.body.error.code, (await his)?.body.error.code]).toEqual(['not_allowed', 'not_allowed']);

    await invite(rachid, newAddress(), 'ervaringsdeskundige').expect(204);
    const { members, invitations } = (await admin.get(`/organisations/${organisation.id}/people`)).body;
    const shown = (of: { id: string }) =>
      members.find((member: { person: { id: string } }) => member.person.id === of.id).roles as string[];
    expect([shown(samira), shown(joost)]).toEqual([['colleague'], ['colleague']]);
    expect(invitations.map(({ roles }: { roles: string[] }) => roles)).toEqual([['colleague']]);
  });

  it('keep at least one administrator, also when two remove each other at once', async () => {
    const [ada, bo] = [
      await house.aPerson('Ada', organisation, 'administrator', 'colleague'),
      await house.aPerson('Bo', organisation, 'administrator', 'colleague'),
    ];
    const answers = await Promise.all([setRoles(ada, bo, 'colleague'), setRoles(bo, ada, 'colleague')]);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);

    const last = (await rolesOf(ada))?.includes('administrator') ? ada : bo;
    expect((await setRoles(last, last, 'colleague')).body.error.code).toBe('last_administrator');
    const leave = await last.delete(`/organisations/${organisation.id}/members/${last.id}`);
    expect(leave.body.error.code).toBe('last_administrator');
  });
});

describe('ending a membership', () => {
  const end = (by: TestPerson, about: { id: string }) =>
    by.delete(`/organisations/${organisation.id}/members/${about.id}`);

  it('closes the organisation at once, ends its duos, and leaves the person their account', async () => {
    const joost = await house.aPerson('Joost', organisation, 'wijkGgd');
    const duo = await aDuo(house, organisation, samira, joost);
    const wilma = await house.aPerson('Wilma', await house.anOrganisation('GGD Waterkant'), 'coordinator');
    for (const person of [joost, wilma]) expect((await end(person, samira)).body.error.code).toBe('not_found');

    expect((await end(rachid, samira)).status).toBe(204);
    expect((await samira.get('/me')).body).toMatchObject({ name: 'Samira', memberships: [] });
    expect((await joost.get(`/duos/${duo}`)).body.state).toBe('ended');
    expect((await end(rachid, samira)).body.error.code).toBe('not_found');
  });

  it('of a coordinator or administrator is for an administrator', async () => {
    const [ada, wim] = [
      await house.aPerson('Ada', organisation, 'administrator'),
      await house.aPerson('Wim', organisation, 'coordinator'),
    ];
    expect((await end(rachid, wim)).body.error.code).toBe('not_allowed');
    expect((await end(rachid, ada)).body.error.code).toBe('not_allowed');
    expect((await end(ada, wim)).status).toBe(204);
  });

  it('keeps nothing of what somebody was there, also when they come back', async () => {
    await end(rachid, samira);
    const rows = await house.db.query('SELECT roles FROM membership WHERE person_id = $1', [samira.id]);
    expect(rows).toEqual([{ roles: [] }]);
    await accept(await anInvitation(samira.person.email, 'colleague'), password);
    expect(await rolesOf(samira)).toEqual(['colleague']);
  });
});
