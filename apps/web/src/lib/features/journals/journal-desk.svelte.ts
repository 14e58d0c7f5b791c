import type { JournalOrigin, Me } from '@tweespraak/contracts';
import { getContext, setContext } from 'svelte';
import type { ApiClient } from '#lib/api/client.ts';
import { EntryDraft } from './entry-draft.svelte.ts';
import type { KnownEntry, SaveState } from './entry-saver.ts';

const minute = 60_000;
const quietMs = 15 * minute;
const lookMs = minute / 3;
const signsOfLife = ['keydown', 'pointerdown', 'wheel', 'touchmove'] as const;

/**
 * The desk at which somebody keeps their journal: what lies on it, and whether it is locked. Lives in the layout of the
 * journal, so that what was typed outlives the lock and a page that fails. Nothing of it is stored in the browser.
 */
export class JournalDesk {
  isLocked = $state(false);
  #draft: EntryDraft | undefined;
  #usedAt = Date.now();
  #leftAt = Date.now();

  constructor(
    private readonly api: ApiClient,
    /** Lets the page ask again: behind the lock it holds nothing, after it what is newest. */
    private readonly askAgain: () => void,
  ) {}

  /** What was typed in a form of these pages and not sent: it outlives the lock, in memory alone. */
  #typed: Record<string, string> = {};

  typedIn(form: string): string {
    return this.#typed[form] ?? '';
  }

  keepTyped(form: string, text: string): void {
    this.#typed[form] = text;
  }

  /** Whether leaving the journal would lose something. */
  get isUnsaved(): boolean {
    return Object.values(this.#typed).some((text) => text.trim() !== '') || (this.#draft?.isDirty ?? false);
  }

  get draft(): EntryDraft | undefined {
    return this.#draft;
  }

  /** The draft of this entry. What was typed and is not kept yet goes before what the server has. */
  take(entry: KnownEntry, origin?: JournalOrigin): EntryDraft {
    const known = this.#draft;
    if (known?.id === entry.id && (known.isDirty || known.version >= entry.version)) return known;
    known?.stop();
    this.#draft = new EntryDraft(this.api, entry, origin, (state) => this.#turned(state));
    return this.#draft;
  }

  /** Nothing is being written any more. */
  clear(): void {
    this.#draft?.stop();
    this.#draft = undefined;
  }

  /** Somebody left with something unsaved, and said so. */
  forget(): void {
    this.#typed = {};
    this.clear();
  }

  /** Watches for a quarter of an hour in which nobody does anything here. Gives what stops it. */
  watch(): () => void {
    const used = (): void => void (this.#usedAt = Date.now());
    const left = (): void => void this.#leftOrBack();
    for (const sign of signsOfLife) document.addEventListener(sign, used, { passive: true });
    document.addEventListener('visibilitychange', left);
    const timer = setInterval(() => void this.#lookForLife(), lookMs);
    return () => {
      for (const sign of signsOfLife) document.removeEventListener(sign, used);
      document.removeEventListener('visibilitychange', left);
      clearInterval(timer);
    };
  }

  /** Locks by hand. What is typed is saved first. */
  async lock(): Promise<void> {
    await this.#draft?.saveNow();
    const isSaid = await this.api.post('/journal/lock').then(
      () => true,
      () => false,
    );
    this.#close(isSaid);
  }

  /** The password was given: what was typed goes on where it was. */
  opened(): void {
    this.#usedAt = Date.now();
    this.isLocked = false;
    void this.#draft?.retry();
  }

  async #leftOrBack(): Promise<void> {
    if (document.visibilityState === 'hidden') {
      this.#leftAt = Date.now();
      void this.#draft?.saveNow();
      return;
    }
    await this.#lookForLife();
    // another page may have written, and the lock may have fallen
    if (!this.isLocked && !this.#draft?.isDirty && Date.now() - this.#leftAt > minute) this.askAgain();
  }

  async #lookForLife(): Promise<void> {
    if (this.isLocked || Date.now() - this.#usedAt < quietMs) return;
    const me = await this.api.get<Me>('/me').catch(() => undefined);
    // somebody may be busy in another tab; without an answer the text goes off the page to be sure
    if (!me?.journalUnlocked) this.#close(me !== undefined);
  }

  /** Takes everything off the page. Only what is not kept yet stays, in memory, until the password is given. */
  #close(serverKnows: boolean): void {
    if (!this.#draft?.isDirty) this.clear();
    this.isLocked = true;
    if (serverKnows) this.askAgain();
  }

  #turned(state: SaveState): void {
    if (state === 'locked') this.#close(true);
    if (state === 'twoTexts') this.askAgain();
  }
}

const key = Symbol('journal desk');

export function setDesk(desk: JournalDesk): JournalDesk {
  return setContext(key, desk);
}

export function getDesk(): JournalDesk {
  return getContext(key);
}
