import { blockAnswer, type BlockAnswer, type BlockOf } from '@tweespraak/contracts';
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

const timeline: BlockOf<'timeline'> = {
  ...{ kind: 'timeline', id: 'lijn', title: 'Lijn', intro: 'Kijk.' },
  moments: ['a', 'b', 'c'].map((id) => ({ id, when: id, title: id, text: id })),
};
const visited = (ids: string[]): BlockAnswer => ({ kind: 'timeline', visited: ids });
const portraits: BlockOf<'portraits'> = {
  ...{ kind: 'portraits', id: 'mensen', title: 'Mensen', intro: 'Kijk.', question: 'Wat speelt er?' },
  portraits: ['ron', 'els'].map((id) => ({
    ...{ id, name: id, about: id, voice: id, noticed: id, closing: id },
    factors: ['x', 'y'].map((factor) => ({ id: factor, label: factor, why: factor })),
  })),
};
const wondered = (of: Record<string, string[]>): BlockAnswer => ({ kind: 'portraits', wondered: of });

describe('an answer that comes in', () => {
  it('replaces what its screen had seen', () => {
    expect(joinAnswers(sorting, placed({ een: 'kennis' }), placed({ een: 'ervaring' }), true)).toEqual(
      placed({ een: 'ervaring' }),
    );
    expect(joinAnswers(portraits, wondered({ ron: ['x', 'y'] }), wondered({ ron: ['y'] }), true)).toEqual(
      wondered({ ron: ['y'] }),
    );
  });

  it('is joined to what it had not seen: two tabs lose nothing', () => {
    expect(joinAnswers(sorting, placed({ een: 'kennis' }), placed({ twee: null }), false)).toEqual(
      placed({ een: 'kennis', twee: null }),
    );
    expect(joinAnswers(timeline, visited(['a', 'b']), visited(['b', 'c']), false)).toEqual(visited(['a', 'b', 'c']));
    expect(joinAnswers(portraits, wondered({ ron: ['x'] }), wondered({ els: [] }), false)).toEqual(
      wondered({ ron: ['x'], els: [] }),
    );
  });

  it.each([
    {
      what: 'a statement',
      ...{ block: sorting, before: placed({ een: 'kennis', weg: 'ervaring' }), given: placed({ een: 'ervaring' }) },
      after: placed({ een: 'ervaring', weg: 'ervaring' }),
    },
    {
      what: 'a bucket',
      ...{ block: sorting, before: placed({ een: 'kennis', twee: 'weg' }), given: placed({ een: 'ervaring' }) },
      after: placed({ een: 'ervaring', twee: 'weg' }),
    },
    {
      what: 'a moment',
      ...{ block: timeline, before: visited(['weg', 'a']), given: visited(['a', 'b']) },
      after: visited(['weg', 'a', 'b']),
    },
    {
      what: 'a portrait',
      ...{ block: portraits, before: wondered({ weg: [], ron: ['x'] }), given: wondered({ ron: ['y'] }) },
      after: wondered({ weg: [], ron: ['y'] }),
    },
    {
      what: 'a factor',
      ...{ block: portraits, before: wondered({ ron: ['x', 'weg'] }), given: wondered({ ron: ['y'] }) },
      after: wondered({ ron: ['y', 'weg'] }),
    },
  ])('leaves what hangs on $what that is gone, for when it comes back', ({ block, before, given, after }) => {
    expect(joinAnswers(block, before, given, true)).toEqual(after);
  });

  it('never grows beyond what can be read back', () => {
    const forty = (name: string) =>
      placed(Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${name}-${at}`, null])));
    const joined = joinAnswers(sorting, forty('oud'), forty('nieuw'), false);
    expect(joined).toEqual(forty('nieuw'));
    expect(blockAnswer.safeParse(joined).success).toBe(true);
  });

  it('is of the kind of its block', () => {
    expect(() => requireFitting(sorting, { kind: 'timeline', visited: [] })).toThrow('invalid_input');
  });
});

it('shows of an answer what its block still has', () => {
  const answer = placed({ een: 'ervaring', twee: 'weg', drie: 'kennis' });
  expect(answerWithin(sorting, answer)).toEqual(placed({ een: 'ervaring' }));
});
