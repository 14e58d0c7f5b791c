import { blockAnswer, type BlockAnswer } from '@tweespraak/contracts';
import { objectOf } from '#lib/forms/form-data.ts';
import { pathsIn } from './dilemma-form.ts';
import { moved } from './ordered.ts';

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
  if (kind === 'sorting' || kind === 'matching' || kind === 'closenessLine' || kind === 'checklist')
    return { kind, placed: byId(data, 'placed.', (values) => values.at(-1) || skippedOr(values)) };
  if (kind === 'portraits') return { kind, wondered: byId(data, 'wondered.', (values) => values.filter(Boolean)) };
  if (kind === 'quiz') return { kind, given: givenIn(data) };
  if (kind === 'ordering') return { kind, order: orderIn(data), looked: data.getAll('looked').at(-1) === 'yes' };
  if (kind === 'storyBuilder')
    return { kind, texts: byId(data, 'texts.', (values) => values.at(-1) ?? ''), choice: 'writing' };
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

/** `given.<question>.chosen[]`, `.sure`, `.text` and `.looked`. */
function givenIn(data: FormData): Record<string, unknown> {
  const questions = (objectOf(data).given ?? {}) as Record<string, Record<string, string | string[]>>;
  return Object.fromEntries(
    Object.entries(questions).map(([id, { chosen = [], sure, text, looked }]) => [
      id,
      {
        chosen,
        ...(sure === undefined ? {} : { sure: sure === 'yes' }),
        ...(text === undefined ? {} : { text }),
        ...(looked === undefined ? {} : { looked: looked === 'yes' }),
      },
    ]),
  );
}

/** `order[]` as it stood, and the one row that was moved: `move` is `<item>:-1` or `<item>:1`. */
function orderIn(data: FormData): string[] {
  const order = data.getAll('order[]').filter((id) => typeof id === 'string');
  const move = data.get('move');
  const [id = '', by] = typeof move === 'string' ? move.split(':') : [];
  return order.includes(id) ? moved(order, id, order.indexOf(id) + Number(by)) : order;
}
