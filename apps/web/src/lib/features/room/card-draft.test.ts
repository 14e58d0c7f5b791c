import type { RoomAnswer } from '@tweespraak/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CardDraft } from './card-draft.svelte.ts';

type Save = { text: string; version: number };

/** A room that keeps what arrives, when the test lets it answer. */
class Desk {
  asked: Save[] = [];
  isAway = false;
  refusal: string | null = null;
  #waiting: (() => void)[] = [];

  does = async (_type: string, payload: object): Promise<RoomAnswer> => {
    const save = payload as Save;
    if (this.isAway) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.asked.push(save);
    if (this.refusal) return { error: { code: this.refusal } } as unknown as RoomAnswer;
    return { seq: 1, saved: { cardId: 'card', version: save.version + 1 } };
  };

  comesBack(): void {
    this.isAway = false;
    for (const answer of this.#waiting.splice(0)) answer();
  }
}

let desk: Desk;
let text: string;
let draft: CardDraft;
beforeEach(() => {
  vi.useFakeTimers();
  desk = new Desk();
  text = '';
  const written = () => ({ cardId: 'card', kind: 'advice' as const, text, dueOn: null });
  draft = new CardDraft(desk as never, written, 0);
});
afterEach(() => vi.useRealTimers());

async function types(words: string): Promise<void> {
  for (const letter of words) {
    text += letter;
    draft.typed();
    await vi.advanceTimersByTimeAsync(100);
  }
}
const passes = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('a card while it is written', () => {
  it('is kept while somebody types on, with two seconds to lose at most', async () => {
    await types('ik zou beneden wachten');
    expect(desk.asked[0]?.text.length).toBeGreaterThanOrEqual(13);
    await passes(1000);
    expect(desk.asked.at(-1)?.text).toBe('ik zou beneden wachten');
    expect(draft).toMatchObject({ state: 'saved', isDirty: false });
  });

  it('sends what was typed without a line after what it asked before, on the version that gave', async () => {
    desk.isAway = true;
    await types('eerst');
    await passes(1000);
    await types(' en dan nog dit');
    await passes(1000);
    expect(desk.asked).toEqual([]);

    desk.comesBack();
    await passes(2000);
    expect(desk.asked).toMatchObject([
      { text: 'eerst', version: 0 },
      { text: 'eerst en dan nog dit', version: 1 },
    ]);
    expect(draft.state).toBe('saved');
  });

  it('tries again by itself when the house had trouble, and not when the moment is over', async () => {
    desk.refusal = 'unexpected';
    await types('wacht');
    await passes(1000);
    expect(draft.state).toBe('unsaved');
    desk.refusal = null;
    await passes(3000);
    expect(draft.state).toBe('saved');

    desk.refusal = 'phase_over';
    await types(' even');
    await passes(10_000);
    expect(draft).toMatchObject({ state: 'unsaved', isDirty: true });
    expect(desk.asked).toHaveLength(3);
  });
});
