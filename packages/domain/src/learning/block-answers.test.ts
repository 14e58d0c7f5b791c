import type { Block, BlockAnswer } from '@tweespraak/contracts';
import { describe, expect, it } from 'vitest';
import { answerWithin, joinAnswers, requireFitting } from './block-answers.ts';
import { everyKind, without } from './testing/a-block-of-every-kind.ts';

const { sorting, quiz, storyBuilder, dilemma, ordering } = everyKind;
const placed = (places: Record<string, string | null>): BlockAnswer => ({ kind: 'sorting', placed: places });
const told = (texts: Record<string, string>, choice: 'writing' | 'written' | 'passed' = 'writing'): BlockAnswer => ({
  ...{ kind: 'storyBuilder', texts, choice },
});

describe('an answer that comes in', () => {
  it('replaces what its screen had seen', () => {
    const before = placed({ een: 'kennis', twee: 'kennis' });
    expect(joinAnswers(sorting, before, placed({ een: 'ervaring' }), true)).toEqual(placed({ een: 'ervaring' }));
    expect(joinAnswers(storyBuilder, told({ een: 'Ik viel.' }), told({ een: '' }), true)).toEqual(told({ een: '' }));
  });

  it.each<[BlockAnswer, BlockAnswer, BlockAnswer]>([
    [placed({ een: 'kennis' }), placed({ twee: null }), placed({ een: 'kennis', twee: null })],
    [placed({ een: 'kennis' }), placed({ een: 'ervaring' }), placed({ een: 'ervaring' })],
    [
      { kind: 'timeline', visited: ['een', 'twee'] },
      { kind: 'timeline', visited: ['twee', 'drie'] },
      { kind: 'timeline', visited: ['een', 'twee', 'drie'] },
    ],
    [
      { kind: 'portraits', wondered: { een: ['verlies'] } },
      { kind: 'portraits', wondered: { twee: [] } },
      { kind: 'portraits', wondered: { een: ['verlies'], twee: [] } },
    ],
    [
      { kind: 'ordering', order: ['een', 'twee', 'drie', 'vier'], looked: true },
      { kind: 'ordering', order: ['vier', 'een', 'twee'], looked: false },
      { kind: 'ordering', order: ['vier', 'een', 'twee', 'drie'], looked: true },
    ],
    [
      { kind: 'quiz', given: { een: { chosen: ['a'] }, vier: { chosen: [], text: 'Kort', looked: true } } },
      { kind: 'quiz', given: { een: { chosen: [] }, drie: { chosen: ['yes'], sure: false } } },
      {
        kind: 'quiz',
        given: {
          een: { chosen: ['a'] },
          drie: { chosen: ['yes'], sure: false },
          vier: { chosen: [], text: 'Kort', looked: true },
        },
      },
    ],
    [
      { kind: 'decisionAid', chosen: { een: 'voor-extern' } },
      { kind: 'decisionAid', chosen: { twee: 'voor-extern' } },
      { kind: 'decisionAid', chosen: { een: 'voor-extern', twee: 'voor-extern' } },
    ],
    [
      { kind: 'dilemma', paths: [['werk', 'wachten']] },
      { kind: 'dilemma', paths: [['werk'], ['later']] },
      { kind: 'dilemma', paths: [['werk', 'wachten'], ['later']] },
    ],
    [
      { kind: 'reflection', choice: 'written' },
      { kind: 'reflection', choice: 'passed' },
      { kind: 'reflection', choice: 'written' },
    ],
    [told({ een: 'A' }), told({ twee: 'B' }), told({ een: 'A', twee: 'B' })],
    [told({}, 'written'), told({ een: 'A' }), told({ een: 'A' }, 'written')],
    [told({}, 'passed'), told({ een: 'A' }), told({ een: 'A' })],
  ])('is joined to what its screen had not seen: %j and %j', (before, late, both) => {
    expect(joinAnswers(everyKind[late.kind], before, late, false)).toEqual(both);
  });

  it('is of the kind of its block', () => {
    expect(() => requireFitting(sorting, { kind: 'timeline' })).toThrow('invalid_input');
    expect(() => joinAnswers(sorting, null, { kind: 'timeline', visited: [] }, true)).toThrow('invalid_input');
    expect(answerWithin(sorting, { kind: 'timeline', visited: [] })).toBeNull();
  });
});

describe('one field that was written on two screens', () => {
  const late = (earlier: string, later: string) =>
    (joinAnswers(storyBuilder, told({ een: earlier }), told({ een: later }), false) as { texts: object }).texts;

  it('is the text that holds the other', () => {
    expect(late('Ik viel.', 'Ik viel. En stond op.')).toEqual({ een: 'Ik viel. En stond op.' });
    expect(late('Ik viel. En stond op.', 'Ik viel. ')).toEqual({ een: 'Ik viel. En stond op.' });
    expect(late('Ik viel.', '')).toEqual({ een: 'Ik viel.' });
  });

  it('is both when they differ', () => {
    expect(late('Ik viel.\n', ' Ik stond op.')).toEqual({ een: 'Ik viel.\n\nIk stond op.' });
  });

  it('stays as it was saved when both do not fit: the later one is refused, not the other lost', () => {
    expect(() => late('a'.repeat(1500), 'b'.repeat(1500))).toThrow('version_conflict');
    const short = (text: string): BlockAnswer => ({ kind: 'quiz', given: { vier: { chosen: [], text } } });
    expect(() => joinAnswers(quiz, short('a'.repeat(700)), short('b'.repeat(700)), false)).toThrow('version_conflict');
  });
});

