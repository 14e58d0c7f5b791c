import type { RoomEvent, TurnState } from '@tweespraak/contracts';
import { noTurns, type TurnsState } from './room-state.ts';

type PayloadOf<Type extends RoomEvent['type']> = Extract<RoomEvent, { type: Type }>['payload'];

/** How the order of speaking changes. Pure bookkeeping for `evolve`: who may get a turn is decided in `turns.ts`. */
export function startTurns({ order, goesRound }: PayloadOf<'phase.started'>): TurnsState {
  return { ...noTurns, goesRound, order: order.map((personId) => ({ personId, state: 'waiting' })) };
}

export function joinTurns(turns: TurnsState, { personId, place }: PayloadOf<'turn.joined'>): TurnsState {
  return { ...turns, order: turns.order.toSpliced(place, 0, { personId, state: 'waiting' }) };
}

export function giveTurn(turns: TurnsState, { personId, cardId }: PayloadOf<'turn.given'>): TurnsState {
  const heard = turns.heard.includes(personId) ? turns.heard : [...turns.heard, personId];
  return { ...changeTurn(lowerHand(turns, personId), personId, 'speaking'), current: personId, cardId, heard };
}

export function endTurn(turns: TurnsState, { personId, by }: PayloadOf<'turn.ended'>): TurnsState {
  const ended = turns.current === personId ? { ...turns, current: null, cardId: null } : turns;
  const wentBy = by === 'done' || by === 'passed';
  return turns.goesRound && wentBy ? moveToEnd(ended, personId) : changeTurn(ended, personId, turnAfter[by]);
}

/** Who comes back gets the turn that was left open. */
export function returnToTurns(turns: TurnsState, personId: string): TurnsState {
  const left = turns.order.some((turn) => turn.personId === personId && turn.state === 'gone');
  return left ? changeTurn(turns, personId, 'waiting') : turns;
}

export function leaveTurns(turns: TurnsState, personId: string): TurnsState {
  return changeTurn(lowerHand(turns, personId), personId, 'gone');
}

export function raiseHand(turns: TurnsState, personId: string, cardId: string | null): TurnsState {
  return { ...turns, hands: [...lowerHand(turns, personId).hands, { personId, cardId }] };
}

export function lowerHand(turns: TurnsState, personId: string): TurnsState {
  return { ...turns, hands: turns.hands.filter((hand) => hand.personId !== personId) };
}

const turnAfter: Record<PayloadOf<'turn.ended'>['by'], TurnState> = {
  done: 'done',
  passed: 'passed',
  left: 'gone',
  interrupted: 'waiting',
};

function changeTurn(turns: TurnsState, personId: string, state: TurnState): TurnsState {
  return { ...turns, order: turns.order.map((turn) => (turn.personId === personId ? { personId, state } : turn)) };
}

function moveToEnd(turns: TurnsState, personId: string): TurnsState {
  const others = turns.order.filter((turn) => turn.personId !== personId);
  const wasIn = others.length < turns.order.length;
  return { ...turns, order: wasIn ? [...others, { personId, state: 'waiting' }] : others };
}
