import type { AnswerRules } from './answer-rules.ts';
import { mostGone } from './answer-rules.ts';

export const timelineAnswers: AnswerRules<'timeline'> = {
  within: ({ moments }, { kind, visited }) => ({ kind, visited: still(moments, visited) }),
  both: ({ kind, visited }, later) => ({ kind, visited: together(visited, later.visited) }),
  kept({ moments }, before, { kind, visited }) {
    return { kind, visited: [...gone(moments, before.visited, visited), ...still(moments, visited)] };
  },
};

export const lensesAnswers: AnswerRules<'lenses'> = {
  within: ({ lenses }, { kind, looked }) => ({ kind, looked: still(lenses, looked) }),
  both: ({ kind, looked }, later) => ({ kind, looked: together(looked, later.looked) }),
  kept({ lenses }, before, { kind, looked }) {
    return { kind, looked: [...gone(lenses, before.looked, looked), ...still(lenses, looked)] };
  },
};

/** The order of the later screen; what only the earlier one had stands behind it. */
export const orderingAnswers: AnswerRules<'ordering'> = {
  within: ({ items }, answer) => ({ ...answer, order: still(items, answer.order) }),
  both: (earlier, later) => ({
    ...{ kind: later.kind, order: together(later.order, earlier.order) },
    looked: earlier.looked || later.looked,
  }),
  kept({ items }, before, sent) {
    return { ...sent, order: [...still(items, sent.order), ...gone(items, before.order, sent.order)] };
  },
};

function still(things: { id: string }[], ids: string[]): string[] {
  return together([], ids).filter((id) => things.some((thing) => thing.id === id));
}

function together(first: string[], second: string[]): string[] {
  return [...new Set([...first, ...second])];
}

function gone(things: { id: string }[], before: string[], sent: string[]): string[] {
  return together(before, sent)
    .filter((id) => !things.some((thing) => thing.id === id))
    .slice(-mostGone);
}
