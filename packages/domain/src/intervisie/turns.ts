import type { MethodTurn } from '@tweespraak/contracts';
import { hasRole, isInRoom, sitsAside } from './people.ts';
import { phaseNow, type Room, type RoomState } from './room-state.ts';
import { shuffle } from './shuffle.ts';

/** A round and a dialogue give everyone a turn; in the other kinds people ask for one, or just talk. */
export function hasOrder(turn: MethodTurn): turn is Extract<MethodTurn, { kind: 'round' | 'dialogue' }> {
  return turn.kind === 'round' || turn.kind === 'dialogue';
}

/** Whom the phase invites to take the floor, a case bringer who came back into the circle included. */
export function isInvited(room: Room, personId: string): boolean {
  const { state } = room;
  const turn = phaseNow(room)?.turn;
  if (!turn || turn.kind === 'silent' || sitsAside(state, personId)) return false;
  const cameBack = personId === state.caseBringerId && state.caseBringerSeat === 'back';
  return cameBack || hasRole(state, personId, turn.roles);
}

/**
 * Who is invited to speak at this moment: shown to all, and with picture and sound also whose microphone is on. The
 * facilitator may always say what the process needs, and is here only where the method invites them.
 */
export function speakersNow(room: Room): string[] {
  const { state } = room;
  const turn = phaseNow(room)?.turn;
  if (!turn || state.status !== 'live' || state.stoppedBy.length > 0) return [];
  const mayAnswer = (id: string): boolean => turn.kind === 'dialogue' && hasRole(state, id, [turn.answers]);
  const talksFreely = turn.kind === 'alone' || turn.kind === 'free';
  return state.people
    .map(({ id }) => id)
    .filter((id) => isInRoom(state, id) && !sitsAside(state, id))
    .filter((id) => (talksFreely ? isInvited(room, id) : id === state.turns.current || mayAnswer(id)));
}

/** Asking for a turn makes sense where turns are given on asking; in a round only for who passed earlier. */
export function mayRaiseHand(room: Room, personId: string): boolean {
  const turn = phaseNow(room)?.turn;
  if (!turn || !isInvited(room, personId) || room.state.turns.current === personId) return false;
  if (turn.kind === 'round') return turnStateOf(room.state, personId) === 'passed';
  return turn.kind !== 'alone';
}

export function turnStateOf(
  { turns }: RoomState,
  personId: string,
): RoomState['turns']['order'][number]['state'] | null {
  return turns.order.find((turn) => turn.personId === personId)?.state ?? null;
}

/** Everyone in the room whom the phase invites, in an order drawn anew each time. */
export function drawOrder(state: RoomState, turn: MethodTurn, random: () => number): string[] {
  if (!hasOrder(turn)) return [];
  const invited = state.people
    .map(({ id }) => id)
    .filter((id) => isInRoom(state, id) && hasRole(state, id, turn.roles));
  const drawn = shuffle(invited, random);
  return [0, 1, 2].flatMap((rank) => drawn.filter((id) => rankIn(turn, state, id) === rank));
}

/** Where someone who comes in later joins: last, but for who closes the round. */
export function placeInOrder(state: RoomState, turn: MethodTurn, personId: string): number {
  const { order } = state.turns;
  const rank = rankIn(turn, state, personId);
  const closing = order.findIndex((other) => rankIn(turn, state, other.personId) > Math.max(rank, 1));
  return closing < 0 ? order.length : closing;
}

/** 0 begins, 2 closes, 1 is everyone in between. */
function rankIn(turn: MethodTurn, state: RoomState, personId: string): 0 | 1 | 2 {
  if (turn.kind !== 'round') return 1;
  if (turn.last && hasRole(state, personId, [turn.last])) return 2;
  const begins =
    turn.first === 'openActionPoints'
      ? state.earlierActionPoints.some(({ ownerId }) => ownerId === personId)
      : turn.first !== undefined && hasRole(state, personId, [turn.first]);
  return begins ? 0 : 1;
}
