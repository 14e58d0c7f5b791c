import { getContext, setContext } from 'svelte';

/** A part of the page that holds what somebody made. */
export interface Holder {
  /** Whether leaving the page now would lose some of it. */
  isUnsaved: () => boolean;
  /** Tries to keep it now. Where it is absent only the person can: with a button. */
  keep?: () => Promise<unknown>;
  /** The person let it go: it need not be held any longer. */
  forget?: () => void;
}

/** Everything on the page that leaving it would lose. */
export class Unsaved {
  readonly #holders = new Set<Holder>();
  #isLetGo = false;

  get isAny(): boolean {
    return !this.#isLetGo && [...this.#holders].some(({ isUnsaved }) => isUnsaved());
  }

  /** Gives what stops it. */
  hold(holder: Holder): () => void {
    this.#holders.add(holder);
    return () => void this.#holders.delete(holder);
  }

  /** Keeps what can be kept without asking. True when nothing is left. */
  async keep(): Promise<boolean> {
    const unsaved = [...this.#holders].filter(({ isUnsaved }) => isUnsaved());
    await Promise.all(unsaved.map(async ({ keep }) => keep?.()));
    return !this.isAny;
  }

  /** The person said that it may be lost. */
  letGo(): void {
    this.#isLetGo = true;
    for (const { forget } of this.#holders) forget?.();
  }

  /** Another page: what stands there counts again. */
  countAgain(): void {
    this.#isLetGo = false;
  }
}

const key = Symbol('unsaved');

export function setUnsaved(unsaved: Unsaved): Unsaved {
  return setContext(key, unsaved);
}

export function getUnsaved(): Unsaved {
  return getContext(key);
}
