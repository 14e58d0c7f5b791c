import type { OpenedCard } from '@tweespraak/contracts';
import { mustAgreeFirst } from './agreement.ts';
import { findPerson, sitsAside } from './people.ts';
import { phaseNow, type CardState, type EarlierActionPointState, type Room } from './room-state.ts';

/** Whether someone may see what lies on the table: who takes part, agreed to the agreements, and is not outside. */
export function seesTable(room: Room, viewerId: string): boolean {
  return (
    findPerson(room.state, viewerId) !== undefined && !mustAgreeFirst(room, viewerId) && !isOutside(room, viewerId)
  );
}

/** Whom a card is for, whatever phase it is of. */
export function isFor(
  { state }: Room,
  viewerId: string,
  { audience, authorId }: Pick<OpenedCard, 'audience' | 'authorId'>,
): boolean {
  return audience === 'everyone' || viewerId === authorId || viewerId === state.caseBringerId;
}

/** Who waits outside sees the cards of before, not those of the phase they are out of. */
export function seesCard(room: Room, viewerId: string, card: CardState): boolean {
  if (!isFor(room, viewerId, card)) return false;
  if (isOutside(room, viewerId)) return card.phaseId !== phaseNow(room)?.id;
  return seesTable(room, viewerId);
}

/** An action point was told in a room; who was not there hears of it when its owner tells it again. */
export function seesActionPoint(room: Room, viewerId: string, point: EarlierActionPointState): boolean {
  const knows = point.ownerId === viewerId || point.knownTo.includes(viewerId) || point.progress !== null;
  return knows && seesTable(room, viewerId);
}

function isOutside(room: Room, viewerId: string): boolean {
  return phaseNow(room)?.caseBringer === 'waits' && sitsAside(room.state, viewerId);
}
