import type { RoomEvent } from '@tweespraak/contracts';
import { changeCard, discussCard, openCards, openSituation, reportActionPoint, withdrawCard } from './cards-state.ts';
import { noTimer, type PersonState, type RoomState } from './room-state.ts';
import {
  endTurn,
  giveTurn,
  joinTurns,
  leaveTurns,
  lowerHand,
  raiseHand,
  returnToTurns,
  startTurns,
} from './turns-state.ts';

/** What an event makes of a room. It is a fact by now: no rule is asked, nothing is refused. */
export function evolve(state: RoomState, event: RoomEvent): RoomState {
  return { ...state, ...changeBy(event, state, event.actorId ?? ''), seq: event.seq };
}

function changeBy(event: RoomEvent, state: RoomState, actorId: string): Partial<RoomState> {
  const { timer, turns } = state;
  switch (event.type) {
    case 'session.started':
      return { status: 'live' };
    case 'session.paused':
      return { paused: true };
    case 'session.resumed':
      return { paused: false };
    case 'session.ended':
      return { status: 'ended', paused: false, stoppedBy: [], turns: { ...turns, current: null, hands: [] } };
    case 'stop.pressed':
      return { stoppedBy: withId(state.stoppedBy, actorId) };
    case 'stop.lifted':
      return { stoppedBy: withoutIds(state.stoppedBy, event.payload.personIds) };

    case 'person.arrived':
      return {
        people: changePerson(state, event.payload.personId, { presence: 'here', since: event.payload.at }),
        turns: returnToTurns(turns, event.payload.personId),
      };
    case 'person.lostLine':
      return {
        people: changePerson(state, event.payload.personId, { presence: 'away', since: event.payload.lastSeenAt }),
      };
    case 'person.left':
      return {
        people: changePerson(state, actorId, { presence: 'left', since: event.payload.at }),
        turns: leaveTurns(turns, actorId),
      };
    case 'agreement.accepted':
      return { people: changePerson(state, actorId, { agreed: true }) };
    case 'facilitator.changed':
      return {
        facilitatorId: event.payload.personId,
        // The one who led is the first to fall back on.
        reserveId: event.payload.personId === state.reserveId ? state.facilitatorId : state.reserveId,
        turns: lowerHand(turns, event.payload.personId),
      };
    case 'reserve.changed':
      return { reserveId: event.payload.personId };
    case 'caseBringer.changed':
      return { caseBringerId: event.payload.personId };

    case 'phase.started': {
      const at = state.plan.findIndex(({ phaseId }) => phaseId === event.payload.phaseId);
      const totalMs = (state.plan[at]?.minutes ?? 0) * 60_000;
      return {
        at,
        timer: { ...noTimer, remainingMs: totalMs, totalMs },
        turns: startTurns(event.payload),
        ready: [],
        everyoneReady: false,
        caseBringerSeat: event.payload.asksToSitAside ? 'asked' : 'circle',
      };
    }
    case 'phase.ended':
      return {};
    case 'phase.extended': {
      const more = event.payload.minutes * 60_000;
      const { remainingMs, totalMs } = timer;
      return { timer: { ...timer, remainingMs: remainingMs + more, totalMs: totalMs + more, over: false } };
    }
    case 'phase.replanned': {
      const { phaseId, minutes } = event.payload;
      return { plan: state.plan.map((phase) => (phase.phaseId === phaseId ? { ...phase, minutes } : phase)) };
    }
    case 'timer.started':
      return { timer: { ...timer, id: event.payload.timerId, dueAt: event.payload.dueAt } };
    case 'timer.closed':
      return { timer: { ...timer, id: null, dueAt: null, remainingMs: event.payload.remainingMs } };
    case 'timer.expired':
      return { timer: { ...timer, id: null, dueAt: null, remainingMs: 0, over: true } };

    case 'turn.joined':
      return { turns: joinTurns(turns, event.payload) };
    case 'turn.given':
      return { turns: giveTurn(turns, event.payload), discussed: discussCard(state, event.payload.cardId) };
    case 'turn.ended':
      return { turns: endTurn(turns, event.payload) };
    case 'hand.raised':
      return { turns: raiseHand(turns, actorId, event.payload.cardId) };
    case 'hand.lowered':
      return { turns: lowerHand(turns, actorId) };
    case 'card.discussed':
      return {
        turns: { ...turns, cardId: event.payload.cardId },
        discussed: discussCard(state, event.payload.cardId),
      };

    case 'contribution.readied':
      return { ready: withId(state.ready, actorId) };
    case 'contribution.unreadied':
      return { ready: withoutIds(state.ready, [actorId]) };
    case 'everyone.ready':
      return { everyoneReady: event.payload.ready };
    case 'cards.revealed':
      return openCards(state, event.payload.cards);
    case 'card.added':
      return openCards(state, [event.payload.card]);
    case 'card.changed':
      return changeCard(state, event.payload.cardId);
    case 'card.withdrawn':
      return withdrawCard(state, event.payload.cardId);
    case 'situation.opened':
      return openSituation(state, actorId, event.payload);
    case 'listening.began':
      return { caseBringerSeat: 'aside', turns: lowerHand(turns, actorId) };
    case 'listening.left':
      return { caseBringerSeat: 'back' };
    case 'actionPoint.reported':
      return reportActionPoint(state, actorId, event.payload);
    case 'nextDate.set':
      return { nextDate: event.payload.startsAt };
  }
}

function withId(ids: string[], id: string): string[] {
  return ids.includes(id) ? ids : [...ids, id];
}

function withoutIds(ids: string[], gone: string[]): string[] {
  return ids.filter((id) => !gone.includes(id));
}

function changePerson({ people }: RoomState, personId: string, change: Partial<PersonState>): PersonState[] {
  return people.map((person) => (person.id === personId ? { ...person, ...change } : person));
}
