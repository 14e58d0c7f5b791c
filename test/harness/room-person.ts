import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { ApiPerson } from './api-person.ts';

/** The part of a room that tests look at; `packages/contracts` has all of it. */
export interface RoomView {
  status: 'open' | 'live' | 'ended';
  phase: { id: string } | null;
  people: { id: string; isMe: boolean; presence: string }[];
  turns: { current: string | null; order: { personId: string; state: string }[] };
  cards: { id: string; kind: string; authorId: string | null; revision: number; mine: boolean }[];
  ownCards: { id: string; kind: string; version: number }[];
  mayWrite: { kind: string; opens: string; left: number }[];
  earlierActionPoints: { id: string; ownerId: string; progress: string | null }[];
  abilities: string[];
}
export interface RoomText {
  id: string;
  text: string;
}
export interface RoomStep {
  from: number;
  seq: number;
  events: { seq: number; type: string }[];
  changes: Partial<RoomView>;
  texts: RoomText[];
}
export interface RoomSnapshot {
  seq: number;
  view: RoomView;
  texts: RoomText[];
}
export interface RoomCommand {
  id: string;
  type: string;
  expectedPhase: string | null;
  payload: object;
}
export type RoomAnswer =
  { seq: number; saved: { cardId: string; version: number } | null } | { error: { code: string } };
type Waiting = { command: RoomCommand; settle: (answer: RoomAnswer) => void };

const clockEveryMs = 5_000;
const answerWithinMs = 10_000;
const askAgainMs = 500;
const seenWithinMs = 60_000;

/**
 * Somebody in a room, as their page is there: it applies only the step that follows, asks for everything after a gap,
 * and what was asked and not answered goes again, with the same id, when the line is back.
 */
export class RoomPerson {
  view!: RoomView;
  seq = -1;
  /** How many steps were applied. */
  #steps = 0;
  readonly texts = new Map<string, string>();
  /** Hears every step, also one that comes after a gap. */
  onStep: (step: RoomStep) => void = () => {};
  /** Each answer that said something went wrong in the house: such a command goes again. */
  troubles = 0;
  readonly sessionId: string;
  readonly #socket: Socket;
  readonly #timers: NodeJS.Timeout[];
  #waiting: Waiting[] = [];
  #isIn = false;
  #isSending = false;
  #refusal: string | undefined;

  private constructor({ origin, cookie }: ApiPerson, sessionId: string) {
    this.sessionId = sessionId;
    this.#socket = io(origin, {
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 500,
      extraHeaders: { origin, cookie },
    });
    this.#socket.on('step', (step: RoomStep) => {
      this.#apply(step);
      this.onStep(step);
    });
    this.#socket.on('connect', () => void this.#join());
    this.#socket.on('disconnect', () => (this.#isIn = false));
    this.#timers = [
      setInterval(() => void this.#ask('clock', {}), clockEveryMs),
      setInterval(() => void this.#lookAgain(), askAgainMs),
    ];
  }

  static async enter(person: ApiPerson, sessionId: string): Promise<RoomPerson> {
    const entered = new RoomPerson(person, sessionId);
    try {
      await entered.#until(() => entered.#isIn || entered.#refusal !== undefined, 'Nobody gets in');
      if (entered.#refusal) throw new Error(`Nobody gets in: ${entered.#refusal}`);
      return entered;
    } catch (error) {
      entered.drop();
      throw error;
    }
  }

  /** How many commands were asked and not answered yet. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Asks for something. The answer, a refusal too, comes when there is one, however long the line is gone. */
  does(type: string, payload: object = {}, id: string = randomUUID()): Promise<RoomAnswer> {
    return this.sends({ id, type, expectedPhase: this.view.phase?.id ?? null, payload });
  }

  /** Sends this very command, for the first time or again. */
  sends(command: RoomCommand): Promise<RoomAnswer> {
    return new Promise((settle) => {
      this.#waiting.push({ command, settle });
      void this.#flush();
    });
  }

  async sync(): Promise<void> {
    await this.#look('sync', { lastSeq: this.seq });
  }

  /** Waits until the room as this person sees it is so. */
  async sees(what: (view: RoomView) => boolean): Promise<void> {
    await this.#until(() => what(this.view), 'Not seen');
  }

  /** The line drops, without a word, and does not come back. */
  drop(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.#socket.disconnect();
  }

  async #until(isSo: () => boolean, complaint: string): Promise<void> {
    const deadline = Date.now() + seenWithinMs;
    while (!isSo()) {
      if (Date.now() > deadline) throw new Error(`${complaint}. The room: ${JSON.stringify(this.view)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async #join(): Promise<void> {
    const body = { sessionId: this.sessionId, lastSeq: null };
    const answer = await this.#look('join', body);
    if (!answer) return;
    if ('error' in answer) {
      if (answer.error.code === 'unexpected') this.troubles += 1;
      else this.#refusal = answer.error.code;
      return;
    }
    this.#isIn = true;
    void this.#flush();
  }

  async #look(message: 'join' | 'sync', body: object): Promise<RoomSnapshot | { error: { code: string } } | null> {
    const steps = this.#steps;
    const answer = await this.#ask<RoomSnapshot | { error: { code: string } }>(message, body);
    if (!answer || 'error' in answer) return answer;
    this.#take(answer);
    // what is no event has no number: a step that came meanwhile may be newer than this answer
    if (this.#steps !== steps && answer.seq === this.seq) void this.sync();
    return answer;
  }

  async #lookAgain(): Promise<void> {
    if (this.#socket.connected && !this.#isIn && !this.#refusal) await this.#join();
    else await this.#flush();
  }

  #take({ seq, view, texts }: RoomSnapshot): void {
    // a step may have overtaken the answer
    if (seq < this.seq) return;
    this.seq = seq;
    this.view = view;
    this.#learn(texts);
  }

  #apply(step: RoomStep): void {
    if (step.from !== this.seq) {
      if (step.seq > this.seq) void this.sync();
      return;
    }
    this.seq = step.seq;
    this.#steps += 1;
    this.view = { ...this.view, ...step.changes };
    this.#learn(step.texts);
  }

  #learn(texts: RoomText[]): void {
    for (const { id, text } of texts) this.texts.set(id, text);
  }

  /** In order, one at a time: what was asked later may lean on what was asked before. */
  async #flush(): Promise<void> {
    if (this.#isSending || !this.#isIn) return;
    this.#isSending = true;
    try {
      for (let first = this.#waiting[0]; first; first = this.#waiting[0]) {
        const answer = await this.#ask<RoomAnswer>('command', first.command);
        if (!answer) return;
        if ('error' in answer && answer.error.code === 'unexpected') {
          this.troubles += 1;
          return;
        }
        this.#waiting.shift();
        first.settle(answer);
      }
    } finally {
      this.#isSending = false;
    }
  }

  /** Null when no answer came: the line is gone, or too slow. */
  async #ask<Answer>(message: string, body: object): Promise<Answer | null> {
    if (!this.#socket.connected) return null;
    try {
      return (await this.#socket.timeout(answerWithinMs).emitWithAck(message, body)) as Answer;
    } catch {
      return null;
    }
  }
}
