import type { RoomView } from '@tweespraak/contracts';
import { abilitiesOf } from './decide.ts';
import { fillNames, instructionFor, type RoomNames } from './instruction.ts';
import { mayTakeOverAt } from './lease.ts';
import { rolesOf } from './people.ts';
import type { RoomPrivates } from './privates.ts';
import { phaseNow, type Room, type TimerState } from './room-state.ts';
import { speakersNow } from './turns.ts';
import { seesActionPoint, seesCard, seesTable } from './visibility.ts';
import { cardsLeft, everyoneIsReady, isOnTable, mayWrite } from './writing.ts';

/** A room at one moment, with what is in no event. */
export interface RoomMoment extends Room {
  readonly privates: RoomPrivates;
}

/**
 * The whole room as one person may see it. What a viewer may not see is not in it, so a browser has nothing to hide.
 * Nothing here is text that people wrote: the view names it (`textsIn`), the server adds what is named.
 */
export function roomView(room: RoomMoment, viewerId: string, names: RoomNames): RoomView {
  const { state, method, privates } = room;
  const leads = viewerId === state.facilitatorId;
  const table = seesTable(room, viewerId);
  return {
    sessionId: state.sessionId,
    status: state.status,
    paused: state.paused,
    stop: state.stoppedBy.length > 0 ? { mine: state.stoppedBy.includes(viewerId) } : null,
    facilitatorId: state.facilitatorId,
    reserveId: state.reserveId,
    takeOverAt: mayTakeOverAt(state, viewerId),
    caseBringerId: state.caseBringerId,
    caseBringerSeat: state.caseBringerSeat,
    agreements: method.agreements,
    phases: phasesIn(room, names),
    phase: phaseIn(room, viewerId, names),
    timer: phaseNow(room) && state.status === 'live' ? timerIn(state.timer) : null,
    people: peopleIn(room, viewerId, names),
    everyoneReady: phaseNow(room)?.anonymous ? state.everyoneReady : everyoneIsReady(room, []),
    turns: turnsIn(room, table),
    situation: table ? state.situation : null,
    cards: cardsIn(room, viewerId),
    ownCards: privates.cards
      .filter(({ authorId }) => authorId === viewerId)
      .map(({ id, kind, phaseId, version }) => ({ id, kind, phaseId, version })),
    mayWrite: mayWrite(room, viewerId).map(({ writing, opens }) => ({
      kind: writing.card,
      opens,
      atLeast: writing.atLeast,
      atMost: writing.atMost,
      left: cardsLeft(room, viewerId, writing, privates.cards),
      starters: writing.starters,
    })),
    earlierActionPoints: state.earlierActionPoints
      .filter((point) => seesActionPoint(room, viewerId, point))
      .map(({ id, ownerId, progress, cardId }) => ({ id, ownerId, progress, cardId })),
    ownScale: privates.scales.find(({ personId }) => personId === viewerId)?.answers ?? null,
    ownCapacity: privates.capacities.find(({ personId }) => personId === viewerId)?.capacity ?? null,
    forFacilitator: leads ? { capacities: privates.capacities, scales: privates.scales } : null,
    nextDate: state.nextDate,
    abilities: abilitiesOf(room, viewerId),
  };
}

function phasesIn(room: Room, names: RoomNames): RoomView['phases'] {
  const { plan, at, status } = room.state;
  const stateAt = (index: number): RoomView['phases'][number]['state'] => {
    if (plan[index]?.skipped) return 'skipped';
    if (index < at || status === 'ended') return index <= at ? 'done' : 'next';
    return index === at ? 'now' : 'next';
  };
  return plan.map(({ phaseId, minutes }, index) => ({
    id: phaseId,
    title: fillNames(room.method.phases.find(({ id }) => id === phaseId)?.title ?? phaseId, room, names),
    minutes,
    state: stateAt(index),
  }));
}

function phaseIn(room: Room, viewerId: string, names: RoomNames): RoomView['phase'] {
  const phase = phaseNow(room);
  if (!phase) return null;
  return {
    id: phase.id,
    place: room.state.at + 1,
    title: fillNames(phase.title, room, names),
    turn: phase.turn.kind,
    instruction: instructionFor(room, viewerId, names),
    guards: phase.guards,
    anonymous: phase.anonymous,
    outputs: phase.outputs,
    scale: phase.scale?.questions ?? null,
  };
}

function timerIn({ id, dueAt, remainingMs, totalMs, over }: TimerState): RoomView['timer'] {
  return { state: id !== null ? 'running' : over ? 'over' : 'held', dueAt, remainingMs, totalMs };
}

/** In an anonymous round only you know that you are ready. */
function peopleIn(room: RoomMoment, viewerId: string, names: RoomNames): RoomView['people'] {
  const { state, privates } = room;
  return state.people.map(({ id, presence, since, agreed }) => ({
    id,
    name: names[id] ?? '',
    isMe: id === viewerId,
    roles: rolesOf(state, id),
    presence,
    since,
    agreed,
    ready: state.ready.includes(id) || (id === viewerId && privates.ready.includes(id)),
    heard: state.turns.heard.includes(id),
  }));
}

function turnsIn(room: Room, table: boolean): RoomView['turns'] {
  const { current, order, hands, cardId } = room.state.turns;
  return {
    speakers: speakersNow(room),
    current,
    order,
    hands: table ? hands : hands.map(({ personId }) => ({ personId, cardId: null })),
    cardId: table ? cardId : null,
  };
}

function cardsIn(room: Room, viewerId: string): RoomView['cards'] {
  return room.state.cards
    .filter((card) => seesCard(room, viewerId, card))
    .map((card) => ({
      id: card.id,
      kind: card.kind,
      phaseId: card.phaseId,
      authorId: card.authorId,
      revision: card.revision,
      mine: card.authorId === viewerId,
      onTable: isOnTable(phaseNow(room), card),
      discussed: room.state.discussed.includes(card.id),
    }));
}
