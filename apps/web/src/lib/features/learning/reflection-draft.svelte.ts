import type { WrittenReflection } from '@tweespraak/contracts';
import { ApiError } from '#lib/api/api-error.ts';
import type { ApiClient } from '#lib/api/client.ts';
import { TypingPace } from '#lib/forms/typing-pace.ts';

const tryAgainMs = 3000;

/**
 * What somebody writes about a question, kept in their own journal while they type: one entry, each save its next turn.
 * A form takes a turn too, so that whatever arrives late or twice changes nothing.
 */
export class ReflectionDraft {
  /** Of the entry; new for each text. */
  id = $state(crypto.randomUUID());
  /** The next turn. */
  turn = $state(1);
  state = $state<'saved' | 'saving' | 'unsaved' | 'offline'>('saved');
  savedAt = $state<string>();
  #text = '';
  #kept = '';
  #isUnderWay = false;
  #again: ReturnType<typeof setTimeout> | undefined;
  readonly #pace = new TypingPace(() => void this.saveNow());

  constructor(
    private readonly api: Pick<ApiClient, 'post'>,
    /** Where this question is answered. */
    private readonly path: string,
  ) {}

  /** Whether something was typed that is not known to be kept. */
  get isDirty(): boolean {
    return this.state !== 'saved';
  }

  typed(text: string): void {
    this.#text = text.trim();
    if (this.#text === this.#kept) return;
    this.state = 'saving';
    this.#pace.typed();
  }

  /** A form goes with this turn: what is saved after it takes the next one. Not before the form was read. */
  formGoes(): void {
    setTimeout(() => (this.turn += 1));
  }

  /** This text is done; another one is another entry. */
  next(): void {
    this.#pace.stop();
    clearTimeout(this.#again);
    Object.assign(this, { id: crypto.randomUUID(), turn: 1, state: 'saved', savedAt: undefined });
    this.#text = '';
    this.#kept = '';
  }

  async saveNow(): Promise<void> {
    this.#pace.stop();
    if (this.#isUnderWay || this.#text === this.#kept) return;
    const [id, turn, text] = [this.id, this.turn, this.#text];
    // nothing was kept yet, and nothing is left to keep
    if (turn === 1 && text === '') return;
    this.turn += 1;
    this.#isUnderWay = true;
    try {
      const { writtenAt } = await this.api.post<WrittenReflection>(this.path, { id, turn, text });
      if (id === this.id) this.#settle(text, writtenAt);
    } catch (error) {
      if (id === this.id) this.#failed(error);
    } finally {
      this.#isUnderWay = false;
    }
  }

  #settle(text: string, writtenAt: string): void {
    this.#kept = text;
    this.savedAt = writtenAt;
    const isNewest = this.#text === text;
    this.state = isNewest ? 'saved' : 'saving';
    if (!isNewest) this.#pace.typed();
  }

  #failed(error: unknown): void {
    const status = error instanceof ApiError ? error.status : 0;
    this.state = status === 0 ? 'offline' : 'unsaved';
    // too long: the form says so, and sending the same again does not help
    if (status >= 400 && status < 500 && status !== 401) return;
    clearTimeout(this.#again);
    this.#again = setTimeout(() => void this.saveNow(), tryAgainMs);
  }
}
