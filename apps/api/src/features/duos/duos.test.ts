import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DuoView } from '@tweespraak/contracts';
import { Happenings } from '../../platform/happenings/happenings.ts';
import { aDuo as formDuo } from '../../testing/a-duo.ts';
import { House } from '../../testing/house.ts';
import type { TestPerson } from '../../testing/house.ts';
import { Relations } from '../relations/relations.ts';
import { Duos } from './duos.ts';

let house: House;
let organisation: { id: string };
let rachid: TestPerson;
let samira: TestPerson;
let joost: TestPerson;
const day = 24 * 60;

beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
beforeEach(async () => {
  organisation = await house.anOrganisation();
  rachid = await house.aPerson('Rachid', organisation, 'coordinator');
  samira = await house.aPerson('Samira', organisation, 'ervaringsdeskundige');
  joost = await house.aPerson('Joost', organisation, 'wijkGgd');
});

function propose(coordinator: TestPerson, ...people: TestPerson[]) {
  return coordinator.post(`/organisations/${organisation.id}/duos`, { personIds: people.map(({ id }) => id) });
}

async function aProposal(...people: TestPerson[]): Promise<string> {
  await propose(rachid, ...people);
  return (await people[0]?.get('/duos'))?.body.duos[0].id;
}

function aDuo(one: TestPerson, other: TestPerson): Promise<string> {
  return formDuo(house, organisation, one, other);
}

async function open(person: TestPerson, id: string): Promise<DuoView> {
  return (await person.get(`/duos/${id}`)).body;
}

async function ownSeat(person: TestPerson, id: string) {
  return (await open(person, id)).seats.find(({ isMe }) => isMe);
}

async function otherSeat(person: TestPerson, id: string) {
  return (await open(person, id)).seats.find(({ isMe }) => !isMe);
}

describe('proposing a duo', () => {
  it('is for the coordinator of the organisation, with people who are in it', async () => {
    const waterkant = await house.anOrganisation('GGD Waterkant');
    const wilma = await house.aPerson('Wilma', waterkant, 'coordinator');
    const noor = await house.aPerson('Noor', waterkant, 'ervaringsdeskundige');

    expect((await propose(samira, samira, joost)).body.error.code).toBe('not_found');
    expect((await propose(wilma, samira, joost)).body.error.code).toBe('not_found');
    expect((await propose(rachid, noor, joost)).body.error.code).toBe('not_found');
    expect((await propose(rachid, samira, samira)).body.error.details.fields).toEqual([
      { path: 'personIds', code: 'same_person' },
    ]);
    expect((await propose(rachid, samira, joost)).status).toBe(204);
  });

  it('may ask somebody from outside whom the organisation knows by a relation', async () => {
    const marijke = await house.aPerson('Marijke', await house.anOrganisation('De Brug'), 'ervaringsdeskundige');
    expect((await propose(rachid, marijke, joost)).body.error.code).toBe('not_found');

    const [organisationId, aboutId, otherId] = [organisation.id, samira.id, marijke.id];
    const wanted = { organisationId, aboutId, otherId, relation: 'outsideContact' as const };
    await house.db.transaction(() => house.app.get(Relations).begin({ personId: otherId }, wanted));
    expect((await propose(rachid, marijke, joost)).status).toBe(204);
    expect(await ownSeat(marijke, (await marijke.get('/duos')).body.duos[0].id)).toMatchObject({ role: null });
  });

  it('asks the two once, however often it is sent, and writes to both without saying what it is about', async () => {
    await Promise.all([propose(rachid, samira, joost), propose(rachid, joost, samira)]);
    expect((await propose(rachid, samira, joost)).body.error.code).toBe('duo_exists');

    expect((await samira.get('/duos')).body.duos).toHaveLength(1);
    await house.pass(0);
    const { mails } = (await house.stranger().get('/demo/outbox')).body;
    const own = mails.filter(({ to }: { to: string }) => [samira.person.email, joost.person.email].includes(to));
    expect(own.map(({ subject }: { subject: string }) => subject)).toEqual(
      Array(2).fill('Er staat iets voor je klaar'),
    );
    expect(JSON.stringify(own)).not.toMatch(/duo van|ervaringsdeskundige|Rachid/);
  });

  it('tells neither what the other is nor what they answered', async () => {
    const id = await aProposal(samira, joost);
    const before = await open(joost, id);
    expect(await otherSeat(joost, id)).toMatchObject({ person: { name: 'Samira' }, role: null, colour: null });

    await samira.post(`/duos/${id}/accept`);
    expect(await open(joost, id)).toEqual(before);
    expect(JSON.stringify((await joost.get('/duos')).body)).not.toContain('ervaringsdeskundige');

    await joost.post(`/duos/${id}/accept`);
    expect(await otherSeat(joost, id)).toMatchObject({ role: 'ervaringsdeskundige', colour: 'honing' });
    expect(await otherSeat(samira, id)).toMatchObject({ role: 'wijkGgd', colour: 'lucht' });
  });

  it('gives a duo of two wijk-GGD’ers two colours as well', async () => {
    const hester = await house.aPerson('Hester', organisation, 'wijkGgd');
    const id = await aDuo(hester, joost);
    expect([(await ownSeat(hester, id))?.colour, (await ownSeat(joost, id))?.colour]).toEqual(['honing', 'lucht']);
  });

  it('may seat the coordinator too, and says so to the partner', async () => {
    const id = await aDuo(rachid, samira);
    expect(await otherSeat(samira, id)).toMatchObject({ isCoordinator: true });
  });
});

