import type { DuoState } from '@tweespraak/contracts';
import type { SeatedDuo } from './duo.entity.ts';

export function stateOf(duo: SeatedDuo): DuoState {
  if (duo.closedAs) return duo.closedAs;
  if (!duo.startedAt) return 'proposed';
  return duo.seats.some(({ pausedAt }) => pausedAt) ? 'paused' : 'active';
}

/** How it stands for the organisation: a pause is between the two. */
export function hostedStateOf(duo: SeatedDuo): Exclude<DuoState, 'paused'> {
  const state = stateOf(duo);
  return state === 'paused' ? 'active' : state;
}

export type DuoStep = 'accept' | 'decline' | 'pause' | 'resume' | 'end';

/** What somebody in this duo can do with it now. Who accepted may still say no until the other accepts too. */
export function stepsFor(duo: SeatedDuo, personId: string): Record<DuoStep, boolean> {
  const seat = duo.seats.find((one) => one.personId === personId);
  const isProposed = stateOf(duo) === 'proposed';
  const isRunning = duo.startedAt !== null && duo.closedAs === null;
  return {
    accept: isProposed && seat?.acceptedAt === null,
    decline: isProposed,
    pause: isRunning && seat?.pausedAt === null,
    resume: isRunning && seat !== undefined && seat.pausedAt !== null,
    end: isRunning,
  };
}
