import type { OpenedCard } from '@tweespraak/contracts';
import type { Course } from './course.ts';
import type { HiddenCard } from './privates.ts';
import { phaseNow } from './room-state.ts';
import { shuffle } from './shuffle.ts';
import { opensAtPhaseEnd, opensAtTurn, visibilityOf } from './writing.ts';

/** All at once, in an order that says nothing about who wrote or when. */
export function openCardsAtPhaseEnd(course: Course): void {
  const cards = course.privates.cards.filter((card) => opensAtPhaseEnd(course, card));
  open(course, shuffle(cards, course.context.random));
}

export function openCardsAtTurn(course: Course, personId: string): void {
  open(
    course,
    course.privates.cards.filter((card) => card.authorId === personId && opensAtTurn(course, card)),
  );
}

function open(course: Course, cards: HiddenCard[]): void {
  const phase = phaseNow(course);
  if (!phase || cards.length === 0) return;
  const opened = cards.map(({ id, kind, authorId }): OpenedCard => ({
    id,
    kind,
    authorId: phase.anonymous ? null : authorId,
    audience: visibilityOf(course, phase, kind, authorId) === 'toCaseBringer' ? 'caseBringer' : 'everyone',
  }));
  course.happens('cards.revealed', { cards: opened }, null);
  course.keeps({ kind: 'openCards', cardIds: cards.map(({ id }) => id), forgetAuthors: phase.anonymous });
}
