import type { Block, BlockAnswer } from '@tweespraak/contracts';
import { DomainError } from '../domain-error.ts';

/**
 * What stands after an answer came in. Sent from a screen that had seen the newest version, it replaces what was there;
 * from an older screen (a second tab, a line that was lost) it is joined to it, and where both say something about the
 * same thing the one that comes last counts.
 */
export function joinAnswers(current: BlockAnswer | null, incoming: BlockAnswer, isNewest: boolean): BlockAnswer {
  if (!current || isNewest) return incoming;
  if (current.kind === 'sorting' && incoming.kind === 'sorting') {
    return { kind: 'sorting', placed: { ...current.placed, ...incoming.placed } };
  }
  if (current.kind === 'portraits' && incoming.kind === 'portraits') {
    return { kind: 'portraits', wondered: { ...current.wondered, ...incoming.wondered } };
  }
  if (current.kind === 'timeline' && incoming.kind === 'timeline') {
    return { kind: 'timeline', visited: [...new Set([...current.visited, ...incoming.visited])] };
  }
  return incoming;
}

/** Refuses an answer of another kind than its block with `invalid_input`. */
export function requireFitting(block: Block, answer: BlockAnswer): void {
  if (block.kind !== answer.kind) {
    throw new DomainError('invalid_input', { fields: [{ path: 'answer', code: 'invalid_value' }] });
  }
}

/** The answer as its block is now: what hangs on something that is gone is kept in the house, and not shown. */
export function answerWithin(block: Block, answer: BlockAnswer): BlockAnswer | null {
  if (block.kind === 'sorting' && answer.kind === 'sorting') {
    const buckets = block.buckets.map(({ id }) => id);
    const placed = block.statements.flatMap(({ id }) => {
      const bucket = answer.placed[id];
      return bucket === null || (bucket !== undefined && buckets.includes(bucket)) ? [[id, bucket] as const] : [];
    });
    return { kind: 'sorting', placed: Object.fromEntries(placed) };
  }
  if (block.kind === 'portraits' && answer.kind === 'portraits') {
    const wondered = block.portraits.flatMap(({ id, factors }) => {
      const chosen = answer.wondered[id];
      return chosen ? [[id, chosen.filter((one) => factors.some((factor) => factor.id === one))] as const] : [];
    });
    return { kind: 'portraits', wondered: Object.fromEntries(wondered) };
  }
  if (block.kind === 'timeline' && answer.kind === 'timeline') {
    const known = block.moments.map(({ id }) => id);
    return { kind: 'timeline', visited: answer.visited.filter((id) => known.includes(id)) };
  }
  return block.kind === answer.kind ? answer : null;
}