describe('answering a proposal', () => {
  it('starts the duo at the second yes, also when both come at once', async () => {
    const id = await aProposal(samira, joost);
    const answers = await Promise.all([samira, joost].map((person) => person.post(`/duos/${id}/accept`)));

    expect(answers.map(({ body }) => body.state).sort()).toEqual(['active', 'proposed']);
    expect((await open(samira, id)).state).toBe('active');
    expect((await samira.post(`/duos/${id}/accept`)).body.error.code).toBe('already_done');
  });

  it('takes no as easily as yes, and yes back until the other has said it too', async () => {
    const id = await aProposal(samira, joost);
    await samira.post(`/duos/${id}/accept`);
    expect((await open(samira, id)).abilities).toMatchObject({ accept: false, decline: true });

    expect((await samira.post(`/duos/${id}/decline`)).body.state).toBe('declined');
    expect((await joost.post(`/duos/${id}/accept`)).body.error.code).toBe('already_done');
    expect((await propose(rachid, samira, joost)).status).toBe(204);
  });

  it('forgets after a month who said no', async () => {
    const id = await aProposal(samira, joost);
    await joost.post(`/duos/${id}/decline`);
    await house.pass(29 * day);
    expect((await house.db.query('SELECT FROM duo WHERE id = $1', [id])).length).toBe(1);
    await house.pass(2 * day);
    expect((await house.db.query('SELECT FROM duo WHERE id = $1', [id])).length).toBe(0);
  });

  it('is theirs alone: nobody answers for them', async () => {
    const id = await aProposal(samira, joost);
    const hester = await house.aPerson('Hester', organisation, 'wijkGgd');
    for (const person of [hester, rachid]) {
      expect((await person.get(`/duos/${id}`)).body.error.code).toBe('not_found');
      for (const step of ['accept', 'decline', 'pause', 'resume', 'end']) {
        expect((await person.post(`/duos/${id}/${step}`)).body.error.code).toBe('not_found');
      }
    }
  });
});

describe('withdrawing a proposal', () => {
  it('is for a coordinator of the host, until the duo has started', async () => {
    const id = await aProposal(samira, joost);
    const wilma = await house.aPerson('Wilma', await house.anOrganisation('GGD Waterkant'), 'coordinator');
    for (const person of [samira, wilma]) {
      expect((await person.post(`/duos/${id}/withdraw`)).body.error.code).toBe('not_found');
    }
    expect((await rachid.post(`/duos/${id}/withdraw`)).status).toBe(204);
    expect((await open(samira, id)).state).toBe('withdrawn');

    const started = await aDuo(samira, joost);
    expect((await rachid.post(`/duos/${started}/withdraw`)).body.error.code).toBe('already_done');
  });
});

