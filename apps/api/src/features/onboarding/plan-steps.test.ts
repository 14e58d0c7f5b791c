import { randomUUID } from 'node:crypto';
import { dayAfter } from '@tweespraak/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayOf } from '../../platform/clock/clock.ts';
import { aPlan } from '../../testing/a-plan.ts';
import type { PlanReader } from '../../testing/a-plan.ts';
import { House } from '../../testing/house.ts';
import { listenAs } from '../../testing/listening.ts';
import type { Listener } from '../../testing/listening.ts';

let house: House;
let plan: Awaited<ReturnType<typeof aPlan>>;
let rachid: PlanReader;
let samira: PlanReader;
let ineke: PlanReader;
const day = 24 * 60;

beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
beforeEach(async () => {
  plan = await aPlan(house);
  ({ rachid, samira, ineke } = plan);
});

function daysFromNow(days: number): string {
  return dayAfter(dayOf(house.clock.now()), { days });
}

async function mailTo({ as: { person } }: PlanReader): Promise<string[]> {
  await house.pass(0);
  const { mails } = (await house.stranger().get('/demo/outbox')).body;
  return mails
    .filter(({ to }: { to: string }) => to === person.email)
    .map(({ text }: { text: string }) => new URL(text.split('\n')[1] ?? '').pathname);
}

describe('a plan that is started', () => {
  it('has nine steps with a day and a name, and five talks', async () => {
    const { steps, evaluations, viewer, readers, startedOn } = await samira.sees();
    expect([steps.length, evaluations.length, viewer]).toEqual([9, 5, 'newcomer']);
    expect(readers.map(({ name }) => name)).toEqual(['Rachid', 'Ineke']);
    expect(steps[0]).toMatchObject({ id: 'contract', state: 'waitsForEmployer', promisedOn: startedOn });
    expect(await samira.seesStep('uitleg-aan-collegas')).toMatchObject({
      promisedOn: daysFromNow(25),
      responsible: [
        { as: 'coordinator', person: { name: 'Rachid' } },
        { as: 'mentor', person: { name: 'Ineke' } },
      ],
    });
    expect(await samira.seesStep('mentor')).toMatchObject({ found: [{ name: 'Ineke' }] });
    expect(await samira.seesStep('meetbare-doelen')).toMatchObject({
      responsible: [{ as: 'newcomer' }, { as: 'partner', person: null }, { as: 'coordinator' }],
    });
    expect(await mailTo(samira)).toEqual(['/inwerkplan']);
  });

  it('is one, however many coordinators start it, for who works here as ervaringsdeskundige', async () => {
    const path = `/organisations/${plan.organisation.id}/onboarding-plans`;
    const hester = await house.aPerson('Hester', plan.organisation, 'coordinator');
    const [fatma, joost] = [
      await house.aPerson('Fatma', plan.organisation, 'ervaringsdeskundige'),
      await house.aPerson('Joost', plan.organisation, 'wijkGgd'),
    ];
    const start = (newcomer: { id: string }, startsOn = daysFromNow(0)) => ({ newcomerId: newcomer.id, startsOn });
    const answers = await Promise.all([hester, rachid.as].map((one) => one.post(path, start(fatma))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await hester.post(path, start(samira))).body.error.code).toBe('already_done');
    const misfit = await hester.post(path, start(joost, daysFromNow(-800)));
    expect(misfit.body.error.details.fields.map(({ path: field }: { path: string }) => field)).toEqual([
      'newcomerId',
      'startsOn',
    ]);
    const stranger = await house.aPerson('Noor', await house.anOrganisation('GGD Waterkant'), 'ervaringsdeskundige');
    expect((await hester.post(path, start(stranger))).body.error.code).toBe('not_found');
  });
});

