import { describe, expect, it } from 'vitest';
import { nextInPlan } from './plan-next.ts';
import type { PlanItem } from './plan-next.ts';

const today = '2026-11-24';
const step = (id: string, state: PlanItem['state'], on: string): PlanItem => ({ kind: 'step', id, state, on });
const talk = (state: PlanItem['state'], on: string): PlanItem => ({ kind: 'evaluation', id: 'gesprek', state, on });

const contract = step('contract', 'confirmed', '2026-11-16');
const workplace = step('werkplek', 'waitsForNewcomer', '2026-11-15');
const email = step('e-mail', 'late', '2026-11-16');
const meeting = step('teamoverleg', 'waitsForEmployer', '2026-11-30');

describe('what a plan asks next', () => {
  it.each([
    ['what is late, before what waits for an answer', [contract, workplace, email, meeting], 'e-mail'],
    ['the longest late', [step('later', 'late', '2026-11-20'), email], 'e-mail'],
    ['the answer that was asked first', [contract, meeting, workplace], 'werkplek'],
    [
      'a talk that comes before the next step',
      [step('uitleg', 'waitsForEmployer', '2026-12-11'), talk('planned', '2026-12-04')],
      'gesprek',
    ],
    ['a talk that should have been', [meeting, talk('planned', '2026-11-23')], 'gesprek'],
    ['nothing, when all is arranged and held', [contract, talk('held', '2026-11-23')], undefined],
    ['nothing of an empty plan', [], undefined],
  ])('%s', (_, items, id) => {
    expect(nextInPlan(items, today)?.id).toBe(id);
  });
});
