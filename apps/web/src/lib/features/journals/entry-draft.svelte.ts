import type { ErrorCode, JournalOrigin, JournalText, TooLongText } from '@tweespraak/contracts';
import type { ApiClient } from '#lib/api/client.ts';
import { EntrySaver, type KnownEntry, type SaveState } from './entry-saver.ts';

/** One entry while it is written: what is on the page, and how far it is kept. */
export class EntryDraft {
  readonly id: string;
  readonly #saver: EntrySaver;
  state = $state<SaveState>('saved');
  savedAt = $state<string>();
  version = $state(0);
  tooLong = $state.raw<TooLongText | null>(null);
  refusal = $state<ErrorCode>();
  /** Not deep: the editor hands over a whole new document each time. */
  text = $state.raw<JournalText>({ title: '', document: { type: 'doc', content: [{ type: 'paragraph' }] } });

  constructor(
    api: Pick<ApiClient, 'post' | 'put'>,
    entry: KnownEntry,
    origin: JournalOrigin = { kind: 'free' },
    /** Something happened that changes more than this draft: the lock fell, or there are two texts. */
    private readonly onTurn: (state: SaveState) => void = () => {},
  ) {
    this.id = entry.id;
    this.#saver = new EntrySaver(api, entry, origin, () => this.#look());
    this.#look();
  }

  get isDirty(): boolean {
    return this.#saver.isDirty;
  }

  change(part: Partial<JournalText>): void {
    this.#saver.change({ ...this.text, ...part });
    this.text = this.#saver.text;
  }

  saveNow(): Promise<boolean> {
    return this.#saver.saveNow();
  }

  retry(): Promise<void> {
    return this.#saver.retry();
  }

  stop(): void {
    this.#saver.stop();
  }

  #look(): void {
    const before = this.state;
    const { state, savedAt, version, text, tooLong, refusal } = this.#saver;
    Object.assign(this, { state, savedAt, version, text, tooLong, refusal });
    if (state !== before) this.onTurn(state);
  }
}
