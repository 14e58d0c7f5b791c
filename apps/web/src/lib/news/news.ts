import type { News as NewsItem } from '@tweespraak/contracts';
import { getContext, setContext } from 'svelte';
import type { Socket } from 'socket.io-client';
import { invalidate, refreshAll } from '$app/navigation';

const gatherMs = 40;

/**
 * The one socket of this browser. It says that something changed, never what: every `load` that depends on
 * `news:<type>` or `news:<type>:<id>` asks again, and a thing that may no longer be seen is then gone.
 */
export class News {
  #socket: Promise<Socket> | undefined;
  #heard = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** For whom the page was drawn that listens: nobody else hears it. */
  constructor(private readonly personId: string) {}

  /** The open line, for who has more to say over it: the room. Fetched and opened on first use. */
  socket(): Promise<Socket> {
    this.#socket ??= this.#open();
    return this.#socket;
  }

  /** Gives what closes it. */
  listen(): () => void {
    void this.socket();
    return () => {
      clearTimeout(this.#timer);
      void this.#socket?.then((socket) => socket.close());
      this.#socket = undefined;
    };
  }

  /** The person logged in again. */
  async reconnect(): Promise<void> {
    (await this.#socket)?.connect();
  }

  async #open(): Promise<Socket> {
    const { io } = await import('socket.io-client');
    const socket = io({ transports: ['websocket'], auth: { pageOf: this.personId } });
    let wasOpen = false;
    socket.on('news', (item: NewsItem) => {
      this.#hear(item);
    });
    socket.on('connect', () => {
      // Back after a gap: nobody knows what was missed, so everything that lives on news asks again.
      if (wasOpen) void invalidate((url) => url.protocol === 'news:', true);
      wasOpen = true;
    });
    socket.on('disconnect', (reason) => {
      // The server ended it: this log-in is over, or goes on under another cookie. Asking again tells which of the two.
      if (reason === 'io server disconnect') void refreshAll().then(() => this.#socket && socket.connect());
    });
    socket.on('connect_error', () => {
      // Refused at the door, which it does not try again by itself.
      if (!socket.active) void refreshAll();
    });
    return socket;
  }

  /** News comes in bursts; the page asks again once. `journalShare.revoked` is also news of `journalShare`. */
  #hear({ type, id }: NewsItem): void {
    const [thing = type] = type.split('.');
    for (const name of [thing, type]) this.#heard.add(`news:${name}`).add(`news:${name}:${id}`);
    this.#timer ??= setTimeout(() => {
      const heard = this.#heard;
      this.#heard = new Set();
      this.#timer = undefined;
      void invalidate((url) => heard.has(url.href), true);
    }, gatherMs);
  }
}

const key = Symbol('news');

export function setNews(news: News): News {
  return setContext(key, news);
}

export function getNews(): News {
  return getContext(key);
}
