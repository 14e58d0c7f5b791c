import type { Capacity, CardKind, ScaleAnswers } from '@tweespraak/contracts';

/** A card only its author sees yet. Its text is elsewhere: no rule ever needs it. */
export interface HiddenCard {
  id: string;
  authorId: string;
  kind: CardKind;
  phaseId: string;
  /** Rises with every save, so that two screens of one author do not overwrite each other unseen. */
  version: number;
}

/** What is in the room but in no event, because its count or its moment would already tell something. */
export interface RoomPrivates {
  cards: HiddenCard[];
  /** Who is ready in an anonymous round. */
  ready: string[];
  scales: { personId: string; answers: ScaleAnswers }[];
  capacities: { personId: string; capacity: Capacity }[];
}

export const noPrivates: RoomPrivates = { cards: [], ready: [], scales: [], capacities: [] };

/** What has to be kept beside the events, in the same transaction. The only place where texts pass. */
export type RoomWrite =
  | { kind: 'saveCard'; card: HiddenCard; text: string; dueOn: string | null }
  | {
      kind: 'placeCard';
      cardId: string;
      cardKind: CardKind;
      phaseId: string;
      authorId: string | null;
      text: string;
      dueOn: string | null;
    }
  /** Hidden cards that lie open from now on; `forgetAuthors` also in what is stored. */
  | { kind: 'openCards'; cardIds: string[]; forgetAuthors: boolean }
  | { kind: 'eraseCard'; cardId: string }
  | { kind: 'setReady'; personId: string; ready: boolean }
  | { kind: 'clearReady' }
  | { kind: 'saveScale'; personId: string; answers: ScaleAnswers }
  | { kind: 'saveCapacity'; personId: string; capacity: Capacity | null }
  | { kind: 'eraseCapacities' };

export function applyWrite(privates: RoomPrivates, write: RoomWrite): RoomPrivates {
  switch (write.kind) {
    case 'saveCard':
      return { ...privates, cards: [...withoutCards(privates, [write.card.id]), write.card] };
    case 'placeCard':
    case 'eraseCard':
      return { ...privates, cards: withoutCards(privates, [write.cardId]) };
    case 'openCards':
      return { ...privates, cards: withoutCards(privates, write.cardIds) };
    case 'setReady': {
      const others = privates.ready.filter((personId) => personId !== write.personId);
      return { ...privates, ready: write.ready ? [...others, write.personId] : others };
    }
    case 'clearReady':
      return { ...privates, ready: [] };
    case 'saveScale': {
      const { personId, answers } = write;
      return { ...privates, scales: [...withoutPerson(privates.scales, personId), { personId, answers }] };
    }
    case 'saveCapacity': {
      const { personId, capacity } = write;
      const others = withoutPerson(privates.capacities, personId);
      return { ...privates, capacities: capacity ? [...others, { personId, capacity }] : others };
    }
    case 'eraseCapacities':
      return { ...privates, capacities: [] };
  }
}

function withoutCards({ cards }: RoomPrivates, cardIds: string[]): HiddenCard[] {
  return cards.filter(({ id }) => !cardIds.includes(id));
}

function withoutPerson<T extends { personId: string }>(rows: T[], personId: string): T[] {
  return rows.filter((row) => row.personId !== personId);
}
