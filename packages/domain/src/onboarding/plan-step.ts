import type { PlanAnswer, PlanStepState } from '@tweespraak/contracts';
import { DomainError } from '../domain-error.ts';

/** What both sides said of one thing the employer arranges. */
export interface PlanStep {
  readonly promisedOn: string;
  /** The employer says that it is ready, and the newcomer did not answer that yet. */
  readonly isReady: boolean;
  /** What the newcomer said last. */
  readonly answer: PlanAnswer | null;
}

/** Where a step is. Whatever the employer says, it is not done before the newcomer says so. */
export function planStepState({ promisedOn, isReady, answer }: PlanStep, today: string): PlanStepState {
  if (answer === 'arranged') return 'confirmed';
  if (isReady) return 'waitsForNewcomer';
  return promisedOn < today ? 'late' : 'waitsForEmployer';
}

/** The employer says it is ready: the newcomer is asked, also after an earlier "nog niet". */
export function sayReady<Step extends PlanStep>(step: Step): Step {
  requireUnconfirmed(step);
  return { ...step, isReady: true };
}

/** The employer promises another day. Who said it was ready takes that back with it. */
export function promiseDay<Step extends PlanStep>(step: Step, on: string, today: string): Step {
  requireUnconfirmed(step);
  if (on < today) throw new DomainError('invalid_input', { fields: [{ path: 'on', code: 'in_the_past' }] });
  return { ...step, promisedOn: on, isReady: false };
}

/** The newcomer answers: at any time, unasked too, and may come back on it. */
export function answerStep<Step extends PlanStep>(step: Step, answer: PlanAnswer): Step {
  return { ...step, answer, isReady: false };
}

function requireUnconfirmed({ answer }: PlanStep): void {
  if (answer === 'arranged') throw new DomainError('already_done');
}
