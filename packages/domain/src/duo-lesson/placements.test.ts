import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Placements } from './placements.ts';
import { noPlacements, placesWithin, placeSituations } from './placements.ts';

const line = { situationIds: ['nummer', 'geheim', 'nacht'], placeIds: ['dicht', 'tussen', 'ver'] };

describe('placing situations', () => {
  it('keeps what another tab placed meanwhile', () => {
    const phone = placeSituations(noPlacements, 0, { nummer: 'dicht' });
    const both = placeSituations(phone, 0, { geheim: 'ver' });
    expect(placesWithin(both, line)).toEqual({ nummer: 'dicht', geheim: 'ver' });
  });

  it('does not let an old tab move what was placed since', () => {
    const laptop = placeSituations(noPlacements, 0, { nummer: 'ver' });
    expect(() => placeSituations(laptop, 0, { nummer: 'dicht', geheim: 'dicht' })).toThrow('version_conflict');
    expect(placesWithin(placeSituations(laptop, 1, { nummer: 'dicht' }), line)).toEqual({ nummer: 'dicht' });
  });

  it('has no effect a second time', () => {
    const once = placeSituations(noPlacements, 0, { nummer: 'dicht' });
    expect(placeSituations(once, 0, { nummer: 'dicht' })).toBe(once);
  });

  it('knows leaving open from not having been there', () => {
    const left = placeSituations(noPlacements, 0, { nummer: null });
    expect(placesWithin(left, line)).toEqual({ nummer: null });
  });

  it('keeps the answer to a situation that left the lesson, and does not show it', () => {
    const placed = placeSituations(noPlacements, 0, { nummer: 'dicht', nacht: 'ver' });
    const edited = { situationIds: ['nacht', 'cadeau'], placeIds: ['dicht', 'tussen'] };
    expect(placesWithin(placed, edited)).toEqual({});
    expect(placesWithin(placed, line)).toEqual({ nummer: 'dicht', nacht: 'ver' });
  });
});

describe('two tabs, whatever they do and in whatever order', () => {
  const situation = fc.constantFrom(...line.situationIds);
  const change = fc.record({
    tab: fc.constantFrom('phone', 'laptop'),
    places: fc.dictionary(situation, fc.constantFrom(...line.placeIds, null), { minKeys: 1 }),
    looksAgain: fc.boolean(),
  });

  it('never overwrite a place that the other tab put there unseen', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const seen: Record<string, number> = { phone: 0, laptop: 0 };
        let sheet: Placements = noPlacements;
        for (const { tab, places, looksAgain } of changes) {
          if (looksAgain) seen[tab] = sheet.version;
          const before = sheet;
          try {
            sheet = placeSituations(before, seen[tab] ?? 0, places);
          } catch {
            expect(sheet).toBe(before);
            continue;
          }
          for (const [id, now] of Object.entries(sheet.bySituation)) {
            const was = before.bySituation[id];
            if (was && was.placeId !== now.placeId) expect(was.version).toBeLessThanOrEqual(seen[tab] ?? 0);
          }
        }
      }),
    );
  });
});
