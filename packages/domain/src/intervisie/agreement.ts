import { findPerson } from './people.ts';
import type { Room } from './room-state.ts';

/** In the phase of the agreement people talk about it first; who comes in later agrees before anything else. */
export function mustAgreeFirst({ state, method }: Room, personId: string): boolean {
  const agreement = method.phases.find(({ outputs }) => outputs.includes('agreement'))?.id;
  const place = state.plan.findIndex(({ phaseId }) => phaseId === agreement);
  return state.at > place && !findPerson(state, personId)?.agreed;
}
