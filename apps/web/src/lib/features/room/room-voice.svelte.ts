/** What the room has to say, the most urgent first. */
const kinds = ['line', 'phase', 'turn', 'time'] as const;
type Kind = (typeof kinds)[number];

const quietMs = 4_000;

/**
 * What is read out in the room: one sentence at a time and never more than one in four seconds, for people are talking.
 * Of each kind only the newest waits for its turn; what belonged to an earlier phase is not said any more.
 */
export class RoomVoice {
  said = $state('');
  #last = '';
  #waiting: Partial<Record<Kind, string>> = {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(kind: Kind, sentence: string): void {
    const { line } = this.#waiting;
    if (kind === 'phase') this.#waiting = line === undefined ? {} : { line };
    this.#waiting[kind] = sentence;
    this.#goOn();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting = {};
  }

  #goOn(): void {
    if (this.#timer) return;
    const kind = kinds.find((one) => this.#waiting[one] !== undefined);
    if (!kind) return;
    const sentence = this.#waiting[kind] ?? '';
    delete this.#waiting[kind];
    // the same words are read again only when something about them is different
    this.said = this.#last = this.#last === sentence ? `${sentence}\u00a0` : sentence;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#goOn();
    }, quietMs);
  }
}
