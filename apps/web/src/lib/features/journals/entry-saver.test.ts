import { docFromPlainText, plainTextOf } from '@tweespraak/contracts';
import type { JournalText } from '@tweespraak/contracts';
import { ApiError } from '#lib/api/api-error.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EntrySaver } from './entry-saver.ts';

const textOf = (words: string): JournalText => ({ title: '', document: docFromPlainText(words) });

interface Sent {
  path: string;
  words: string;
  baseVersion?: number;
  sitting: { id: string; turn: number };
}

/** A server that keeps what arrives; a test says what goes wrong with the next requests. */
class Server {
  sent: Sent[] = [];
  version = 0;
  troubles: (ApiError | 'lostAnswer' | 'slow')[] = [];

  post = <Answer>(path: string, body?: unknown) => this.#keep<Answer>(path, body);
  put = <Answer>(path: string, body?: unknown) => this.#keep<Answer>(path, body);

  get words(): string[] {
    return this.sent.map(({ words }) => words);
  }

  async #keep<Answer>(path: string, body: unknown): Promise<Answer> {
    const { document, ...rest } = body as JournalText & Omit<Sent, 'path' | 'words'>;
    const trouble = this.troubles.shift();
    if (trouble === 'slow') await new Promise((resolve) => setTimeout(resolve, 2000));
    if (trouble instanceof ApiError) throw trouble;
    this.sent.push({ ...rest, path, words: plainTextOf(document) });
    this.version += 1;
    if (trouble === 'lostAnswer') throw new ApiError(0, 'unexpected');
    return { id: 'entry', version: this.version, savedAt: '2026-11-24T09:42:00.000Z' } as Answer;
  }
}

