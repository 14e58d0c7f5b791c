import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OrganisationPlans } from '@tweespraak/contracts';
import { aDuo } from '../../testing/a-duo.ts';
import { aPlan } from '../../testing/a-plan.ts';
import type { PlanReader } from '../../testing/a-plan.ts';
import { House } from '../../testing/house.ts';
import type { TestPerson } from '../../testing/house.ts';

let house: House;
let plan: Awaited<ReturnType<typeof aPlan>>;
let rachid: PlanReader;
let samira: PlanReader;
let ineke: PlanReader;

beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
beforeEach(async () => {
  plan = await aPlan(house);
  ({ rachid, samira, ineke } = plan);
});

async function plansFor(person: TestPerson): Promise<OrganisationPlans> {
  return (await person.get(`/organisations/${plan.organisation.id}/onboarding-plans`)).body;
}

describe('a plan', () => {
  it('is for the newcomer, their mentor and who coordinates here; to everyone else it does not exist', async () => {
    const here = plan.organisation;
    const waterkant = await house.anOrganisation('GGD Waterkant');
    const joost = await house.aPerson('Joost', here, 'wijkGgd');
    await aDuo(house, here, samira.as, joost);
    const others = [
      joost,
      await house.aPerson('Fatma', here, 'ervaringsdeskundige'),
      await house.aPerson('Ada', here, 'administrator', 'author', 'colleague'),
      await house.aPerson('Wilma', waterkant, 'coordinator', 'administrator'),
    ];
    const [evaluation] = (await samira.sees()).evaluations;
    for (const other of others.map(plan.as)) {
      const attempts = [
        await other.opens(),
        await other.opensOwnSide(),
        await other.saysReady('werkplek'),
        await other.promises('werkplek', '2099-01-01'),
        await other.confirms('werkplek'),
        await other.moves(evaluation?.id ?? '', '2099-01-01'),
        await other.holds(evaluation?.id ?? ''),
        await other.addsOwnStep('Meekijken'),
        await other.writesDown(evaluation?.id ?? '', 'Meekijken'),
        await other.as.get(`/organisations/${here.id}/onboarding-plans`),
        await other.as.post(`/organisations/${here.id}/onboarding-plans`, {
          ...{ newcomerId: samira.id, startsOn: '2099-01-01' },
        }),
      ];
      expect(attempts.map(({ body }) => body.error?.code)).toEqual(attempts.map(() => 'not_found'));
      expect((await other.as.get('/onboarding-plans')).body).toEqual({ own: [], mentored: [] });
    }
    for (const reader of [samira, rachid, ineke]) expect((await reader.opens()).status).toBe(200);
  });

  it('is in the list of the newcomer and of the mentor', async () => {
    expect((await samira.as.get('/onboarding-plans')).body).toMatchObject({ own: [{ id: plan.planId }], mentored: [] });
    expect((await ineke.as.get('/onboarding-plans')).body).toMatchObject({ own: [], mentored: [{ id: plan.planId }] });
  });

  it('closes for a mentor when they are no mentor any more', async () => {
    const { relations } = (await samira.as.get('/relations')).body;
    await samira.as.delete(`/relations/${relations[0].id}`);
    expect((await ineke.opens()).body.error.code).toBe('not_found');
    expect((await ineke.as.get('/onboarding-plans')).body.mentored).toEqual([]);
  });

  it('tells the newcomer’s log who read it', async () => {
    await rachid.opens();
    await samira.opens();
    const lines = await house.db.query(
      `SELECT owner_id FROM audit_line WHERE action = 'onboardingPlan.read' AND object_id = $1`,
      [plan.planId],
    );
    expect(lines).toEqual([{ owner_id: samira.id }]);
  });

  it('stays to be read by who left, and by nobody else', async () => {
    await samira.addsOwnStep('Een dag meelopen');
    await rachid.as.delete(`/organisations/${plan.organisation.id}/members/${samira.id}`);
    for (const reader of [rachid, ineke]) expect((await reader.opens()).body.error.code).toBe('not_found');
    expect((await plansFor(rachid.as)).plans).toEqual([]);

    const seen = await samira.sees();
    expect(seen).toMatchObject({ readers: [], steps: [{ abilities: { answer: false } }, ...Array(8).fill({})] });
    expect((await samira.confirms('contract')).body.error.code).toBe('not_allowed');
    expect((await samira.ownSide()).steps).toMatchObject([{ text: 'Een dag meelopen' }]);
    expect((await samira.addsOwnStep('Nog iets')).status).toBe(204);
  });

  it('of a coordinator who begins here is arranged by another coordinator', async () => {
    const hester = await house.aPerson('Hester', plan.organisation, 'coordinator', 'ervaringsdeskundige');
    const path = `/organisations/${plan.organisation.id}/onboarding-plans`;
    const start = { newcomerId: hester.id, startsOn: (await samira.sees()).startedOn };
    expect((await hester.post(path, start)).body.error.code).toBe('invalid_input');
    const { id } = (await rachid.as.post(path, start)).body;

    expect((await hester.get(`/onboarding-plans/${id}`)).body.viewer).toBe('newcomer');
    const ready = await hester.post(`/onboarding-plans/${id}/steps/werkplek/ready`, { version: 1 });
    expect(ready.body.error.code).toBe('not_allowed');
    expect((await plansFor(hester)).plans.map(({ newcomer }) => newcomer.name)).toEqual(['Samira']);
  });
});

describe('the list of a coordinator', () => {
  it('says who, what is next, whose turn it is, by when, and what was confirmed', async () => {
    const joost = await house.aPerson('Joost', plan.organisation, 'wijkGgd');
    await aDuo(house, plan.organisation, samira.as, joost);
    await samira.confirms('contract');
    await samira.saysNotYet('e-mail-en-inlog');
    await samira.addsOwnStep('Bedenken wat ik vertel');

    const { plans } = await plansFor(rachid.as);
    expect(plans).toMatchObject([
      {
        newcomer: { name: 'Samira' },
        partners: [{ name: 'Joost' }],
        confirmed: 1,
        of: 9,
        next: {
          title: 'E-mailadres en inlog',
          lacks: { what: 'heeft nog geen e-mailadres en inlog', guide: '5.2' },
          turn: [{ as: 'coordinator', person: { name: 'Rachid' } }],
          isLate: false,
          saidNotYet: true,
        },
      },
    ]);
    expect(JSON.stringify(plans)).not.toContain('Bedenken');
  });

  it('offers who has no plan yet', async () => {
    await house.aPerson('Fatma', plan.organisation, 'ervaringsdeskundige');
    await house.aPerson('Pim', plan.organisation, 'wijkGgd');
    expect((await plansFor(rachid.as)).withoutPlan.map(({ name }) => name)).toEqual(['Fatma']);
  });

  it('knows nothing of a duo or a mentor elsewhere', async () => {
    const waterkant = await house.anOrganisation('GGD Waterkant');
    const bram = await house.aPerson('Bram', waterkant, 'wijkGgd');
    await house.db.query(
      `INSERT INTO membership (id, organisation_id, person_id, roles, joined_on)
       VALUES (gen_random_uuid(), $1, $2, '{ervaringsdeskundige}', '2026-01-01')`,
      [waterkant.id, samira.id],
    );
    await aDuo(house, waterkant, samira.as, bram);
    expect((await plansFor(rachid.as)).plans).toMatchObject([{ partners: [] }]);
    expect(await rachid.seesStep('meetbare-doelen')).toMatchObject({
      responsible: [{ as: 'newcomer' }, { as: 'partner', person: null }, { as: 'coordinator' }],
    });
  });
});
