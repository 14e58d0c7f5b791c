import { checkDilemma } from '@tweespraak/contracts';
import type { Dilemma } from '@tweespraak/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDilemma } from '../testing/a-dilemma.ts';
import { walkDilemma } from './walk-dilemma.ts';

const seen = (choices: string[], dilemma: Dilemma = aDilemma) =>
  walkDilemma(dilemma, choices).steps.map(({ scene, open, chosen }) => [
    scene.id,
    open.map(({ id }) => id),
    chosen?.id ?? null,
  ]);
const inScene = (id: string, change: (scene: Dilemma['scenes'][number]) => Dilemma['scenes'][number]): Dilemma => ({
  ...aDilemma,
  scenes: aDilemma.scenes.map((scene) => (scene.id === id ? change(scene) : scene)),
});
const without = (choiceId: string): Dilemma =>
  inScene('nacht', (scene) => ({ ...scene, choices: scene.choices.filter(({ id }) => id !== choiceId) }));

it('walks in a dilemma that is sound', () => {
  expect(checkDilemma(aDilemma)).toEqual([]);
});

describe('walking', () => {
  it('begins at the first scene, with its choices open', () => {
    expect(seen([])).toEqual([['gang', ['geven', 'werk', 'later'], null]]);
    expect(walkDilemma(aDilemma, [])).toMatchObject({ path: [], hasEnded: false, levels: { vertrouwen: 9, rust: 1 } });
  });

  it('shows every scene so far with what was open there, and stops at an ending', () => {
    expect(seen(['geven', 'samen'])).toEqual([
      ['gang', ['geven', 'werk', 'later'], 'geven'],
      ['nacht', ['opnemen', 'wachten', 'samen'], 'samen'],
      ['samen-bellen', [], null],
    ]);
    expect(walkDilemma(aDilemma, ['geven', 'samen', 'en-verder'])).toMatchObject({
      ...{ path: ['geven', 'samen'], hasEnded: true },
    });
  });

  it('keeps a choice away as long as its condition does not hold', () => {
    expect(seen(['werk'])[1]).toEqual(['nacht', ['opnemen', 'wachten'], null]);
    expect(walkDilemma(aDilemma, ['werk', 'samen'])).toMatchObject({ path: ['werk'], hasEnded: false });
  });

  it('says in words what the path did, and stays between 0 and 10', () => {
    const { levels, changes } = walkDilemma(aDilemma, ['geven', 'opnemen']);
    expect(levels).toEqual({ vertrouwen: 10, rust: 0 });
    expect(changes).toEqual([
      { id: 'vertrouwen', label: 'Vertrouwen', turn: 'higher', said: 'Het groeide.' },
      { id: 'rust', label: 'Jouw rust', turn: 'lower', said: 'Je sliep slecht.' },
    ]);
    expect(walkDilemma(aDilemma, ['later']).changes.map(({ turn, said }) => [turn, said])).toEqual([
      ['same', null],
      ['same', null],
    ]);
  });
});

describe('a scene that only tells', () => {
  const telling = inScene('nacht', (scene) => ({
    ...scene,
    asks: undefined,
    choices: [{ id: 'verder', text: 'Verder.', effects: { rust: -1 }, onlyIf: [], to: 'week' }],
  }));

  it('goes on by itself, and is no part of the path', () => {
    expect(seen(['geven'], telling)).toEqual([
      ['gang', ['geven', 'werk', 'later'], 'geven'],
      ['nacht', ['verder'], 'verder'],
      ['week', [], null],
    ]);
    expect(walkDilemma(telling, ['geven'])).toMatchObject({ path: ['geven'], hasEnded: true, levels: { rust: 0 } });
    expect(walkDilemma(telling, ['geven']).steps.map(({ at }) => at)).toEqual([0, null, null]);
  });

  it('does not go round for ever, not even when nobody checked', () => {
    const round = {
      ...telling,
      scenes: telling.scenes.map((scene) => ({
        ...scene,
        choices: scene.choices.map((choice) => ({ ...choice, to: 'nacht' })),
      })),
    };
    expect(walkDilemma(round, ['geven']).steps.length).toBeLessThan(100);
  });
});

describe('a path that was kept, after the dilemma was edited', () => {
  it('is walked as far as it goes, and open where the road changed', () => {
    expect(seen(['geven', 'opnemen'], without('opnemen'))).toEqual([
      ['gang', ['geven', 'werk', 'later'], 'geven'],
      ['nacht', ['wachten', 'samen'], null],
    ]);
  });

  it('stops where a choice is no longer open', () => {
    const stricter = inScene('nacht', (scene) => ({
      ...scene,
      choices: scene.choices.map((choice) =>
        choice.id === 'opnemen' ? { ...choice, onlyIf: [{ variable: 'rust', atLeast: 5 }] } : choice,
      ),
    }));
    expect(walkDilemma(stricter, ['geven', 'opnemen']).path).toEqual(['geven']);
  });

  it('goes on when an ending became a fork', () => {
    const longer = inScene('week', (scene) => ({
      ...scene,
      asks: 'En nu?',
      choices: [{ id: 'groeten', text: 'Ik groet terug.', effects: {}, onlyIf: [], to: 'moe' }],
    }));
    expect(walkDilemma(longer, ['later'])).toMatchObject({ path: ['later'], hasEnded: false });
  });
});

it('never goes anywhere it was not sent, whatever was kept', () => {
  const known = aDilemma.scenes.flatMap(({ choices }) => choices.map(({ id }) => id));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...known, 'weg', 'constructor'), { maxLength: 24 }), (choices) => {
      const walk = walkDilemma(aDilemma, choices);
      expect(choices.slice(0, walk.path.length)).toEqual(walk.path);
      expect(walk.steps).toHaveLength(walk.path.length + 1);
      expect(walk.hasEnded).toBe(walk.steps.at(-1)?.scene.choices.length === 0);
      expect(walkDilemma(aDilemma, walk.path)).toEqual(walk);
      for (const level of Object.values(walk.levels)) expect(level >= 0 && level <= 10).toBe(true);
      for (const { open, chosen } of walk.steps) expect(chosen === null || open.includes(chosen)).toBe(true);
    }),
  );
});
