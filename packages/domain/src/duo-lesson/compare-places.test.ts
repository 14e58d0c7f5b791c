import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlaces } from './compare-places.ts';

const line = {
  situationIds: ['nummer', 'geheim', 'nacht', 'cadeau', 'winkel'],
  placeIds: ['heel-dichtbij', 'dichtbij', 'ertussenin', 'wat-afstand', 'veel-afstand'],
};

describe('two answers side by side', () => {
  it('begins where two people are furthest apart and ends where they are at the same place', () => {
    const samira = {
      nummer: 'dichtbij',
      geheim: 'wat-afstand',
      nacht: 'wat-afstand',
      cadeau: null,
      winkel: 'dichtbij',
    };
    const joost = { nummer: 'veel-afstand', geheim: 'heel-dichtbij', nacht: 'wat-afstand', winkel: 'ertussenin' };

    expect(comparePlaces(line, samira, joost)).toEqual([
      { situationId: 'nummer', own: 'dichtbij', other: 'veel-afstand', steps: 3 },
      { situationId: 'geheim', own: 'wat-afstand', other: 'heel-dichtbij', steps: 3 },
      { situationId: 'winkel', own: 'dichtbij', other: 'ertussenin', steps: 1 },
      { situationId: 'cadeau', own: null, other: null, steps: null },
      { situationId: 'nacht', own: 'wat-afstand', other: 'wat-afstand', steps: 0 },
    ]);
  });

  it('shows both partners the same list in the same order', () => {
    const answer = fc.dictionary(fc.constantFrom(...line.situationIds), fc.constantFrom(...line.placeIds, null));
    fc.assert(
      fc.property(answer, answer, (samira, joost) => {
        const turned = comparePlaces(line, joost, samira).map(({ own, other, ...rest }) => ({
          own: other,
          other: own,
          ...rest,
        }));
        expect(turned).toEqual(comparePlaces(line, samira, joost));
      }),
    );
  });
});
