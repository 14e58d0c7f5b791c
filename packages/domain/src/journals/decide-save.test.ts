import { describe, expect, it } from 'vitest';
import { decideSave } from './decide-save.ts';

/** Version 5; the phone wrote versions 4 and 5 on top of 3, in its turns 1 and 2. */
const saved = { version: 5, sitting: { id: 'phone', since: 3, turn: 2 } };

describe('a save', () => {
  it.each([
    ['goes on where this page was', 5, { id: 'phone', turn: 3 }, 'write'],
    ['comes from another page that saw the newest text', 5, { id: 'laptop', turn: 1 }, 'write'],
    ['comes after one of its own whose answer got lost', 4, { id: 'phone', turn: 3 }, 'write'],
    ['comes after two of its own whose answers got lost', 3, { id: 'phone', turn: 3 }, 'write'],
    ['arrives twice', 4, { id: 'phone', turn: 2 }, 'known'],
    ['was overtaken by a newer one of its own', 3, { id: 'phone', turn: 1 }, 'known'],
    ['comes from a page that missed what another wrote', 4, { id: 'laptop', turn: 7 }, 'keepBeside'],
    ['goes on from before another page wrote', 2, { id: 'phone', turn: 3 }, 'keepBeside'],
    ['knows a version that a restored back-up does not', 9, { id: 'laptop', turn: 1 }, 'keepBeside'],
    ['knows an own version that a restored back-up does not', 9, { id: 'phone', turn: 6 }, 'keepBeside'],
  ] as const)('that %s', (_what, baseVersion, sitting, outcome) => {
    expect(decideSave(saved, baseVersion, sitting)).toBe(outcome);
  });
});
