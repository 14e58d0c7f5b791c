import { getContext, setContext } from 'svelte';

const askAgainMs = 3000;

/** Whether this browser reaches the server: what the browser says, and what requests found. */
export class Connection {
  online = $state(true);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Listens for as long as the page is there; gives what stops it. */
  watch(): () => void {
    const lost = (): void => {
      this.failed();
    };
    const back = (): void => void this.#ask();
    addEventListener('offline', lost);
    addEventListener('online', back);
    if (!navigator.onLine) this.failed();
    return () => {
      removeEventListener('offline', lost);
      removeEventListener('online', back);
      clearTimeout(this.#timer);
    };
  }

  failed(): void {
    this.online = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), askAgainMs);
  }

  worked(): void {
    this.online = true;
    clearTimeout(this.#timer);
  }

  /** A browser that is on a network is not on the internet yet: only an answer counts. */
  async #ask(): Promise<void> {
    const alive = await fetch('/api/health/live', { cache: 'no-store' }).catch(() => null);
    if (alive?.ok) this.worked();
    else this.failed();
  }
}

const key = Symbol('connection');

export function setConnection(connection: Connection): Connection {
  return setContext(key, connection);
}

export function getConnection(): Connection {
  return getContext(key);
}
