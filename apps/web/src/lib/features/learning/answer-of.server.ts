import { blockAnswer, type BlockAnswer } from '@tweespraak/contracts';
import { pathsIn } from './dilemma-form.ts';

/** A choice in a form for which nothing was picked on purpose. */
const skipped = '';

/**
 * The answer that a form without a script sends: `placed.<statement>`, `wondered.<portrait>[]`, `visited[]`, and so on.
 * Null when it is none.
 */
export function answerOf(data: FormData): BlockAnswer | null {
  const parsed = blockAnswer.safeParse(rawAnswerOf(data));
  return parsed.success ? parsed.data : null;
}

function rawAnswerOf(data: FormData): unknown {
  const kind = data.get('kind');
  if (kind === 'sorting')
    return { kind, placed: byId(data, 'placed.', (values) => values.at(-1) || skippedOr(values)) };
  if (kind === 'portraits') return { kind, wondered: byId(data, 'wondered.', (values) => values.filter(Boolean)) };
  if (kind === 'decisionAid') return { kind, chosen: byId(data, 'chosen.', (values) => values.at(-1)) };
  if (kind === 'dilemma') return { kind, paths: pathsIn(data) };
  return { kind, visited: data.getAll('visited[]') };
}

function skippedOr(values: string[]): null | undefined {
  return values.includes(skipped) ? null : undefined;
}

function byId<Value>(data: FormData, prefix: string, pick: (values: string[]) => Value): Record<string, Value> {
  const names = [...new Set(data.keys())].filter((name) => name.startsWith(prefix));
  return Object.fromEntries(
    names.map((name) => [
      name.slice(prefix.length).replace(/\[\]$/, ''),
      pick(data.getAll(name).filter((value) => typeof value === 'string')),
    ]),
  );
}
