import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { ApiPerson } from './api-person.ts';

/** A part of what the room says to one person; `packages/contracts` has all of it. */
export interface RoomView {
  phase: { id: string } | null;
  [part: string]: unknown;
}
export interface RoomStep {
  from: number;
  seq: number;
  changes: Partial<RoomView>;
  texts: { id: string; text: string }[];
}
interface RoomSnapshot {
  seq: number;
  view: RoomView;
  texts: RoomStep['texts'];
}
export type RoomAnswer = { seq: number } | { error: { code: string } };

const clockEveryMs = 5_000;
const answerWithinMs = 10_000;

/** Somebody in a room, with an open line: applies only the step that follows, and asks again after a gap. */
export class RoomPerson {
  view: RoomView;
  seq: number;
  readonly texts = new Map<string, string>();
  /** Hears every step, also one that comes after a gap. */
  onStep: (step: RoomStep) => void = () => {};
  readonly #socket: Socket;
  readonly #clock: NodeJS.Timeout;

  private constructor(socket: Socket, { seq, view, texts }: RoomSnapshot) {
    this.#socket = socket;
    this.seq = seq;
    this.view = view;
    this.#learn(texts);
    socket.on('step', (step: RoomStep) => {
      this.#apply(step);
      this.onStep(step);
    });
    this.#clock = setInterval(() => socket.emit('clock', {}, () => undefined), clockEveryMs);
  }

  static async enter({ origin, cookie }: ApiPerson, sessionId: string): Promise<RoomPerson> {
    const socket = io(origin, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { origin, cookie },
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    const joined = await ask<RoomSnapshot | { error: object }>(socket, 'join', { sessionId, lastSeq: null });
    if ('error' in joined) throw new Error(`Nobody gets in: ${JSON.stringify(joined.error)}`);
    return new RoomPerson(socket, joined);
  }

  /** Asks it once and gives the answer, a refusal too. With an id it is the same command again. */
  does(type: string, payload: object = {}, id: string = randomUUID()): Promise<RoomAnswer> {
    return ask(this.#socket, 'command', { id, type, expectedPhase: this.view.phase?.id ?? null, payload });
  }

  async sync(): Promise<void> {
    const { seq, view, texts } = await ask<RoomSnapshot>(this.#socket, 'sync', { lastSeq: this.seq });
    if (seq < this.seq) return;
    this.seq = seq;
    this.view = view;
    this.#learn(texts);
  }

  /** Waits until the room as this person sees it is so. */
  async sees(what: (view: RoomView) => boolean): Promise<void> {
    const deadline = Date.now() + answerWithinMs;
    while (!what(this.view)) {
      if (Date.now() > deadline) throw new Error(`Not seen. The room: ${JSON.stringify(this.view)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** The line drops, without a word. */
  drop(): void {
    clearInterval(this.#clock);
    this.#socket.disconnect();
  }

  #apply(step: RoomStep): void {
    if (step.from !== this.seq) {
      if (step.seq > this.seq) void this.sync();
      return;
    }
    this.seq = step.seq;
    this.view = { ...this.view, ...step.changes };
    this.#learn(step.texts);
  }

  #learn(texts: RoomStep['texts']): void {
    for (const { id, text } of texts) this.texts.set(id, text);
  }
}

async function ask<Answer>(socket: Socket, message: string, body: object): Promise<Answer> {
  return (await socket.timeout(answerWithinMs).emitWithAck(message, body)) as Answer;
}
