import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDilemma } from '../testing/a-dilemma.ts';
import { beginAgain, choosePath, joinPaths, openPath, pathOnScreen, type DilemmaPaths } from './dilemma-paths.ts';
import { walkDilemma } from './walk-dilemma.ts';

const choose = (paths: DilemmaPaths, at: number, id: string) => {
  const { hasEnded } = walkDilemma(aDilemma, pathOnScreen(paths));
  return choosePath({ paths, hasEnded }, at, id);
};

describe('a choice', () => {
  it('makes the path on the screen longer', () => {
    const once = choose([], 0, 'geven');
    expect(once).toEqual([['geven']]);
    expect(choose(once, 1, 'opnemen')).toEqual([['geven', 'opnemen']]);
  });

  it('to go another way keeps the way that was walked', () => {
    const other = choose([['geven', 'opnemen']], 0, 'werk');
    expect(other).toEqual([['geven', 'opnemen'], ['werk']]);
    expect(choose(other, 1, 'wachten')).toEqual([
      ['geven', 'opnemen'],
      ['werk', 'wachten'],
    ]);
  });

  it('at another last fork keeps both endings', () => {
    expect(choose([['geven', 'opnemen']], 1, 'wachten')).toEqual([
      ['geven', 'opnemen'],
      ['geven', 'wachten'],
    ]);
  });

  it('to come back opens again how somebody went on there', () => {
    const both = [['geven', 'opnemen'], ['werk']];
    expect(choose(both, 0, 'geven')).toEqual([['geven', 'opnemen']]);
    expect(
      choose(
        [
          ['geven', 'opnemen'],
          ['werk', 'wachten'],
        ],
        0,
        'geven',
      ),
    ).toEqual([
      ['werk', 'wachten'],
      ['geven', 'opnemen'],
    ]);
  });

  it('that led nowhere yet is taken back: the arrow keys leave no paths behind', () => {
    const moved = choose(choose([], 0, 'geven'), 0, 'werk');
    expect(moved).toEqual([['werk']]);
    expect(choose(moved, 0, 'later')).toEqual([['later']]);
    expect(choose([['later']], 0, 'geven')).toEqual([['later'], ['geven']]);
  });

  it('that is already made changes nothing', () => {
    const paths = [
      ['werk', 'wachten'],
      ['geven', 'opnemen'],
    ];
    expect(choose(paths, 0, 'geven')).toEqual(paths);
    expect(choose(paths, 1, 'opnemen')).toEqual(paths);
  });
});

describe('all paths of a learner', () => {
  it('can be opened again, one by one', () => {
    const paths = [
      ['geven', 'opnemen'],
      ['werk', 'wachten'],
    ];
    expect(pathOnScreen(openPath(paths, 0))).toEqual(['geven', 'opnemen']);
    expect(openPath(paths, 0)).toHaveLength(2);
    expect(openPath(paths, 9)).toEqual(paths);
  });

  it('stay when somebody begins again', () => {
    const again = beginAgain([['geven', 'opnemen']]);
    expect(again).toEqual([['geven', 'opnemen'], []]);
    expect(choose(again, 0, 'later')).toEqual([['geven', 'opnemen'], ['later']]);
    expect(beginAgain(again)).toEqual(again);
  });

  it('are those of both tabs', () => {
    expect(joinPaths([['geven', 'opnemen']], [['geven'], ['later']])).toEqual([['geven', 'opnemen'], ['later']]);
  });
});

describe('whatever somebody does, on whichever screen', () => {
  const choiceIds = aDilemma.scenes.flatMap(({ choices }) => choices.map(({ id }) => id));
  const step = fc.oneof(
    fc.record({ does: fc.constant('choose'), at: fc.nat(3), id: fc.constantFrom(...choiceIds) }),
    fc.record({ does: fc.constant('open'), at: fc.nat(12), id: fc.constant('') }),
    fc.record({ does: fc.constant('again'), at: fc.constant(0), id: fc.constant('') }),
  );
  const walked = (steps: { does: string; at: number; id: string }[], from: DilemmaPaths = []) =>
    steps.reduce<DilemmaPaths>((paths, { does, at, id }) => {
      if (does === 'open') return openPath(paths, at);
      return does === 'again' ? beginAgain(paths) : choose(paths, at, id);
    }, from);
  const isWithin = (path: readonly string[], paths: DilemmaPaths) =>
    paths.some((other) => path.every((id, index) => other[index] === id));

  it('never loses an ending that was walked', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.array(step, { maxLength: 10 }), (before, after) => {
        const first = walked(before);
        const later = walked(after, first);
        const ended = first.filter((path) => walkDilemma(aDilemma, path).hasEnded);
        if (later.length < 12) for (const path of ended) expect(isWithin(path, later)).toBe(true);
        expect(later.length).toBeLessThanOrEqual(12);
      }),
    );
  });

  it('joins two screens in any order to the same paths', () => {
    const paths = fc.array(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(paths, paths, paths, (one, two, three) => {
        const all = [...one, ...two, ...three];
        for (const order of [
          [one, two, three],
          [three, one, two],
          [two, three, one],
        ]) {
          const joined = order.reduce<DilemmaPaths>((before, next) => joinPaths(before, next), []);
          for (const path of all) expect(isWithin(path, joined)).toBe(true);
          expect(pathOnScreen(joined)).toEqual(pathOnScreen(order.at(-1) ?? []));
        }
      }),
    );
  });
});
