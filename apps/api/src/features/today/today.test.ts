import type { TodayView } from '@tweespraak/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aDuo } from '../../testing/a-duo.ts';
import { aPlan } from '../../testing/a-plan.ts';
import { Learner } from '../../testing/duo-in-lesson.ts';
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

const todayOf = async (person: TestPerson): Promise<TodayView> => (await person.get('/today').expect(200)).body;
const stepsOf = async (person: TestPerson) => {
  const { little, usual, much } = (await todayOf(person)).steps;
  return [little.kind, usual.kind, much.kind];
};

async function aMeeting(startsAt: Date, caseBringer: TestPerson): Promise<string> {
  await rachid.post(`/organisations/${organisation.id}/intervisie-groups`, {
    name: 'De Linden',
    personIds: [samira.id, joost.id, hester.id],
  });
  const { groups } = (await samira.get('/intervisie/groups')).body;
  for (const person of [samira, joost, hester]) await person.post(`/intervisie/groups/${groups[0].id}/accept`);
  const plan = { methodId: 'incident-60', startsAt: startsAt.toISOString(), callLink: null, reserveId: null };
  const session = await hester
    .post(`/intervisie/groups/${groups[0].id}/sessions`, {
      ...plan,
      facilitatorId: hester.id,
      caseBringerId: caseBringer.id,
    })
    .expect(201);
  return session.body.id;
}

const minutesFromNow = (minutes: number) => new Date(house.clock.now().getTime() + minutes * 60_000);

describe('the start page', () => {
  it('asks who works between visits for minutes, and everyone else for energy', async () => {
    expect((await todayOf(samira)).asks).toBe('energy');
    expect((await todayOf(joost)).asks).toBe('minutes');
  });

  it('has a step for who is alone and has nothing planned', async () => {
    const today = await todayOf(samira);
    expect(today.steps.little).toEqual({ kind: 'oneSentence', minutes: 2 });
    expect(today).toMatchObject({ duos: [], answer: null, unopened: [], plans: [], outsideContact: null });
  });

  it('opens on the question of a coordinator, until it is answered', async () => {
    await rachid.post(`/organisations/${organisation.id}/duos`, { personIds: [samira.id, joost.id] });
    expect(await stepsOf(samira)).toEqual(['duoProposal', 'duoProposal', 'duoProposal']);
    expect((await todayOf(samira)).steps.usual).toMatchObject({ partner: { name: 'Joost' } });
    const { duos } = (await samira.get('/duos')).body;
    await samira.post(`/duos/${duos[0].id}/accept`);
    expect(await stepsOf(samira)).not.toContain('duoProposal');
  });

  it('says whose turn it is in a duo lesson, and nothing of what was answered', async () => {
    const duoId = await aDuo(house, organisation, samira, joost);
    const path = `/duos/${duoId}/lessons/onze-grenzen`;
    const [hers, his] = [new Learner(samira, path), new Learner(joost, path)];
    await hers.places({ cadeau: 'dichtbij' });
    await his.places({ geheim: 'wat-afstand' });
    await his.saysReady();
    expect((await todayOf(samira)).steps.much).toMatchObject({
      kind: 'duoLesson',
      progress: { stage: 'yourTurn', partner: { name: 'Joost' } },
    });
    expect(JSON.stringify(await todayOf(samira))).not.toMatch(/geheim|wat-afstand/);
    expect((await todayOf(joost)).duos[0]?.lessons[0]?.stage).toBe('waiting');
    expect(await stepsOf(joost)).not.toContain('duoLesson');
  });

  it('offers nothing to make together while one of the two takes a pause', async () => {
    const duoId = await aDuo(house, organisation, samira, joost);
    expect((await todayOf(samira)).steps.much.kind).toBe('duoLesson');
    await joost.post(`/duos/${duoId}/pause`);
    expect(await stepsOf(samira)).toEqual(['oneSentence', 'lesson', 'lesson']);
  });

  it('asks who brings a situation to prepare, and everyone to come in when the room is open', async () => {
    const sessionId = await aMeeting(minutesFromNow(60), samira);
    expect((await todayOf(samira)).week.sessions).toMatchObject([{ id: sessionId, iBring: true }]);
    expect((await todayOf(samira)).steps.much).toMatchObject({ kind: 'preparation', sessionId, isBegun: false });
    expect(await stepsOf(joost)).not.toContain('preparation');
    house.clock.move(50 * 60_000);
    expect(await stepsOf(joost)).toEqual(['room', 'room', 'room']);
  });

  it('keeps what is further away than a week for later', async () => {
    await aMeeting(minutesFromNow(9 * 24 * 60), samira);
    expect((await todayOf(samira)).week.sessions).toEqual([]);
  });

  it('asks a newcomer what only they can confirm', async () => {
    const plan = await aPlan(house);
    const { next } = (await todayOf(plan.samira.as)).plans[0] ?? {};
    expect(next).toBeDefined();
    const { steps } = await plan.rachid.sees();
    for (const { id } of steps.filter(({ abilities }) => abilities.sayReady)) await plan.rachid.saysReady(id);
    expect((await todayOf(plan.samira.as)).plans[0]).toMatchObject({ id: plan.planId, newcomer: { name: 'Samira' } });
  });

  it('is the own page: nobody else appears on it who is not beside this person', async () => {
    await aDuo(house, organisation, samira, joost);
    expect(JSON.stringify(await todayOf(hester))).not.toMatch(/Samira|Joost/);
  });
});
