import { ApiError } from '#lib/api/api-error.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReflectionDraft } from './reflection-draft.svelte.ts';

interface Sent {
  id: string;
  turn: number;
  text: string;
}

let sent: Sent[];
let trouble: ApiError | null;
let draft: ReflectionDraft;
beforeEach(() => {
  vi.useFakeTimers();
  [sent, trouble] = [[], null];
  const post = async <Answer>(_path: string, body?: unknown): Promise<Answer> => {
    sent.push(body as Sent);
    if (trouble) throw trouble;
    return { blockId: 'vraag', entryId: 'entry', writtenAt: '2026-11-24T09:42:00.000Z' } as Answer;
  };
  draft = new ReflectionDraft({ post }, '/lessons/les/reflections/vraag');
});
afterEach(() => vi.useRealTimers());

async function types(words: string): Promise<void> {
  for (let length = 1; length <= words.length; length += 1) {
    draft.typed(words.slice(0, length));
    await vi.advanceTimersByTimeAsync(100);
  }
}
const passes = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('a text about a question', () => {
  it('is kept while somebody types, as one entry, turn after turn', async () => {
    await types('ik weet veel over wachten');
    await passes(1000);
    expect(new Set(sent.map(({ id }) => id))).toEqual(new Set([draft.id]));
    expect(sent.map(({ turn }) => turn)).toEqual(sent.map((_, place) => place + 1));
    expect(sent.length).toBeGreaterThan(1);
    expect(sent.at(-1)?.text).toBe('ik weet veel over wachten');
    expect(draft).toMatchObject({ state: 'saved', savedAt: '2026-11-24T09:42:00.000Z', isDirty: false });
  });

  it('goes again when the line is back, as a newer turn', async () => {
    trouble = new ApiError(0, 'unexpected');
    await types('wacht');
    await passes(1000);
    expect(draft).toMatchObject({ state: 'offline', isDirty: true });
    trouble = null;
    await passes(3000);
    expect(draft.state).toBe('saved');
    expect(sent.at(-1)).toMatchObject({ text: 'wacht', turn: sent.length });
  });

  it('gives a form a turn of its own, and what is typed after it the next', async () => {
    await types('eerst');
    await passes(1000);
    const formsTurn = draft.turn;
    draft.formGoes();
    await types('eerst en dan');
    await passes(1000);
    expect(sent.at(-1)).toMatchObject({ text: 'eerst en dan', turn: formsTurn + 1 });
  });

  it('is emptied when everything is taken away, and never begun empty', async () => {
    draft.typed('');
    await passes(1000);
    expect(sent).toEqual([]);
    await types('toch niet');
    await passes(1000);
    draft.typed('');
    await passes(1000);
    expect(sent.at(-1)?.text).toBe('');
  });

  it('is another entry once it is done', async () => {
    await types('een');
    await passes(1000);
    const { id } = draft;
    draft.next();
    await types('twee');
    await passes(1000);
    expect(sent.at(-1)?.id).not.toBe(id);
    expect(sent.at(-1)?.turn).toBe(1);
  });
});
