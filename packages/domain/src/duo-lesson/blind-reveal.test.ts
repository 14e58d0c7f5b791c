import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlindPair } from './blind-reveal.ts';
import { becomeReady, newBlindPair, requireStillAnswering, seenBy, takeBackReady } from './blind-reveal.ts';

const apart = newBlindPair('samira', 'joost');
const answers = { own: 'Ik stel eerst een grens', other: 'Ik luister eerst' };

describe('answering blind', () => {
  it('opens for both at once, when both are ready', () => {
    const one = becomeReady(apart, 'samira');
    expect(seenBy('joost', one, answers)).toEqual({ own: answers.own, isOpen: false, otherIsReady: true });
    expect(seenBy('samira', one, answers)).toEqual({ own: answers.own, isOpen: false, otherIsReady: false });

    const both = becomeReady(one, 'joost');
    expect(seenBy('joost', both, answers)).toEqual({ ...answers, isOpen: true });
    expect(seenBy('samira', both, answers)).toEqual({ ...answers, isOpen: true });
  });

  it('lets somebody take back that they are ready, until it is open', () => {
    const one = becomeReady(apart, 'samira');
    const back = takeBackReady(one, 'samira');
    expect(back).toEqual(apart);
    expect(becomeReady(back, 'joost').isOpen).toBe(false);
    expect(() => takeBackReady(becomeReady(one, 'joost'), 'samira')).toThrow('already_open');
  });

  it('has somebody stand by their answers while they say to be ready', () => {
    const one = becomeReady(apart, 'samira');
    expect(() => requireStillAnswering(one, 'samira')).toThrow('not_while_ready');
    requireStillAnswering(one, 'joost');
    requireStillAnswering(takeBackReady(one, 'samira'), 'samira');
    expect(() => requireStillAnswering(becomeReady(one, 'joost'), 'joost')).toThrow('already_open');
  });

  it('does not mind being told twice', () => {
    const one = becomeReady(apart, 'samira');
    expect(becomeReady(one, 'samira')).toEqual(one);
    const both = becomeReady(one, 'joost');
    expect(becomeReady(both, 'joost')).toBe(both);
    expect(takeBackReady(apart, 'joost')).toEqual(apart);
  });
});

describe('whatever two people do, in whatever order', () => {
  const person = fc.constantFrom('samira', 'joost');
  const steps = fc.array(fc.record({ by: person, act: fc.constantFrom(becomeReady, takeBackReady) }), {
    maxLength: 30,
  });

  function walk(all: { by: string; act: (pair: BlindPair, by: string) => BlindPair }[]): BlindPair[] {
    const seen = [apart];
    for (const { by, act } of all) {
      const now = seen.at(-1) ?? apart;
      try {
        seen.push(act(now, by));
      } catch {
        seen.push(now);
      }
    }
    return seen;
  }

  it('is open from the first moment both are ready, and not one moment earlier', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const ready = new Set<string>();
        let isOpen = false;
        const expected = all.map(({ by, act }) => {
          if (act === becomeReady) ready.add(by);
          else if (!isOpen) ready.delete(by);
          isOpen ||= ready.size === 2;
          return isOpen;
        });
        expect(
          walk(all)
            .map((pair) => pair.isOpen)
            .slice(1),
        ).toEqual(expected);
      }),
    );
  });

  it('shows the same to one, whatever the other answered, until it is open', () => {
    fc.assert(
      fc.property(steps, person, fc.anything(), fc.anything(), (all, viewer, one, other) => {
        for (const pair of walk(all).filter(({ isOpen }) => !isOpen)) {
          expect(seenBy(viewer, pair, { own: 'mijn', other: one })).toEqual(
            seenBy(viewer, pair, { own: 'mijn', other }),
          );
        }
      }),
    );
  });
});
