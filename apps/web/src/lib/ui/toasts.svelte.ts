import { getContext, setContext } from 'svelte';

export interface Toast {
  text: string;
  undo?: { label: string; run: () => void };
}

const visibleMs = 8000;

/** One line about what was just done, with the way back. Never the only place where it stands. */
export class Toasts {
  current = $state<Toast | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  show(toast: Toast): void {
    this.current = toast;
    this.goesSoon();
  }

  /** While someone is on it, it stays. */
  stays(): void {
    clearTimeout(this.#timer);
  }

  goesSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.current = null;
    }, visibleMs);
  }

  undo(): void {
    this.current?.undo?.run();
    this.current = null;
    clearTimeout(this.#timer);
  }
}

const key = Symbol('toasts');

export function setToasts(toasts: Toasts): Toasts {
  return setContext(key, toasts);
}

export function getToasts(): Toasts {
  return getContext(key);
}
