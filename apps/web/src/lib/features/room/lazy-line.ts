import type { Socket } from 'socket.io-client';
import type { RoomLine } from './room-desk.svelte.ts';

type Listener = (...said: never[]) => void;

/** The browser's one socket, before it is there: who listens already hears it from its first word. */
export class LazyLine implements RoomLine {
  #socket: Socket | undefined;
  readonly #early = new Map<string, Listener>();

  constructor(private readonly fetchSocket: () => Promise<Socket>) {}

  async open(): Promise<void> {
    if (this.#socket) return;
    this.#socket = await this.fetchSocket();
    for (const [event, listener] of this.#early) this.#socket.on(event, listener as never);
    if (this.#socket.connected) this.#early.get('connect')?.();
  }

  get connected(): boolean {
    return this.#socket?.connected ?? false;
  }

  on(event: string, listener: Listener): void {
    if (this.#socket) this.#socket.on(event, listener as never);
    else this.#early.set(event, listener);
  }

  off(event: string, listener: Listener): void {
    this.#early.delete(event);
    this.#socket?.off(event, listener as never);
  }

  timeout(milliseconds: number): { emitWithAck(event: string, body: object): Promise<unknown> } {
    if (!this.#socket) throw new Error('There is no line yet');
    return this.#socket.timeout(milliseconds);
  }
}
