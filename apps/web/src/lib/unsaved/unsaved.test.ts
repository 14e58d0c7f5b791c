import { describe, expect, it } from 'vitest';
import { Unsaved, type Holder } from './unsaved.ts';

/** Something that was typed, and a line on which it can be kept, or not. */
function typed(lineIsThere?: boolean): Holder {
  let isKept = false;
  const holder: Holder = { isUnsaved: () => !isKept };
  if (lineIsThere !== undefined) holder.keep = () => Promise.resolve(void (isKept = lineIsThere));
  return holder;
}

describe('what leaving a page would lose', () => {
  it('is kept first, where that goes without asking', async () => {
    const unsaved = new Unsaved();
    unsaved.hold(typed(true));
    expect(unsaved.isAny).toBe(true);
    expect(await unsaved.keep()).toBe(true);
    expect(unsaved.isAny).toBe(false);
  });

  it.each([[typed(false)], [typed()]])('is there still when it cannot be kept', async (holder) => {
    const unsaved = new Unsaved();
    unsaved.hold(typed(true));
    unsaved.hold(holder);
    expect(await unsaved.keep()).toBe(false);
    expect(unsaved.isAny).toBe(true);
  });

  it('does not count what is gone from the page', () => {
    const unsaved = new Unsaved();
    const letGo = unsaved.hold(typed());
    letGo();
    expect(unsaved.isAny).toBe(false);
  });

  it('may be lost when somebody says so, and counts again on another page', () => {
    const unsaved = new Unsaved();
    unsaved.hold(typed());
    unsaved.letGo();
    expect(unsaved.isAny).toBe(false);
    unsaved.countAgain();
    expect(unsaved.isAny).toBe(true);
  });
});
