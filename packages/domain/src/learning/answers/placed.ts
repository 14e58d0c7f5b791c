import type { BlockAnswerOf, BlockOf } from '@tweespraak/contracts';
import type { AnswerRules } from './answer-rules.ts';
import { answeredByThing } from './by-thing.ts';

type PlacedKind = 'sorting' | 'matching' | 'closenessLine' | 'checklist';

interface Board {
  things: { id: string }[];
  places: { id: string }[];
}

export const sortingAnswers = placedOn('sorting', ({ statements, buckets }) => ({
  things: statements,
  places: buckets,
}));
export const matchingAnswers = placedOn('matching', ({ items, choices }) => ({ things: items, places: choices }));
export const closenessLineAnswers = placedOn('closenessLine', ({ situations, places }) => ({
  things: situations,
  places,
}));
export const checklistAnswers = placedOn('checklist', ({ items, scale }) => ({ things: items, places: scale }));

/** Each thing has one place; null is looked at, and skipped on purpose. */
function placedOn<Kind extends PlacedKind>(kind: Kind, board: (block: BlockOf<Kind>) => Board): AnswerRules<Kind> {
  return answeredByThing<Kind, string | null>({
    things: (block) => board(block).things.map(({ id }) => id),
    read: ({ placed }: BlockAnswerOf<PlacedKind>) => placed,
    write: (placed, answer) => ({ ...answer, placed }),
    within: (block, _thing, place) =>
      place === null || board(block).places.some(({ id }) => id === place) ? place : undefined,
  });
}
