import { tooLongFor } from '@tweespraak/contracts';
import type { ErrorCode, JournalOrigin, JournalText, SavedJournalEntry, TooLongText } from '@tweespraak/contracts';
import { ApiError } from '#lib/api/api-error.ts';
import type { ApiClient } from '#lib/api/client.ts';

/** An entry as this page knows it. Version 0 is not there yet. */
export interface KnownEntry {
  id: string;
  version: number;
  text: JournalText;
  savedAt?: string | undefined;
}

/**
 * How it stands with what was typed:
 * `saved` after the commit, and `saving` from the first letter until then; `unsaved` is tried again by itself, `offline`
 * when the line is back, `locked` and `signedOut` when the password was given; `refused` waits for another text;
 * `twoTexts` and `erased` wait for a choice.
 */
export type SaveState =
  'saved' | 'saving' | 'unsaved' | 'offline' | 'locked' | 'signedOut' | 'refused' | 'twoTexts' | 'erased';

/** Typing is sent after a short silence, and while somebody types on, often enough to lose two seconds at most. */
const silenceMs = 500;
const longestMs = 1400;
const retryMs = 3000;
const slowestRetryMs = 30_000;
/** Saves one entry while it is written, one request at a time, and says truthfully how that goes. */
export class EntrySaver {
  readonly #sittingId = crypto.randomUUID();
  #turn = 0;
  #dirtySince: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<void> | undefined;
  #failures = 0;

  state: SaveState = 'saved';
  refusal: ErrorCode | undefined;
  /** Of what is on the page now, when it cannot be saved because there is too much of it. */
  tooLong: TooLongText | null = null;
  savedAt: string | undefined;
  text: JournalText;
  version: number;

  constructor(
    private readonly api: Pick<ApiClient, 'post' | 'put'>,
    private readonly entry: KnownEntry,
    private readonly origin: JournalOrigin,
    private readonly onChange: () => void = () => {},
  ) {
    this.text = entry.text;
    this.version = entry.version;
    this.savedAt = entry.savedAt;
  }

  /** Whether something was typed that is not yet known to be kept. */
  get isDirty(): boolean {
    return this.#dirtySince !== undefined || this.#underWay !== undefined;
  }

  change(text: JournalText): void {
    this.text = text;
    this.#dirtySince ??= Date.now();
    this.tooLong = tooLongFor(text);
    // nothing goes out until it is shorter, and what the screen says of it stays
    if (this.tooLong && this.state === 'refused') return this.onChange();
    // what waits for a line, a password or a choice goes on waiting; the text goes along when it comes
    if (['saved', 'refused', 'twoTexts'].includes(this.state)) this.#say('saving');
    if (this.state === 'saving' && !this.#underWay) this.#planSoon();
  }

  /** Saves what there is now. True when everything is kept. */
  async saveNow(): Promise<boolean> {
    clearTimeout(this.#timer);
    await this.#underWay;
    if (this.#dirtySince !== undefined) await this.#save();
    return !this.isDirty;
  }

  /** Tries again: the line is back, or the password was given. */
  async retry(): Promise<void> {
    if (this.#dirtySince !== undefined && !['saving', 'erased'].includes(this.state)) await this.saveNow();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #planSoon(): void {
    const waited = Date.now() - (this.#dirtySince ?? Date.now());
    this.#plan(Math.min(silenceMs, Math.max(0, longestMs - waited)));
  }

  #plan(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), milliseconds);
  }

  #save(): Promise<void> {
    this.#underWay ??= this.#send().finally(() => {
      this.#underWay = undefined;
      this.onChange();
      if (this.#dirtySince !== undefined && this.state === 'saving') this.#planSoon();
    });
    return this.#underWay;
  }

  async #send(): Promise<void> {
    const [text, dirtySince] = [this.text, this.#dirtySince];
    this.#dirtySince = undefined;
    this.#say('saving');
    try {
      const { version, savedAt } = await this.#put(text);
      this.#failures = 0;
      this.version = version;
      this.savedAt = savedAt;
      this.#say(this.#dirtySince === undefined ? 'saved' : 'saving');
    } catch (error) {
      this.#dirtySince = dirtySince;
      this.#failed(error instanceof ApiError ? error : new ApiError(500, 'unexpected'));
    }
  }

  #put({ title, document }: JournalText): Promise<SavedJournalEntry> {
    if (this.tooLong) throw new ApiError(413, 'too_large');
    this.#turn += 1;
    const body = { title, document, sitting: { id: this.#sittingId, turn: this.#turn } };
    const { id } = this.entry;
    return this.version === 0
      ? this.api.post('/journal/entries', { ...body, id, origin: this.origin })
      : this.api.put(`/journal/entries/${id}`, { ...body, baseVersion: this.version });
  }

  #failed({ status, code, details }: ApiError): void {
    this.#failures += 1;
    if (code === 'journal_locked') return this.#say('locked');
    if (code === 'not_found') return this.#say('erased');
    if (code === 'version_conflict') {
      // kept beside: nothing is lost, and nothing more can be done here before a choice
      this.#dirtySince = undefined;
      return this.#say('twoTexts');
    }
    if (code === 'not_signed_in') {
      this.#plan(retryMs);
      return this.#say('signedOut');
    }
    if (code === 'too_large' || code === 'invalid_input') {
      this.refusal = details.fields?.some((field) => field.code === 'too_big') ? 'too_large' : code;
      return this.#say('refused');
    }
    this.#plan(status === 0 ? retryMs : Math.min(retryMs * this.#failures, slowestRetryMs));
    this.#say(status === 0 ? 'offline' : 'unsaved');
  }

  #say(state: SaveState): void {
    this.state = state;
    this.onChange();
  }
}
