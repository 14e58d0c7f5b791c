import type { SessionRole } from '@tweespraak/contracts';
import type { PersonState, RoomState } from './room-state.ts';

const duties: readonly SessionRole[] = ['timekeeper', 'notetaker'];

export function findPerson({ people }: RoomState, personId: string): PersonState | undefined {
  return people.find(({ id }) => id === personId);
}

export function isHere(state: RoomState, personId: string): boolean {
  return findPerson(state, personId)?.presence === 'here';
}

/** Here, or only without a line for a moment. */
export function isInRoom(state: RoomState, personId: string): boolean {
  const presence = findPerson(state, personId)?.presence;
  return presence === 'here' || presence === 'away';
}

/** Leading and bringing in take the place of someone's other part; keeping time or notes goes on beside it. */
export function rolesOf(state: RoomState, personId: string): SessionRole[] {
  const own = findPerson(state, personId)?.roles ?? [];
  const leading = personId === state.facilitatorId ? 'facilitator' : null;
  const part = leading ?? (personId === state.caseBringerId ? 'caseBringer' : null);
  return part ? [part, ...own.filter((role) => duties.includes(role))] : own;
}

export function hasRole(state: RoomState, personId: string, roles: readonly SessionRole[]): boolean {
  return rolesOf(state, personId).some((role) => roles.includes(role));
}

/** The case bringer with the back to the circle, by own consent. */
export function sitsAside(state: RoomState, personId: string): boolean {
  return personId === state.caseBringerId && state.caseBringerSeat === 'aside';
}
