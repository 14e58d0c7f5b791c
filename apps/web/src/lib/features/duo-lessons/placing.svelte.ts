import type { DuoLessonView, ErrorCode, OwnPlacements, SavePlacements } from '@tweespraak/contracts';
import { ApiError } from '#lib/api/api-error.ts';
import { serverNow } from '#lib/server-clock.ts';

type Places = Record<string, string | null>;

const tryAgainMs = 3000;
/** What goes by when the person logs in again, or after a while. */
const waitsForMe = new Set<ErrorCode>(['not_signed_in', 'too_many_requests']);

/**
 * The own answers while they are placed: each goes out at once, one request at a time, and stays here until the server
 * said it has it. What the server knows better (another screen, the lesson opened) comes in through `known`.
 */
export class Placing {
  savedAt = $state.raw<Date>();
  /** What was chosen on another screen since this one last looked, by situation. */
  movedElsewhere = $state<Places>({});
  #unsaved = $state<Places>({});
  #lost = $state(false);
  #newest = $state<OwnPlacements>();
  #sending = $state(false);
  #again: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<void> | undefined;

  constructor(
    private readonly known: () => DuoLessonView['own'],
    private readonly send: (input: SavePlacements) => Promise<OwnPlacements>,
    /** Asks the server how things stand, when it would not take an answer. */
    private readonly lookAgain: () => Promise<void>,
  ) {}

  /** The version of the answers on the screen. */
  get version(): number {
    return Math.max(this.known().version, this.#newest?.version ?? 0);
  }

  get places(): Places {
    const newest = this.#newest && this.#newest.version > this.known().version ? this.#newest : this.known();
    return { ...newest.placed, ...this.#unsaved };
  }

  get count(): number {
    return Object.values(this.places).filter((place) => place !== null).length;
  }

  get state(): 'saved' | 'saving' | 'unsaved' | 'offline' {
    if (Object.keys(this.#unsaved).length === 0) return 'saved';
    if (this.#lost) return 'offline';
    return this.#sending ? 'saving' : 'unsaved';
  }

  choose(situationId: string, placeId: string | null): void {
    this.#unsaved[situationId] = placeId;
    delete this.movedElsewhere[situationId];
    void this.flush();
  }

  /** Sends what is not saved yet. Called again by itself after a lost line. */
  async flush(): Promise<void> {
    if (this.#underWay || Object.keys(this.#unsaved).length === 0) return;
    clearTimeout(this.#again);
    this.#underWay = this.#send().finally(() => (this.#underWay = undefined));
    await this.#underWay;
    if (!this.#lost) void this.flush();
  }

  async #send(): Promise<void> {
    this.#sending = true;
    const placed = { ...this.#unsaved };
    try {
      this.#newest = await this.send({ base: this.version, placed });
      this.savedAt = serverNow();
      this.#lost = false;
      this.#forget(placed);
    } catch (error) {
      await this.#refused(placed, error);
    } finally {
      this.#sending = false;
    }
  }

  /** Sends all that waits, as long as it arrives. */
  async keep(): Promise<void> {
    while (this.state !== 'saved') {
      await (this.#underWay ?? this.flush());
      if (this.#lost) return;
    }
  }

  stop(): void {
    clearTimeout(this.#again);
  }

  async #refused(placed: Places, error: unknown): Promise<void> {
    if (!(error instanceof ApiError) || error.status === 0 || error.status >= 500 || waitsForMe.has(error.code)) {
      this.#lost = true;
      this.#again = setTimeout(() => void this.flush(), tryAgainMs);
      return;
    }
    const moved = error.code === 'version_conflict' ? (error.details.situationIds as string[]) : Object.keys(placed);
    this.#forget(Object.fromEntries(moved.map((id) => [id, placed[id] ?? null])));
    await this.lookAgain();
    if (error.code !== 'version_conflict') return;
    for (const id of moved) this.movedElsewhere[id] = this.known().placed[id] ?? null;
  }

  /** What arrived, unless something else was chosen meanwhile. */
  #forget(placed: Places): void {
    for (const [id, place] of Object.entries(placed)) if (this.#unsaved[id] === place) delete this.#unsaved[id];
  }
}
