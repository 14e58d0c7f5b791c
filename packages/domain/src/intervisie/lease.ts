import { findPerson, hasRole, isHere } from './people.ts';
import type { RoomState } from './room-state.ts';

/** How long the facilitator's line must be gone before someone may take over. */
const reserveWaitsMs = 20_000;
const anyoneWaitsMs = 60_000;

/**
 * From when someone may lead in place of a facilitator who is away: the reserve soon, anyone else when there is no
 * reserve either. Null while the facilitator is here, and for who could not lead. A facilitator who went out, or a
 * session that should have begun, needs no waiting.
 */
export function mayTakeOverAt(state: RoomState, personId: string): string | null {
  const facilitator = findPerson(state, state.facilitatorId);
  const reserve = personId === state.reserveId;
  const reserveIsHere = state.reserveId !== null && isHere(state, state.reserveId);
  if (!facilitator || facilitator.presence === 'here') return null;
  if (!hasRole(state, personId, ['adviser']) || (!reserve && reserveIsHere)) return null;
  const waitsMs = reserve ? reserveWaitsMs : anyoneWaitsMs;
  return new Date(Date.parse(facilitator.since) + (facilitator.presence === 'left' ? 0 : waitsMs)).toISOString();
}
