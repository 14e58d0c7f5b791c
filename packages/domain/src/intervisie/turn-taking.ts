import type { Course } from './course.ts';
import { openCardsAtTurn } from './opening.ts';
import { isHere, isInRoom } from './people.ts';
import { phaseNow } from './room-state.ts';
import { hasOrder, isInvited, placeInOrder, turnStateOf } from './turns.ts';

/** Gives someone the floor, and opens what they kept for this moment. Null as actor: it was simply their turn. */
export function giveTurn(course: Course, personId: string, actorId: string | null): void {
  const hand = course.state.turns.hands.find((raised) => raised.personId === personId);
  course.happens('turn.given', { personId, cardId: hand?.cardId ?? null }, actorId);
  openCardsAtTurn(course, personId);
}

/** The first one waiting who is here. Who lost the line keeps the place; the facilitator can give it back later. */
export function giveNextTurn(course: Course): void {
  const turn = phaseNow(course)?.turn;
  if (!turn || !hasOrder(turn) || course.state.turns.current !== null) return;
  const next = course.state.turns.order.find(
    ({ personId, state }) => state === 'waiting' && isHere(course.state, personId),
  );
  if (next) giveTurn(course, next.personId, null);
}

/** In a round in which people write first, the facilitator gives the first turn, or it comes when all are ready. */
export function beginsByItself(course: Course): boolean {
  return !phaseNow(course)?.writing.some(({ visibility }) => visibility === 'untilTurn');
}

export function everyTurnIsDone(course: Course): boolean {
  const { order, current } = course.state.turns;
  const open = order.some(({ personId, state }) => state === 'waiting' && isInRoom(course.state, personId));
  return order.length > 0 && current === null && !open;
}

/** A latecomer gets a place in the order, like everyone who was there when it was drawn. */
export function joinOrder(course: Course, personId: string): void {
  const turn = phaseNow(course)?.turn;
  if (!turn || !hasOrder(turn) || !isInvited(course, personId) || turnStateOf(course.state, personId) !== null) return;
  course.happens('turn.joined', { personId, place: placeInOrder(course.state, turn, personId) }, null);
}
