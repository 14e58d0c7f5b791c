import { answerLimits } from '@tweespraak/contracts';
import type { Block, BlockAnswer } from '@tweespraak/contracts';
import { DomainError } from '../domain-error.ts';

/**
 * What stands after an answer came in. Sent from a screen that had seen the newest version, it replaces what that screen
 * showed; from an older screen (a second tab, a line that was lost) it is joined to what there is, and where both say
 * something about the same thing the one that comes last counts. What hangs on a piece that an edit took out of the
 * block is on no screen, so no answer takes it away: it is there again when the piece is.
 */
export function joinAnswers(
  block: Block,
  current: BlockAnswer | null,
  incoming: BlockAnswer,
  isNewest: boolean,
): BlockAnswer {
  if (!current) return incoming;
  const stays = isNewest ? outside(block, current) : current;
  if (stays.kind === 'sorting' && incoming.kind === 'sorting') {
    return { kind: 'sorting', placed: newest({ ...stays.placed, ...incoming.placed }) };
  }
  if (stays.kind === 'portraits' && incoming.kind === 'portraits') {
    const gone = outside(block, current);
    const factorsGone = (id: string) => (gone.kind === 'portraits' ? (gone.wondered[id] ?? []) : []);
    const wondered = Object.entries(incoming.wondered).map(
      ([id, chosen]) => [id, [...new Set([...chosen, ...factorsGone(id)])].slice(0, answerLimits.factors)] as const,
    );
    return { kind: 'portraits', wondered: newest({ ...stays.wondered, ...Object.fromEntries(wondered) }) };
  }
  if (stays.kind === 'timeline' && incoming.kind === 'timeline') {
    const visited = [...new Set([...stays.visited, ...incoming.visited])];
    return { kind: 'timeline', visited: visited.slice(-answerLimits.things) };
  }
  return incoming;
}

/** What of an answer is on no screen now: it hangs on something the block does not have. */
function outside(block: Block, answer: BlockAnswer): BlockAnswer {
  const shown = answerWithin(block, answer);
  if (answer.kind === 'sorting' && shown?.kind === 'sorting') {
    const placed = Object.entries(answer.placed).filter(([id]) => !Object.hasOwn(shown.placed, id));
    return { kind: 'sorting', placed: Object.fromEntries(placed) };
  }
  if (answer.kind === 'portraits' && shown?.kind === 'portraits') {
    const wondered = Object.entries(answer.wondered).flatMap(([id, chosen]) => {
      const gone = chosen.filter((factor) => !shown.wondered[id]?.includes(factor));
      return gone.length > 0 || !Object.hasOwn(shown.wondered, id) ? [[id, gone] as const] : [];
    });
    return { kind: 'portraits', wondered: Object.fromEntries(wondered) };
  }
  if (answer.kind === 'timeline' && shown?.kind === 'timeline') {
    return { kind: 'timeline', visited: answer.visited.filter((id) => !shown.visited.includes(id)) };
  }
  return answer;
}

/** No more than one answer may hold: it could not be read back. */
function newest<Value>(byId: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(byId).slice(-answerLimits.things));
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
