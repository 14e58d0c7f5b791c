import type { BlockAnswer } from '@tweespraak/contracts';
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerWithin, joinAnswers } from './block-answers.ts';
import { everyKind, without } from './testing/a-block-of-every-kind.ts';

type Kind = BlockAnswer['kind'];

const thing = fc.constantFrom('een', 'twee', 'drie', 'vier', 'vijf');
const text = fc.constantFrom('', 'Ik viel.', 'Ik viel. En stond op.', 'Iets anders.', ' Met ruimte ');
const some = <Value>(value: Arbitrary<Value>) => fc.dictionary(thing, value, { maxKeys: 5 });
const list = fc.uniqueArray(thing);
const placed = (kind: 'sorting' | 'matching' | 'closenessLine' | 'checklist', ...places: string[]) =>
  fc.record({ kind: fc.constant(kind), placed: some(fc.constantFrom(...places, 'weg', null)) });

const anAnswer: { [K in Kind]: Arbitrary<BlockAnswer> } = {
  sorting: placed('sorting', 'ervaring', 'kennis'),
  matching: placed('matching', 'wel', 'niet'),
  closenessLine: placed('closenessLine', 'dichtbij', 'tussenin'),
  checklist: placed('checklist', 'er-is', 'er-is-niet'),
  portraits: fc.record({
    kind: fc.constant('portraits' as const),
    wondered: some(fc.uniqueArray(fc.constantFrom('schulden', 'verlies', 'weg'))),
  }),
  timeline: fc.record({ kind: fc.constant('timeline' as const), visited: list }),
  lenses: fc.record({ kind: fc.constant('lenses' as const), looked: list }),
  ordering: fc.record({ kind: fc.constant('ordering' as const), order: list, looked: fc.boolean() }),
  quiz: fc.record({
    kind: fc.constant('quiz' as const),
    given: some(
      fc.record(
        {
          ...{ chosen: fc.uniqueArray(fc.constantFrom('a', 'b', 'yes', 'weg')), sure: fc.boolean() },
          ...{ text, looked: fc.boolean() },
        },
        { requiredKeys: ['chosen'] },
      ),
    ),
  }),
  storyBuilder: fc.record({
    ...{ kind: fc.constant('storyBuilder' as const), texts: some(text) },
    choice: fc.constantFrom('writing' as const, 'written' as const, 'passed' as const),
  }),
  decisionAid: fc.record({
    kind: fc.constant('decisionAid' as const),
    chosen: some(fc.constantFrom('voor-ingebed', 'voor-extern', 'weg')),
  }),
  dilemma: fc.record({
    kind: fc.constant('dilemma' as const),
    paths: fc.array(
      fc.array(fc.constantFrom('geven', 'werk', 'later', 'opnemen', 'wachten', 'weg'), { maxLength: 3 }),
      { minLength: 1, maxLength: 2 },
    ),
  }),
  reflection: fc.record({
    kind: fc.constant('reflection' as const),
    choice: fc.constantFrom('written' as const, 'passed' as const),
  }),
};

