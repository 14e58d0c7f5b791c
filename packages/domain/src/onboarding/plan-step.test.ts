import { describe, expect, it } from 'vitest';
import { answerStep, planStepState, promiseDay, sayReady } from './plan-step.ts';

const today = '2026-11-24';
const begun = { promisedOn: '2026-11-30', isReady: false, answer: null };
const passed = { ...begun, promisedOn: '2026-11-23' };
const ready = sayReady(begun);
const confirmed = answerStep(ready, 'arranged');

describe('a step of the employer', () => {
  it.each([
    ['nothing was said', begun, 'waitsForEmployer'],
    ['it is promised for today', { ...begun, promisedOn: today }, 'waitsForEmployer'],
    ['the promised day has passed', passed, 'late'],
    ['the employer says it is ready', ready, 'waitsForNewcomer'],
    ['the employer says so after the promised day', sayReady(passed), 'waitsForNewcomer'],
    ['the newcomer says it is so', confirmed, 'confirmed'],
    ['the newcomer says so without being asked', answerStep(passed, 'arranged'), 'confirmed'],
    ['the newcomer says not yet', answerStep(ready, 'notYet'), 'waitsForEmployer'],
    ['the newcomer says not yet, after the promised day', answerStep(sayReady(passed), 'notYet'), 'late'],
    ['the employer says ready again after that', sayReady(answerStep(ready, 'notYet')), 'waitsForNewcomer'],
    ['the newcomer comes back on a yes', answerStep(confirmed, 'notYet'), 'waitsForEmployer'],
    ['another day is promised', promiseDay(passed, '2026-12-04', today), 'waitsForEmployer'],
    ['the employer takes back that it was ready', promiseDay(ready, '2026-12-04', today), 'waitsForEmployer'],
  ] as const)('when %s', (_, step, state) => {
    expect(planStepState(step, today)).toBe(state);
  });

  it('that counts is no longer the employer’s to change', () => {
    expect(() => sayReady(confirmed)).toThrow('already_done');
    expect(() => promiseDay(confirmed, '2026-12-04', today)).toThrow('already_done');
  });

  it('is never promised for a day that has been', () => {
    expect(promiseDay(begun, today, today).promisedOn).toBe(today);
    expect(() => promiseDay(begun, '2026-11-23', today)).toThrow('invalid_input');
  });
});
