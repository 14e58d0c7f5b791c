import type { CardKind, CardOpens, CardVisibility, MethodPhase, MethodWriting } from '@tweespraak/contracts';
import { findPerson, hasRole, isInRoom, sitsAside } from './people.ts';
import type { HiddenCard } from './privates.ts';
import { phaseNow, type Room } from './room-state.ts';
import { turnStateOf } from './turns.ts';

/** Something a person may write now, and when others will see it. */
export interface WritingSlot {
  writing: MethodWriting;
  opens: CardOpens;
}

const keptUntilLater: readonly CardVisibility[] = ['untilPhaseEnd', 'untilTurn', 'toCaseBringer'];

/** What someone may write at this moment. The case bringer who sits aside writes notes and nothing else. */
export function mayWrite(room: Room, personId: string): WritingSlot[] {
  const { state } = room;
  if (state.status !== 'live' || !isInRoom(state, personId)) return [];
  return (
    (phaseNow(room)?.writing ?? [])
      .filter(({ roles }) => hasRole(state, personId, roles))
      // A status is told with its action point, never loose.
      .filter(({ card }) => card !== 'status')
      .filter(({ visibility }) => visibility === 'note' || !sitsAside(state, personId))
      .map((writing) => ({ writing, opens: opensFor(room, writing.visibility, personId) }))
  );
}

function opensFor({ state }: Room, visibility: CardVisibility, personId: string): CardOpens {
  switch (visibility) {
    case 'untilPhaseEnd':
      return 'atPhaseEnd';
    case 'untilTurn': {
      const turn = turnStateOf(state, personId);
      // Who has no turn in this round is opened with the phase; who had it adds to what is open already.
      if (turn === null) return 'atPhaseEnd';
      return turn === 'speaking' || turn === 'done' ? 'atOnce' : 'atTurn';
    }
    case 'open':
      return 'atOnce';
    case 'toCaseBringer':
      return 'toCaseBringer';
    case 'note':
      return 'never';
  }
}

/** How many cards of this kind someone may still begin, those on the table counted with those still hidden. */
export function cardsLeft(room: Room, personId: string, { card, atMost }: MethodWriting, hidden: HiddenCard[]): number {
  const phaseId = phaseNow(room)?.id;
  const isMine = (one: { authorId: string | null; kind: CardKind; phaseId: string }): boolean =>
    one.authorId === personId && one.kind === card && one.phaseId === phaseId;
  return Math.max(0, atMost - room.state.cards.filter(isMine).length - hidden.filter(isMine).length);
}

/** For whom "klaar" means something: everyone in the room who writes what others will see later. */
export function awaitedWriters(room: Room): string[] {
  return room.state.people
    .map(({ id }) => id)
    .filter((id) => mayWrite(room, id).some(({ writing }) => keptUntilLater.includes(writing.visibility)));
}

export function everyoneIsReady(room: Room, readyInPrivate: string[]): boolean {
  const awaited = awaitedWriters(room);
  const ready = [...room.state.ready, ...readyInPrivate];
  return awaited.length > 0 && awaited.every((id) => ready.includes(id));
}

/**
 * The hidden cards that open when the phase ends. Those of a round wait for their author's turn, unless the round has
 * no turn for them. What someone left behind unfinished stays closed: they cannot take it back any more.
 */
export function opensAtPhaseEnd(room: Room, { authorId, kind, phaseId }: HiddenCard): boolean {
  const phase = phaseNow(room);
  if (phase?.id !== phaseId) return false;
  const wentOut = findPerson(room.state, authorId)?.presence === 'left';
  if (wentOut && !room.state.ready.includes(authorId)) return false;
  const visibility = visibilityOf(room, phase, kind, authorId);
  if (visibility === 'untilTurn') return turnStateOf(room.state, authorId) === null;
  return visibility === 'untilPhaseEnd' || visibility === 'toCaseBringer';
}

export function opensAtTurn(room: Room, { authorId, kind, phaseId }: HiddenCard): boolean {
  const phase = phaseNow(room);
  return phase?.id === phaseId && visibilityOf(room, phase, kind, authorId) === 'untilTurn';
}

export function visibilityOf(
  { state }: Room,
  phase: MethodPhase,
  kind: CardKind,
  authorId: string,
): CardVisibility | null {
  const ways = phase.writing.filter(({ card }) => card === kind);
  // Someone who took over the lead after writing is still the author of what they wrote.
  return (ways.find(({ roles }) => hasRole(state, authorId, roles)) ?? ways[0])?.visibility ?? null;
}

/** The cards a phase talks about: its own, and those of earlier phases that it shows. */
export function isOnTable(phase: MethodPhase | null, card: { kind: CardKind; phaseId: string }): boolean {
  return phase !== null && (card.phaseId === phase.id || phase.shows.includes(card.kind));
}