/** Everything somebody said, as names that can be looked for in a later answer. */
function saidIn(answer: BlockAnswer): { what: string; isIn: (later: BlockAnswer) => boolean }[] {
  const key = (name: string, record: object) =>
    Object.keys(record).map((id) => ({
      what: `${name} ${id}`,
      isIn: (later: BlockAnswer) => Object.hasOwn(valueOf(later, name) as object, id),
    }));
  const item = (name: string, ids: readonly string[]) =>
    ids.map((id) => ({
      what: `${name} ${id}`,
      isIn: (later: BlockAnswer) => (valueOf(later, name) as string[]).includes(id),
    }));
  const words = (
    entries: [string, string | undefined][],
    read: (later: BlockAnswer, id: string) => string | undefined,
  ) =>
    entries.map(([id, words = '']) => ({
      what: `“${words}” in ${id}`,
      isIn: (later: BlockAnswer) => (read(later, id) ?? '').includes(words.trim()),
    }));
  switch (answer.kind) {
    case 'sorting':
    case 'matching':
    case 'closenessLine':
    case 'checklist':
      return key('placed', answer.placed);
    case 'portraits':
      return key('wondered', answer.wondered);
    case 'decisionAid':
      return key('chosen', answer.chosen);
    case 'timeline':
      return item('visited', answer.visited);
    case 'lenses':
      return item('looked', answer.looked);
    case 'ordering':
      return item('order', answer.order);
    case 'quiz':
      return [
        ...key('given', answer.given),
        ...words(
          Object.entries(answer.given).map(([id, given]) => [id, given.text]),
          (later, id) => (later.kind === 'quiz' ? later.given[id]?.text : undefined),
        ),
      ];
    case 'storyBuilder':
      return words(Object.entries(answer.texts), (later, id) =>
        later.kind === 'storyBuilder' ? later.texts[id] : undefined,
      );
    case 'dilemma':
      return answer.paths.map((path) => ({
        what: path.join(' '),
        isIn: (later) =>
          later.kind === 'dilemma' && later.paths.some((other) => path.every((id, index) => other[index] === id)),
      }));
    case 'reflection':
      return answer.choice === 'passed'
        ? []
        : [{ what: 'written', isIn: (later) => later.kind === 'reflection' && later.choice === 'written' }];
  }
}

function valueOf(answer: BlockAnswer, name: string): unknown {
  return (answer as unknown as Record<string, unknown>)[name];
}

function lost(before: BlockAnswer, after: BlockAnswer): string[] {
  return saidIn(before).flatMap(({ what, isIn }) => (isIn(after) ? [] : [what]));
}

describe.each(Object.entries(everyKind))('answers to a %s', (kind, block) => {
  const answer = anAnswer[kind as Kind];

  it('lose nothing, whatever screens send in whatever order', () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 5 }), fc.nat(), (sent, turn) => {
        const order = [...sent.slice(turn % sent.length), ...sent.slice(0, turn % sent.length)];
        const last = order.reduce<BlockAnswer | null>((before, next) => joinAnswers(block, before, next, false), null);
        for (const one of sent) expect(lost(one, last as BlockAnswer)).toEqual([]);
      }),
    );
  });

  it('are the same when they are sent again', () => {
    fc.assert(
      fc.property(answer, answer, (first, second) => {
        const saved = joinAnswers(block, first, second, false);
        expect(joinAnswers(block, saved, saved, true)).toEqual(saved);
        expect(lost(saved, joinAnswers(block, saved, saved, false))).toEqual([]);
      }),
    );
  });

  it('survive that pieces are taken out, a save, and that they come back', () => {
    const ids = fc.uniqueArray(
      fc.constantFrom(
        'een',
        'twee',
        'a',
        'ervaring',
        'wel',
        'dichtbij',
        'er-is',
        'voor-extern',
        'geven',
        'nacht',
        'schulden',
      ),
    );
    fc.assert(
      fc.property(answer, ids, (before, gone) => {
        const edited = without(block, ...gone);
        const shown = answerWithin(edited, before) as BlockAnswer;
        const saved = joinAnswers(edited, before, shown, true);
        const [was, is] = [answerWithin(block, before), answerWithin(block, saved)] as [BlockAnswer, BlockAnswer];
        expect(lost(was, is)).toEqual([]);
        expect(lost(answerWithin(edited, saved) as BlockAnswer, saved)).toEqual([]);
      }),
    );
  });

  it('are shown only as far as the block has them', () => {
    fc.assert(
      fc.property(answer, (given) => {
        const shown = answerWithin(block, given) as BlockAnswer;
        expect(lost(shown, given)).toEqual([]);
        expect(answerWithin(block, shown)).toEqual(shown);
        expect(JSON.stringify(shown)).not.toMatch(/"weg"|"vijf"/);
      }),
    );
  });
});
