import type { BlockAnswer, OwnBlockAnswer } from '@tweespraak/contracts';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { ApiError } from '#lib/api/api-error.ts';
import type { ApiClient } from '#lib/api/client.ts';
import { goOnFrom } from './go-on-from.ts';

const tryAgainMs = 3000;
/** What is typed goes out after a short silence, and while somebody types on, often enough to lose two seconds at most. */
const silenceMs = 600;
const longestMs = 1500;

/**
 * The own answers of one lesson while they are given. Each stands on the screen at once, goes out one at a time, and
 * counts as saved only after the server said so; without a line it waits here and is sent again.
 */
export class LessonAnswers {
  savedAt = $state<string>();
  /** Where the last answer was not taken, and sending it again does not help. */
  readonly refused = new SvelteSet<string>();
  /** Too long together with what another screen wrote: stays here, and waits for another text. */
  readonly clashing = new SvelteSet<string>();
  /** Where another screen wrote in the same block: what stands there now is of both. */
  readonly joined = new SvelteSet<string>();
  readonly #newest = new SvelteMap<string, OwnBlockAnswer>();
  readonly #unsaved = new SvelteMap<string, BlockAnswer>();
  /** Another screen answered meanwhile, and what waits here was given before that was seen: the version it goes on from. */
  readonly #goesOnFrom = new SvelteMap<string, number>();
  #sending = $state(false);
  #lost = $state(false);
  #again: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #typingSince: number | undefined;

  constructor(
    private readonly api: Pick<ApiClient, 'put'>,
    private readonly lessonId: string,
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
    this.#keep(blockId, answer);
    void this.flush();
  }

  /** What is still being typed. */
  giveSoon(blockId: string, answer: BlockAnswer): void {
    this.#keep(blockId, answer);
    this.#typingSince ??= Date.now();
    clearTimeout(this.#silence);
    const left = Math.max(0, this.#typingSince + longestMs - Date.now());
    this.#silence = setTimeout(() => void this.flush(), Math.min(silenceMs, left));
  }

  /** Sends what waits. Called again by itself after a lost line. */
  async flush(): Promise<void> {
    const first = [...this.#unsaved].find(([id]) => !this.clashing.has(id));
    if (this.#sending || !first) return;
    clearTimeout(this.#again);
    clearTimeout(this.#silence);
    this.#typingSince = undefined;
    const [blockId, answer] = first;
    const base = this.#goesOnFrom.get(blockId) ?? this.versionOf(blockId);
    this.#sending = true;
    try {
      const path = `/lessons/${this.lessonId}/answers/${blockId}`;
      const saved = await this.api.put<OwnBlockAnswer>(path, { base, answer });
      this.#newest.set(blockId, saved);
      this.#settle(blockId, answer);
      this.#goOn(blockId, base, answer, saved);
      this.savedAt = saved.answeredAt;
      this.#lost = false;
      this.refused.delete(blockId);
    } catch (error) {
      this.#failed(blockId, answer, error);
    } finally {
      this.#sending = false;
    }
    if (!this.#lost) void this.flush();
  }

  /** The page goes away: what was typed last goes out first. */
  stop(): void {
    clearTimeout(this.#again);
    void this.flush();
  }

  #keep(blockId: string, answer: BlockAnswer): void {
    this.clashing.delete(blockId);
    this.#unsaved.set(blockId, answer);
  }

  /** Another screen answered meanwhile, and what waits here was given before that was seen. */
  #goOn(blockId: string, base: number, sent: BlockAnswer, saved: OwnBlockAnswer): void {
    this.#goesOnFrom.delete(blockId);
    if (saved.version <= base + 1) return;
    this.joined.add(blockId);
    const waiting = this.#unsaved.get(blockId);
    if (!waiting) return;
    const together = goOnFrom(saved.answer, sent, waiting);
    if (together) this.#unsaved.set(blockId, together);
    else this.#goesOnFrom.set(blockId, base);
  }

  #failed(blockId: string, answer: BlockAnswer, error: unknown): void {
    const isAnswer = error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 401;
    if (isAnswer) {
      if (error.code === 'version_conflict') {
        this.clashing.add(blockId);
        return;
      }
      this.refused.add(blockId);
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
