import type { RoomAnswer } from '@tweespraak/contracts';
import { TypingPace } from '#lib/forms/typing-pace.ts';
import type { PayloadOf, RoomDesk } from './room-desk.svelte.ts';

type Written = Omit<PayloadOf<'contribution.save'>, 'version'>;

const tryAgainMs = 3000;
/** The house had trouble, not what was written. */
const passing = ['unexpected', 'too_many_requests'];

/** A card while it is written, for own eyes: kept while somebody types, one save at a time, always the newest text. */
export class CardDraft {
  state = $state<'saved' | 'saving' | 'unsaved'>('saved');
  #kept: string;
  #isUnderWay = false;
  #again: ReturnType<typeof setTimeout> | undefined;
  readonly #pace = new TypingPace(() => void this.#save());

  constructor(
    private readonly desk: Pick<RoomDesk, 'does'>,
    /** What stands on the card now. */
    private readonly written: () => Written,
    /** The version of it that the room has; 0 when it has none. */
    private version: number,
  ) {
    this.#kept = written().text;
  }

  /** Whether something stands here that the room is not known to have. */
  get isDirty(): boolean {
    return this.written().text !== '' && this.written().text !== this.#kept;
  }

  typed(): void {
    this.state = 'saving';
    this.#pace.typed();
  }

  stop(): void {
    this.#pace.stop();
    clearTimeout(this.#again);
  }

  async #save(): Promise<void> {
    const sent = this.written();
    if (sent.text === '' || this.#isUnderWay) return;
    this.#isUnderWay = true;
    const answer = await this.desk.does('contribution.save', { ...sent, version: this.version });
    this.#isUnderWay = false;
    if ('error' in answer) {
      this.#refused(answer);
      return;
    }
    this.version = answer.saved?.version ?? this.version;
    this.#kept = sent.text;
    const isNewest = JSON.stringify(this.written()) === JSON.stringify(sent);
    this.state = isNewest ? 'saved' : 'saving';
    if (!isNewest) this.#pace.typed();
  }

  #refused({ error }: Extract<RoomAnswer, { error: object }>): void {
    this.state = 'unsaved';
    if (passing.includes(error.code)) this.#again = setTimeout(() => void this.#save(), tryAgainMs);
  }
}
