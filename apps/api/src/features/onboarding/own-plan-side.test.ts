import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aPlan } from '../../testing/a-plan.ts';
import type { PlanReader } from '../../testing/a-plan.ts';
import { House } from '../../testing/house.ts';

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

async function firstTalk(): Promise<string> {
  return (await samira.sees()).evaluations[0]?.id ?? '';
}

describe('own steps', () => {
  it('are added, ticked and taken away', async () => {
    await samira.addsOwnStep('Een dag meelopen met Joost');
    await samira.addsOwnStep('Bedenken wat ik het team over mezelf vertel');
    const { steps, ideas } = await samira.ownSide();
    expect(steps.map(({ text, isDone }) => [text, isDone])).toEqual([
      ['Een dag meelopen met Joost', false],
      ['Bedenken wat ik het team over mezelf vertel', false],
    ]);
    expect(ideas).not.toContain('Bedenken wat ik het team over mezelf vertel');

    const [first, second] = steps.map(({ id }) => id);
    await samira.ticks(first ?? '');
    await samira.removesOwnStep(second ?? '');
    expect((await samira.ownSide()).steps).toMatchObject([{ id: first, isDone: true }]);
    expect((await samira.removesOwnStep(second ?? '')).body.error.code).toBe('not_found');
  });

  it('are the newcomer’s alone, in no answer and no row for anybody else', async () => {
    await samira.addsOwnStep('Zwaluw vragen hoe het ging');
    await samira.writesDown(await firstTalk(), 'Zwaluw: ik wil minder uren.');
    const [step] = (await samira.ownSide()).steps;

    for (const reader of [rachid, ineke]) {
      expect((await reader.opensOwnSide()).body.error.code).toBe('not_allowed');
      expect((await reader.ticks(step?.id ?? '')).body.error.code).toBe('not_allowed');
      expect((await reader.removesOwnStep(step?.id ?? '')).body.error.code).toBe('not_allowed');
      for (const path of [`/onboarding-plans/${plan.planId}`, '/onboarding-plans']) {
        expect((await reader.as.get(path)).text).not.toMatch(/zwaluw/i);
      }
    }
    const list = await rachid.as.get(`/organisations/${plan.organisation.id}/onboarding-plans`);
    expect(list.text).not.toMatch(/zwaluw/i);
    expect((await samira.opens()).text).not.toMatch(/zwaluw/i);

    const rows = await house.db.query<{ text: Buffer }>(
      'SELECT text FROM own_plan_step UNION ALL SELECT text FROM evaluation_note',
    );
    expect(rows.some(({ text }) => /zwaluw/i.test(text.toString('latin1')))).toBe(false);
  });

  it('of somebody else are not found, also from an own plan', async () => {
    const fatma = await aPlan(house);
    await fatma.samira.addsOwnStep('Van een ander');
    const [step] = (await fatma.samira.ownSide()).steps;
    expect((await samira.ticks(step?.id ?? '')).body.error.code).toBe('not_found');
    expect((await samira.removesOwnStep(step?.id ?? '')).body.error.code).toBe('not_found');
    const [talk] = (await fatma.samira.sees()).evaluations;
    expect((await samira.writesDown(talk?.id ?? '', 'Hier')).body.error.code).toBe('not_found');
  });

  it('are added once by a form that arrives twice, and end at a full list', async () => {
    const formId = randomUUID();
    await Promise.all([samira.addsOwnStep('Een keer', formId), samira.addsOwnStep('Een keer', formId)]);
    expect((await samira.ownSide()).steps).toHaveLength(1);
    for (let count = 1; count < 50; count += 1) await samira.addsOwnStep(`Stap ${String(count)}`);
    const full = await samira.addsOwnStep('Nog een');
    expect(full.body.error.details.fields).toEqual([{ path: 'text', code: 'list_full' }]);
  });

  it.each([[{ text: '   ' }], [{ text: 'x'.repeat(201) }], [{}]])(
    'that make no sense are refused: %j',
    async (input) => {
      const { status } = await samira.as.post(`/onboarding-plans/${plan.planId}/own/steps`, input);
      expect(status).toBe(400);
    },
  );
});

describe('a note for a talk', () => {
  it('is kept for who wrote it, and gone when they take it away', async () => {
    const talk = await firstTalk();
    await samira.writesDown(talk, 'Meer tijd voor reflectie. 🌱 سلام');
    expect((await samira.ownSide()).notes).toEqual([
      { evaluationId: talk, version: 1, text: 'Meer tijd voor reflectie. 🌱 سلام' },
    ]);
    await samira.writesDown(talk, '', 1);
    expect((await samira.ownSide()).notes).toEqual([{ evaluationId: talk, version: 2, text: '' }]);
    expect(
      await house.db.query('SELECT FROM evaluation_note WHERE text IS NOT NULL AND evaluation_id = $1', [talk]),
    ).toEqual([]);
  });

  it('of two tabs the second sees that there was a first', async () => {
    const talk = await firstTalk();
    await samira.writesDown(talk, 'Uit het eerste tabblad');
    const late = await samira.writesDown(talk, 'Uit het tweede tabblad', 0);
    expect(late.body.error).toMatchObject({ code: 'version_conflict', details: { version: 1 } });
    expect((await samira.ownSide()).notes[0]?.text).toBe('Uit het eerste tabblad');
    const both = await Promise.all([samira.writesDown(talk, 'Een', 1), samira.writesDown(talk, 'Twee', 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
  });
});