describe('an answer to a block that was edited since', () => {
  const shown = (block: Block, answer: BlockAnswer) => answerWithin(block, answer);

  it.each<[string, string[], BlockAnswer, BlockAnswer]>([
    [
      'a statement and a bucket',
      ['drie', 'kennis'],
      placed({ een: 'ervaring', twee: 'kennis', drie: 'ervaring', vier: null }),
      placed({ een: 'ervaring', vier: null }),
    ],
    [
      'an option',
      ['a'],
      { kind: 'quiz', given: { een: { chosen: ['a'] }, twee: { chosen: ['a', 'b'] }, drie: { chosen: ['yes'] } } },
      { kind: 'quiz', given: { een: { chosen: [] }, twee: { chosen: ['b'] }, drie: { chosen: ['yes'] } } },
    ],
    [
      'an item',
      ['twee'],
      { kind: 'ordering', order: ['drie', 'twee', 'een'], looked: true },
      { kind: 'ordering', order: ['drie', 'een'], looked: true },
    ],
    ['a field', ['een'], told({ een: 'A', twee: 'B' }), told({ twee: 'B' })],
    [
      'an outcome',
      ['voor-extern'],
      { kind: 'decisionAid', chosen: { een: 'voor-extern', twee: 'voor-ingebed' } },
      { kind: 'decisionAid', chosen: { twee: 'voor-ingebed' } },
    ],
    [
      'a scene',
      ['moe'],
      {
        kind: 'dilemma',
        paths: [
          ['geven', 'opnemen'],
          ['werk', 'wachten'],
        ],
      },
      { kind: 'dilemma', paths: [['geven'], ['werk', 'wachten']] },
    ],
    ['a lens', ['vier'], { kind: 'lenses', looked: ['vier', 'een', 'een'] }, { kind: 'lenses', looked: ['een'] }],
  ])('shows what is still there, and keeps the rest through the next save: %s', (_what, gone, before, left) => {
    const block = everyKind[before.kind];
    const edited = without(block, ...gone);
    expect(shown(edited, before)).toEqual(left);
    const saved = joinAnswers(edited, before, left, true);
    expect(shown(edited, saved)).toEqual(left);
    const restored = shown(block, saved);
    if (before.kind === 'ordering') expect(restored).toMatchObject({ order: ['drie', 'een', 'twee'] });
    else if (before.kind === 'lenses') expect(restored).toMatchObject({ looked: ['vier', 'een'] });
    else expect(restored).toEqual(shown(block, before));
  });

  it.each<[string, BlockAnswer, BlockAnswer, BlockAnswer]>([
    [
      'a statement',
      placed({ een: 'kennis', weg: 'ervaring' }),
      placed({ een: 'ervaring' }),
      placed({ een: 'ervaring', weg: 'ervaring' }),
    ],
    [
      'a bucket',
      placed({ een: 'kennis', twee: 'weg' }),
      placed({ een: 'ervaring' }),
      placed({ een: 'ervaring', twee: 'weg' }),
    ],
    [
      'a moment',
      { kind: 'timeline', visited: ['weg', 'een'] },
      { kind: 'timeline', visited: ['een', 'twee'] },
      { kind: 'timeline', visited: ['weg', 'een', 'twee'] },
    ],
    [
      'a portrait',
      { kind: 'portraits', wondered: { weg: [], een: ['verlies'] } },
      { kind: 'portraits', wondered: { een: ['slaap'] } },
      { kind: 'portraits', wondered: { weg: [], een: ['slaap'] } },
    ],
    [
      'a factor',
      { kind: 'portraits', wondered: { een: ['verlies', 'weg'] } },
      { kind: 'portraits', wondered: { een: ['slaap'] } },
      { kind: 'portraits', wondered: { een: ['slaap', 'weg'] } },
    ],
  ])('leaves what hangs on %s that is gone, while somebody goes on', (_what, before, given, after) => {
    expect(joinAnswers(everyKind[given.kind], before, given, true)).toEqual(after);
  });

  it('is what the learner says of it now, when they answer that very question again', () => {
    const before: BlockAnswer = { kind: 'quiz', given: { twee: { chosen: ['a', 'b'] } } };
    const after: BlockAnswer = { kind: 'quiz', given: { twee: { chosen: ['c'] } } };
    expect(joinAnswers(without(quiz, 'a'), before, after, true)).toEqual(after);
  });

  it('keeps of what is gone the newest, not everything without end', () => {
    const ids = Array.from({ length: 100 }, (_, index) => `weg-${index}`);
    const saved = ids.reduce<BlockAnswer | null>(
      (before, id) => joinAnswers(ordering, before, { kind: 'ordering', order: [id, 'een'], looked: false }, false),
      null,
    );
    expect((saved as { order: string[] }).order).toHaveLength(41);
    const placedGone = ids.reduce<BlockAnswer | null>(
      (before, id) => joinAnswers(sorting, before, placed({ [id]: 'kennis', een: 'kennis' }), false),
      null,
    );
    expect(Object.keys((placedGone as { placed: object }).placed)).toHaveLength(41);
    expect(answerWithin(sorting, placedGone as BlockAnswer)).toEqual(placed({ een: 'kennis' }));
  });
});

it('knows the paths of a dilemma that fit, each once', () => {
  const answer: BlockAnswer = {
    kind: 'dilemma',
    paths: [
      ['geven', 'weg'],
      ['geven', 'opnemen'],
      ['geven', 'elders'],
    ],
  };
  expect(answerWithin(dilemma, answer)).toEqual({ kind: 'dilemma', paths: [['geven', 'opnemen'], ['geven']] });
});