let server: Server;
let saver: EntrySaver;
beforeEach(() => {
  vi.useFakeTimers();
  server = new Server();
  saver = new EntrySaver(server, { id: 'entry', version: 0, text: textOf('') }, { kind: 'free' });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Types one letter each tenth of a second. */
async function types(words: string): Promise<void> {
  for (let length = 1; length <= words.length; length += 1) {
    saver.change(textOf(words.slice(0, length)));
    await vi.advanceTimersByTimeAsync(100);
  }
}
const passes = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('what somebody types', () => {
  it('is made an entry after the first words, and saved on top of that after the next', async () => {
    await types('Eerst.');
    expect(saver.state).toBe('saving');
    await passes(500);
    expect([saver.state, saver.savedAt]).toEqual(['saved', '2026-11-24T09:42:00.000Z']);

    await types('Eerst. Toen.');
    await passes(500);
    expect(server.sent.map(({ path, baseVersion }) => [path, baseVersion])).toEqual([
      ['/journal/entries', undefined],
      ['/journal/entries/entry', 1],
    ]);
    expect(server.sent.map(({ sitting }) => sitting.turn)).toEqual([1, 2]);
  });

  it('is sent while somebody types on without a pause: never more than two seconds are only here', async () => {
    const words = 'Een lange zin zonder één pauze, tien letters in elke seconde, en zo maar door.';
    for (let length = 1; length <= words.length; length += 1) {
      saver.change(textOf(words.slice(0, length)));
      await passes(100);
      const kept = server.words.at(-1)?.length ?? 0;
      expect(length - kept).toBeLessThanOrEqual(20);
    }
  });

  it('is never called saved while a newer letter is not', async () => {
    server.troubles = ['slow'];
    saver.change(textOf('a'));
    await passes(600);
    saver.change(textOf('ab'));
    await passes(1800);
    expect([saver.state, saver.isDirty, server.words]).toEqual(['saving', true, []]);
    await passes(500);
    expect([saver.state, saver.isDirty, server.words]).toEqual(['saved', false, ['a', 'ab']]);
  });

  it('is sent at once when somebody leaves or shares', async () => {
    saver.change(textOf('Nu weg.'));
    expect(await saver.saveNow()).toBe(true);
    expect(server.words).toEqual(['Nu weg.']);
    await passes(5000);
    expect(server.words).toHaveLength(1);
  });
});

describe('trouble on the way', () => {
  const offline = new ApiError(0, 'unexpected');

  it('without a line the text waits, goes on growing, and goes out when the line is back', async () => {
    server.troubles = [offline, offline];
    saver.change(textOf('In de tunnel'));
    await passes(600);
    expect([saver.state, saver.isDirty]).toEqual(['offline', true]);
    saver.change(textOf('In de tunnel en eruit'));
    await passes(2900);
    await saver.retry();
    expect(server.words).toEqual(['In de tunnel en eruit']);
    expect(saver.state).toBe('saved');
  });

  it('after a lost answer the next save is of the same sitting, on the version this page knows', async () => {
    server.troubles = ['lostAnswer'];
    saver.change(textOf('Een'));
    await passes(600);
    expect(saver.state).toBe('offline');
    saver.change(textOf('Een twee'));
    await passes(3000);
    expect(server.sent.map(({ path, sitting }) => [path, sitting.turn])).toEqual([
      ['/journal/entries', 1],
      ['/journal/entries', 2],
    ]);
    expect(new Set(server.sent.map(({ sitting }) => sitting.id)).size).toBe(1);
  });

  it('a server in trouble is asked again, each time later', async () => {
    server.troubles = Array<ApiError>(3).fill(new ApiError(500, 'unexpected'));
    saver.change(textOf('Hou vol'));
    await passes(500 + 3000 + 6000);
    expect(saver.state).toBe('unsaved');
    await passes(9000);
    expect([saver.state, server.words]).toEqual(['saved', ['Hou vol']]);
  });

  it('behind the lock the text stays here until the password is given', async () => {
    server.troubles = [new ApiError(403, 'journal_locked')];
    saver.change(textOf('Achter het slot'));
    await passes(60_000);
    expect([saver.state, saver.isDirty, server.words]).toEqual(['locked', true, []]);
    await saver.retry();
    expect([saver.state, server.words]).toEqual(['saved', ['Achter het slot']]);
  });

  it('what another page wrote is not overwritten: the text is kept beside, also what is typed after', async () => {
    server.troubles = Array<ApiError>(2).fill(new ApiError(409, 'version_conflict', { version: 4 }));
    saver.change(textOf('Van mij'));
    await passes(600);
    expect([saver.state, saver.isDirty]).toEqual(['twoTexts', false]);
    saver.change(textOf('Van mij, en meer'));
    await passes(600);
    expect([saver.state, server.troubles]).toEqual(['twoTexts', []]);
  });

  it('what was erased elsewhere stays erased, and what stands here stays here', async () => {
    saver = new EntrySaver(server, { id: 'entry', version: 3, text: textOf('Er was') }, { kind: 'free' });
    server.troubles = [new ApiError(404, 'not_found')];
    saver.change(textOf('Er was eens'));
    await passes(60_000);
    await saver.retry();
    expect([saver.state, saver.isDirty, server.sent]).toEqual(['erased', true, []]);
  });

  it('a text that is too long is not sent, is said, and goes when it is shorter', async () => {
    saver.change(textOf('a'.repeat(2 * 1024 * 1024)));
    await passes(600);
    expect([saver.state, saver.refusal, saver.isDirty]).toEqual(['refused', 'too_large', true]);
    expect(saver.tooLong).toEqual({ characters: 2 * 1024 * 1024, fit: 100_000 });
    // typing on changes the figures, and is not called saving
    saver.change(textOf('a'.repeat(150_000)));
    expect([saver.state, saver.tooLong?.characters]).toEqual(['refused', 150_000]);
    await passes(60_000);
    expect(server.sent).toEqual([]);
    saver.change(textOf('kort'));
    await passes(600);
    expect([saver.state, server.words]).toEqual(['saved', ['kort']]);
  });

  it('a text the server finds too long is the same trouble', async () => {
    server.troubles = [new ApiError(400, 'invalid_input', { fields: [{ path: 'document', code: 'too_big' }] })];
    saver.change(textOf('b'));
    await passes(600);
    expect([saver.state, saver.refusal]).toEqual(['refused', 'too_large']);
  });
});