describe('a step', () => {
  it('counts only when the newcomer says so', async () => {
    await rachid.saysReady('werkplek');
    expect(await samira.seesStep('werkplek')).toMatchObject({
      state: 'waitsForNewcomer',
      readyBy: { name: 'Rachid' },
      abilities: { answer: true, sayReady: false },
    });
    expect((await rachid.confirms('werkplek', 2)).body.error.code).toBe('not_allowed');
    expect((await samira.saysReady('contract')).body.error.code).toBe('not_allowed');

    await samira.confirms('werkplek', 2);
    expect(await rachid.seesStep('werkplek')).toMatchObject({
      state: 'confirmed',
      answer: { said: 'arranged', on: daysFromNow(0) },
      abilities: { sayReady: false, promise: false, answer: false },
    });
    expect((await rachid.promises('werkplek', daysFromNow(3), 3)).body.error.code).toBe('already_done');
  });

  it('may be confirmed without being asked, and opened again', async () => {
    await samira.confirms('contract');
    expect(await samira.seesStep('contract')).toMatchObject({ state: 'confirmed' });
    await samira.saysNotYet('contract', 'Toch een ander bedrag.', 2);
    expect(await rachid.seesStep('contract')).toMatchObject({
      state: 'waitsForEmployer',
      answer: { said: 'notYet' },
      note: 'Toch een ander bedrag.',
      abilities: { sayReady: true, promise: true },
    });
  });

  it('says what is missing to who sees the plan, until it is arranged', async () => {
    await samira.saysNotYet('e-mail-en-inlog', 'Ik kan nog niet bij de agenda.');
    for (const reader of [rachid, samira, ineke]) {
      expect((await reader.seesStep('e-mail-en-inlog')).note).toBe('Ik kan nog niet bij de agenda.');
    }
    const [kept] = await house.db.query<{ note: Buffer }>(
      `SELECT note FROM onboarding_step WHERE plan_id = $1 AND note IS NOT NULL`,
      [plan.planId],
    );
    expect(kept?.note.includes('agenda')).toBe(false);

    await rachid.saysReady('e-mail-en-inlog', 2);
    expect((await samira.seesStep('e-mail-en-inlog')).note).toBe('Ik kan nog niet bij de agenda.');
    await samira.confirms('e-mail-en-inlog', 3);
    expect((await rachid.seesStep('e-mail-en-inlog')).note).toBeNull();
    const wraps = await house.db.query('SELECT note FROM onboarding_step WHERE plan_id = $1 AND note IS NOT NULL', [
      plan.planId,
    ]);
    expect(wraps).toEqual([]);
  });

  it('takes no citizen number to the employer', async () => {
    expect((await samira.saysNotYet('contract', 'Mijn bsn 111222333 klopt niet.')).body.error.code).toBe('bsn_found');
  });

  it('is late when the promised day has passed, until another day is promised', async () => {
    const begun = await aPlan(house, { begunDaysAgo: 1 });
    ({ rachid, samira } = begun);
    expect(await samira.seesStep('contract')).toMatchObject({ state: 'late' });
    expect((await rachid.promises('contract', daysFromNow(-1))).body.error.details.fields).toEqual([
      { path: 'on', code: 'in_the_past' },
    ]);
    await rachid.promises('contract', daysFromNow(2));
    expect(await samira.seesStep('contract')).toMatchObject({ state: 'waitsForEmployer', promisedOn: daysFromNow(2) });
  });

  it('that also waits for the mentor may be arranged by the mentor; the others not', async () => {
    expect((await ineke.saysReady('contract')).body.error.code).toBe('not_allowed');
    expect((await ineke.saysReady('uitleg-aan-collegas')).status).toBe(204);
    expect(await samira.seesStep('uitleg-aan-collegas')).toMatchObject({ readyBy: { name: 'Ineke' } });
    expect((await ineke.confirms('uitleg-aan-collegas', 2)).body.error.code).toBe('not_allowed');
  });
});

