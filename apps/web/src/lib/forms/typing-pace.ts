const silenceMs = 500;
const longestMs = 1400;

/**
 * When to keep what somebody types: after a short silence, and while they type on, often enough to lose two seconds at
 * most when everything stops.
 */
export class TypingPace {
  #since: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly keep: () => void) {}

  typed(): void {
    this.#since ??= Date.now();
    const left = Math.max(0, longestMs - (Date.now() - this.#since));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.stop();
        this.keep();
      },
      Math.min(silenceMs, left),
    );
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#since = undefined;
  }
}