describe('a duo that runs', () => {
  it('rests while one of the two takes a pause, and only they end it', async () => {
    const id = await aDuo(samira, joost);
    await samira.post(`/duos/${id}/pause`);
    expect((await open(joost, id)).state).toBe('paused');
    expect((await joost.post(`/duos/${id}/resume`)).body.error.code).toBe('already_done');

    await joost.post(`/duos/${id}/pause`);
    expect((await samira.post(`/duos/${id}/resume`)).body.state).toBe('paused');
    expect((await joost.post(`/duos/${id}/resume`)).body.state).toBe('active');
  });

  it('keeps a pause between the two', async () => {
    const id = await aDuo(samira, joost);
    await samira.post(`/duos/${id}/pause`);
    const { duos } = (await rachid.get(`/organisations/${organisation.id}/duos`)).body;
    expect(duos).toMatchObject([{ id, state: 'active', people: [{ name: 'Samira' }, { name: 'Joost' }] }]);
  });

  it('ends at once for both when either says so, and shows to both that it did, not by whom', async () => {
    const id = await aDuo(samira, joost);
    expect((await joost.post(`/duos/${id}/end`)).body.state).toBe('ended');

    const [hers, his] = [await open(samira, id), await open(joost, id)];
    expect(hers.state).toBe('ended');
    expect(Object.values(hers.abilities)).not.toContain(true);
    expect({ ...hers, seats: [] }).toEqual({ ...his, seats: [] });
    expect((await samira.post(`/duos/${id}/end`)).body.error.code).toBe('already_done');
  });

  it('tells a former partner nothing of what somebody becomes later', async () => {
    const ada = await house.aPerson('Ada', organisation, 'administrator');
    const id = await aDuo(samira, joost);
    await samira.post(`/duos/${id}/end`);
    const before = await otherSeat(joost, id);
    expect(before).toMatchObject({ person: { name: 'Samira' }, role: null, isCoordinator: false });
    await ada.put(`/organisations/${organisation.id}/members/${samira.id}/roles`, {
      roles: ['wijkGgd', 'coordinator'],
    });
    expect(await otherSeat(joost, id)).toEqual(before);
  });

  it('ends when one of the two leaves the organisation', async () => {
    const id = await aDuo(samira, joost);
    await rachid.delete(`/organisations/${organisation.id}/members/${joost.id}`);
    expect((await open(samira, id)).state).toBe('ended');
  });

  it('shows who and how it stands to the coordinator of the host, and to nobody else', async () => {
    await aDuo(samira, joost);
    const wilma = await house.aPerson('Wilma', await house.anOrganisation('GGD Waterkant'), 'coordinator');
    const path = `/organisations/${organisation.id}/duos`;
    for (const person of [samira, wilma]) expect((await person.get(path)).body.error.code).toBe('not_found');
    const { body } = await rachid.get(path);
    expect(JSON.stringify(body)).not.toMatch(/ervaringsdeskundige|honing|paused/);
  });
});

describe('what other features ask', () => {
  const actorOf = ({ id }: TestPerson) => ({ personId: id }) as Parameters<Duos['requireMember']>[0];

  it('is answered for both partners, in more than one duo, and for nobody else', async () => {
    const duos = house.app.get(Duos);
    const hester = await house.aPerson('Hester', organisation, 'wijkGgd');
    const [first, second] = [await aDuo(samira, joost), await aDuo(samira, hester)];

    expect((await duos.activeDuosOf(samira.id)).map(({ id }) => id).sort()).toEqual([first, second].sort());
    expect((await duos.partnersOf(samira.id)).sort()).toEqual([joost.id, hester.id].sort());
    expect(await duos.partnerIn(first, joost.id)).toBe(samira.id);
    expect(await duos.partnerIn(first, hester.id)).toBeNull();
    await expect(duos.requireMember(actorOf(hester), first)).rejects.toMatchObject({ code: 'not_found' });
    expect(await duos.requireActive(actorOf(joost), first)).toMatchObject({ id: first, state: 'active' });
  });

  it('tells them when a duo starts, rests, goes on and ends', async () => {
    const heard: string[] = [];
    for (const happening of ['duo.started', 'duo.paused', 'duo.resumed', 'duo.ended']) {
      house.app.get(Happenings).on(happening, async ({ personIds }) => {
        if (personIds.includes(samira.id)) heard.push(happening);
      });
    }
    const id = await aDuo(samira, joost);
    for (const step of ['pause', 'resume', 'end']) await samira.post(`/duos/${id}/${step}`);
    expect(heard).toEqual(['duo.started', 'duo.paused', 'duo.resumed', 'duo.ended']);
  });

  it('leaves what is there to read in a pause, makes nothing new then, and knows no former partner', async () => {
    const duos = house.app.get(Duos);
    const id = await aDuo(samira, joost);
    await samira.post(`/duos/${id}/pause`);
    expect(await duos.requireMember(actorOf(joost), id)).toMatchObject({ state: 'paused' });
    await expect(duos.requireActive(actorOf(joost), id)).rejects.toMatchObject({ code: 'duo_paused' });
    expect(await duos.activeDuosOf(joost.id)).toEqual([]);

    await samira.post(`/duos/${id}/end`);
    await expect(duos.requireMember(actorOf(joost), id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await duos.partnersOf(joost.id)).toEqual([]);
    expect(await duos.partnerIn(id, joost.id)).toBeNull();
  });
});