describe('two people, two tabs', () => {
  it('a form that arrives twice has one effect', async () => {
    const formId = randomUUID();
    const answers = await Promise.all([1, 1].map((version) => rachid.saysReady('werkplek', version, formId)));
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect((await rachid.saysReady('werkplek', 1)).status).toBe(204);
    expect((await samira.seesStep('werkplek')).version).toBe(2);
    expect(await mailTo(samira)).toEqual(['/inwerkplan', '/inwerkplan']);
  });

  it('an old screen does not overrule what was said since', async () => {
    await samira.confirms('werkplek');
    const late = await samira.saysNotYet('werkplek', 'De sleutel mist.', 1);
    expect(late.body.error).toMatchObject({ code: 'version_conflict', details: { version: 2 } });
    expect((await samira.confirms('werkplek', 1)).status).toBe(204);
    expect(await samira.seesStep('werkplek')).toMatchObject({ state: 'confirmed', note: null, version: 2 });
  });

  it('of yes and no at the same moment one counts', async () => {
    await rachid.saysReady('werkplek');
    const answers = await Promise.all([samira.confirms('werkplek', 2), samira.saysNotYet('werkplek', '', 2)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await samira.seesStep('werkplek')).version).toBe(3);
  });
});

describe('what waits', () => {
  it('is said by mail: one for the newcomer, one for the employer, never what it is', async () => {
    await mailTo(samira);
    await rachid.saysReady('werkplek');
    await rachid.saysReady('contract');
    expect(await mailTo(samira)).toEqual(['/inwerkplan', '/inwerkplan']);
    await samira.saysNotYet('werkplek', '', 2);
    expect(await mailTo(rachid)).toEqual([`/beheer/inwerkplannen/${plan.planId}`]);
    expect(await mailTo(ineke)).toEqual([]);
    await samira.saysNotYet('uitleg-aan-collegas');
    expect(await mailTo(ineke)).toEqual([`/inwerkplan/${plan.planId}`]);
  });

  it('is said to the coordinator the morning after a promise that was not kept', async () => {
    await samira.confirms('e-mail-en-inlog');
    await house.pass(2 * day);
    expect(await mailTo(rachid)).toEqual([`/beheer/inwerkplannen/${plan.planId}`]);
  });

  it('shows on open screens of who sees the plan, and only theirs', async () => {
    const wilma = await house.aPerson('Wilma', await house.anOrganisation('GGD Waterkant'), 'coordinator');
    const listeners: Listener[] = [];
    for (const person of [samira.as, rachid.as, ineke.as, wilma]) listeners.push(await listenAs(house, person));
    await rachid.saysReady('werkplek');
    await expect
      .poll(() => listeners.map(({ heard }) => heard.join().includes(plan.planId)))
      .toEqual([...[true, true, true, false]]);
    await samira.addsOwnStep('Een dag meelopen');
    await expect
      .poll(() => listeners.map(({ heard }) => heard.join().includes('ownPlanSide')))
      .toEqual([...[true, false, false, false]]);
    listeners.forEach((listener) => listener.close());
  });
});

describe('a talk', () => {
  it('is moved or held by everyone who sees the plan', async () => {
    const [first, second] = (await samira.sees()).evaluations;
    if (!first || !second) throw new Error('There are talks');
    expect((await samira.moves(first.id, daysFromNow(20))).status).toBe(204);
    expect((await ineke.holds(second.id)).status).toBe(204);
    expect((await samira.moves(second.id, daysFromNow(40))).body.error.code).toBe('already_done');
    expect((await rachid.moves(first.id, daysFromNow(-1))).body.error.code).toBe('invalid_input');
    expect((await rachid.sees()).evaluations.slice(0, 2)).toMatchObject([
      { on: daysFromNow(20), heldOn: null, with: [{ as: 'newcomer' }, { as: 'mentor', person: { name: 'Ineke' } }] },
      { heldOn: daysFromNow(0), abilities: { hold: false, move: false } },
    ]);
  });

  it('is announced a week before, on the day it now has', async () => {
    const [first] = (await samira.sees()).evaluations;
    await rachid.moves(first?.id ?? '', daysFromNow(21));
    await house.pass(8 * day);
    expect(await mailTo(ineke)).toEqual([]);
    await house.pass(8 * day);
    expect(await mailTo(ineke)).toEqual([`/inwerkplan/${plan.planId}`]);
  });
});
