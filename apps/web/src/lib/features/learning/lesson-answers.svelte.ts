import type { BlockAnswer, OwnBlockAnswer } from '@tweespraak/contracts';
import { SvelteMap } from 'svelte/reactivity';
import { ApiError } from '#lib/api/api-error.ts';
import type { ApiClient } from '#lib/api/client.ts';

const tryAgainMs = 3000;

/**
 * The own answers of one lesson while they are given. Each stands on the screen at once, goes out one at a time, and
 * counts as saved only after the server said so; without a line it waits here and is sent again.
 */
export class LessonAnswers {
  savedAt = $state<string>();
  /** Why the last answer was not taken, when sending it again does not help. */
  refused = $state(false);
  readonly #newest = new SvelteMap<string, OwnBlockAnswer>();
  readonly #unsaved = new SvelteMap<string, BlockAnswer>();
  #sending = $state(false);
  #lost = $state(false);
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly api: Pick<ApiClient, 'put'>,
    readonly lessonId: string,
    /** What came with the page. */
    private readonly known: () => OwnBlockAnswer[],
  ) {}

  get state(): 'saved' | 'saving' | 'unsaved' | 'offline' {
    if (this.#unsaved.size === 0) return 'saved';
    if (this.#lost) return 'offline';
    return this.#sending ? 'saving' : 'unsaved';
  }

  get isDirty(): boolean {
    return this.#unsaved.size > 0;
  }

  versionOf(blockId: string): number {
    return this.#saved(blockId)?.version ?? 0;
  }

  /** What stands there now, saved or not. */
  of<Kind extends BlockAnswer['kind']>(kind: Kind, blockId: string): Extract<BlockAnswer, { kind: Kind }> | undefined {
    const answer = this.#unsaved.get(blockId) ?? this.#saved(blockId)?.answer;
    return answer?.kind === kind ? (answer as Extract<BlockAnswer, { kind: Kind }>) : undefined;
  }

  give(blockId: string, answer: BlockAnswer): void {
    this.#unsaved.set(blockId, answer);
    void this.flush();
  }

  /** Sends what waits. Called again by itself after a lost line. */
  async flush(): Promise<void> {
    const [first] = this.#unsaved;
    if (this.#sending || !first) return;
    clearTimeout(this.#again);
    const [blockId, answer] = first;
    this.#sending = true;
    try {
      const path = `/lessons/${this.lessonId}/answers/${blockId}`;
      const saved = await this.api.put<OwnBlockAnswer>(path, { base: this.versionOf(blockId), answer });
      this.#newest.set(blockId, saved);
      this.#settle(blockId, answer);
      this.savedAt = saved.answeredAt;
      this.#lost = false;
      this.refused = false;
    } catch (error) {
      this.#failed(blockId, answer, error);
    } finally {
      this.#sending = false;
    }
    if (!this.#lost) void this.flush();
  }

  stop(): void {
    clearTimeout(this.#again);
  }

  #failed(blockId: string, answer: BlockAnswer, error: unknown): void {
    const isAnswer = error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 401;
    if (isAnswer) {
      this.refused = true;
      this.#settle(blockId, answer);
      return;
    }
    this.#lost = true;
    this.#again = setTimeout(() => void this.flush(), tryAgainMs);
  }

  /** What was given meanwhile goes out next. */
  #settle(blockId: string, sent: BlockAnswer): void {
    if (this.#unsaved.get(blockId) === sent) this.#unsaved.delete(blockId);
  }

  #saved(blockId: string): OwnBlockAnswer | undefined {
    const known = this.known().find((one) => one.blockId === blockId);
    const newest = this.#newest.get(blockId);
    return newest && newest.version >= (known?.version ?? 0) ? newest : known;
  }
}
