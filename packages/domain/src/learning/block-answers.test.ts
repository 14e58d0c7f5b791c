import type { BlockAnswer, BlockOf } from '@tweespraak/contracts';
import { describe, expect, it } from 'vitest';
import { answerWithin, joinAnswers, requireFitting } from './block-answers.ts';

const sorting: BlockOf<'sorting'> = {
  ...{ kind: 'sorting', id: 'sorteren', title: 'Sorteren', intro: 'Kies.' },
  buckets: [
    { id: 'ervaring', label: 'Ervaring' },
    { id: 'kennis', label: 'Kennis' },
  ],
  statements: [
    { id: 'een', text: 'Een', fits: ['ervaring'], why: {} },
    { id: 'twee', text: 'Twee', fits: ['kennis'], why: {} },
  ],
};
const placed = (places: Record<string, string | null>): BlockAnswer => ({ kind: 'sorting', placed: places });

describe('an answer that comes in', () => {
  it('replaces what its screen had seen', () => {
    expect(joinAnswers(placed({ een: 'kennis' }), placed({ een: 'ervaring' }), true)).toEqual(
      placed({ een: 'ervaring' }),
    );
  });

  it('is joined to what it had not seen: two tabs lose nothing', () => {
    expect(joinAnswers(placed({ een: 'kennis' }), placed({ twee: null }), false)).toEqual(
      placed({ een: 'kennis', twee: null }),
    );
    const visited = (ids: string[]): BlockAnswer => ({ kind: 'timeline', visited: ids });
    expect(joinAnswers(visited(['a', 'b']), visited(['b', 'c']), false)).toEqual(visited(['a', 'b', 'c']));
    const wondered = (of: Record<string, string[]>): BlockAnswer => ({ kind: 'portraits', wondered: of });
    expect(joinAnswers(wondered({ ron: ['x'] }), wondered({ els: [] }), false)).toEqual(
      wondered({ ron: ['x'], els: [] }),
    );
  });

  it('is of the kind of its block', () => {
    expect(() => requireFitting(sorting, { kind: 'timeline', visited: [] })).toThrow('invalid_input');
  });
});

it('shows of an answer what its block still has', () => {
  const answer = placed({ een: 'ervaring', twee: 'weg', drie: 'kennis' });
  expect(answerWithin(sorting, answer)).toEqual(placed({ een: 'ervaring' }));
});
