import type { RoomEvent, RoomStep, RoomView } from '@tweespraak/contracts';
import type { RoomNames } from './instruction.ts';
import { project } from './project.ts';
import { roomView, type RoomMoment } from './room-view.ts';

/** A text that a view names. A browser that has this revision already needs no second one. */
export interface TextRef {
  from: 'card' | 'ownCard' | 'actionPoint';
  id: string;
  revision: number;
}

/** Every text a viewer may read, and no other: what the server decrypts for them. */
export function textsIn(view: RoomView): TextRef[] {
  return [
    ...view.cards.map(({ id, revision }): TextRef => ({ from: 'card', id, revision })),
    ...view.ownCards.map(({ id, version }): TextRef => ({ from: 'ownCard', id, revision: version })),
    ...view.earlierActionPoints.map(({ id }): TextRef => ({ from: 'actionPoint', id, revision: 0 })),
  ];
}

/** What one decision changed for one viewer, and the texts they did not have yet; null when it changed nothing. */
export function stepFor(
  viewerId: string,
  names: RoomNames,
  before: RoomMoment,
  after: RoomMoment,
  events: RoomEvent[],
): { step: Omit<RoomStep, 'texts'>; texts: TextRef[] } | null {
  const viewBefore = roomView(before, viewerId, names);
  const viewAfter = roomView(after, viewerId, names);
  const changes = changesBetween(viewBefore, viewAfter);
  if (events.length === 0 && Object.keys(changes).length === 0) return null;
  const known = new Set(textsIn(viewBefore).map(keyOf));
  return {
    step: {
      from: before.state.seq,
      seq: after.state.seq,
      events: events.map((event) => project(event, viewerId, after)),
      changes,
    },
    texts: textsIn(viewAfter).filter((text) => !known.has(keyOf(text))),
  };
}

function changesBetween(before: RoomView, after: RoomView): Partial<RoomView> {
  const changed = (Object.keys(after) as (keyof RoomView)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  return Object.fromEntries(changed.map((key) => [key, after[key]]));
}

function keyOf({ from, id, revision }: TextRef): string {
  return `${from} ${id} ${revision}`;
}
