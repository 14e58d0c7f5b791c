import type {
  ErrorBody,
  ErrorCode,
  RoomAnswer,
  RoomCommand,
  RoomCommandType,
  RoomSnapshot,
  RoomStep,
  RoomText,
  RoomView,
} from '@tweespraak/contracts';
import { SvelteMap } from 'svelte/reactivity';

/** The part of the socket that a room needs. */
export interface RoomLine {
  connected: boolean;
  on(event: string, listener: (...said: never[]) => void): unknown;
  off(event: string, listener: (...said: never[]) => void): unknown;
  timeout(milliseconds: number): { emitWithAck(event: string, body: object): Promise<unknown> };
}

/** Where what waits survives the page. */
export interface RoomKeeping {
  keep(command: RoomCommand): Promise<void>;
  drop(command: RoomCommand): Promise<void>;
  kept(): Promise<RoomCommand[]>;
}

export type PayloadOf<Type extends RoomCommandType> = Extract<RoomCommand, { type: Type }>['payload'];
type Waiting = { command: RoomCommand; settle: (answer: RoomAnswer) => void };

const answerWithinMs = 5_000;
const askAgainMs = 1_500;
const clockEveryMs = 5_000;
const clockSamples = 5;
/** Shorter than this and nobody needs to be told. */
const noticedGapMs = 4_000;

/**
 * One browser's room. It applies a step only when that follows where it is, and asks for everything after a gap, so a
 * tunnel, a restart and a late arrival take the same road. What somebody asks waits here until it is answered, and goes
 * again, with the same id, when the line is back.
 */
export class RoomDesk {
  view = $state.raw<RoomView | null>(null);
  /** Why this person is not in the room. */
  refusal = $state<ErrorCode | null>(null);
  online = $state(false);
  /** How long the line was gone, in seconds; null when that was said or did not happen. */
  wasAway = $state<number | null>(null);
  /** A command that was refused, to be said in words. */
  trouble = $state<{ code: ErrorCode; details: Record<string, unknown> } | null>(null);
  readonly texts = new SvelteMap<string, RoomText>();
  #waiting = $state.raw<Waiting[]>([]);
  #seq = 0;
  /** How many steps were applied. */
  #steps = 0;
  #offsets: number[] = [];
  #sending = false;
  #keeping: RoomKeeping | null = null;
  #lostAt: number | null = null;
  #timers: ReturnType<typeof setInterval>[] = [];

  constructor(
    private readonly line: RoomLine,
    private readonly sessionId: string,
  ) {}

  /** What was asked and not answered yet. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** This moment on the server's clock, in milliseconds. */
  now(): number {
    const sorted = this.#offsets.toSorted((one, other) => one - other);
    return Date.now() + (sorted[Math.floor(sorted.length / 2)] ?? 0);
  }

  textOf(id: string): string {
    return this.texts.get(id)?.text ?? '';
  }

  can(type: RoomCommandType): boolean {
    return this.view?.abilities.includes(type) ?? false;
  }

  /** Walks in and listens; gives what makes it stop. */
  open(): () => void {
    const heard: [string, (...said: never[]) => void][] = [
      ['step', (step: RoomStep) => this.#apply(step)],
      ['connect', () => void this.#join()],
      ['disconnect', () => this.lost()],
    ];
    for (const [event, listener] of heard) this.line.on(event, listener);
    this.#timers = [
      setInterval(() => void this.#askTime(), clockEveryMs),
      setInterval(() => void this.#flush(), askAgainMs),
    ];
    if (this.line.connected) void this.#join();
    return () => {
      for (const [event, listener] of heard) this.line.off(event, listener);
      for (const timer of this.#timers) clearInterval(timer);
    };
  }

  /** From now on what waits survives the page. What an earlier page could not send goes first. */
  async keepIn(keeping: RoomKeeping | null): Promise<void> {
    if (!keeping) return;
    const waiting = this.#waiting.map(({ command }) => command);
    const left = (await keeping.kept()).filter(({ id }) => waiting.every((one) => one.id !== id));
    this.#keeping = keeping;
    for (const command of waiting) void keeping.keep(command);
    this.#waiting = [...left.map((command) => ({ command, settle: () => undefined })), ...this.#waiting];
    void this.#flush();
  }

  /** Asks for something. The answer comes when the server gave one, however long the line is gone. */
  async does<Type extends RoomCommandType>(type: Type, payload: PayloadOf<Type>): Promise<RoomAnswer> {
    const expectedPhase = this.view?.phase?.id ?? null;
    const command = { id: crypto.randomUUID(), type, expectedPhase, payload } as RoomCommand;
    const answer = await new Promise<RoomAnswer>((settle) => {
      this.#waiting = [...this.#waiting, { command, settle }];
      void this.#keeping?.keep(command);
      void this.#flush();
    });
    this.trouble = 'error' in answer ? answer.error : null;
    return answer;
  }

  async #join(): Promise<void> {
    const answer = await this.#look('join', { sessionId: this.sessionId, lastSeq: null });
    if (!answer) return;
    if ('error' in answer) {
      this.refusal = answer.error.code;
      return;
    }
    this.online = true;
    this.#back();
    void this.#askTime();
    void this.#flush();
  }

  /** The line is gone: the socket noticed, or the browser did before it. */
  lost(): void {
    this.online = false;
    this.#lostAt ??= Date.now();
  }

  /** The browser has a line again. A socket that lived through the gap does not say so itself. */
  found(): void {
    if (this.line.connected && !this.online) void this.#join();
  }

  #back(): void {
    const goneMs = this.#lostAt === null ? 0 : Date.now() - this.#lostAt;
    this.#lostAt = null;
    if (goneMs >= noticedGapMs) this.wasAway = Math.round(goneMs / 1000);
  }

  async #sync(): Promise<void> {
    await this.#look('sync', { lastSeq: this.#seq });
  }

  /** Asks for the whole room. */
  async #look(event: 'join' | 'sync', body: object): Promise<RoomSnapshot | ErrorBody | null> {
    const steps = this.#steps;
    const answer = await this.#ask<RoomSnapshot | ErrorBody>(event, body);
    if (!answer || 'error' in answer) return answer;
    this.#take(answer);
    // what is no event has no number: a step that came meanwhile may be newer than this answer
    if (this.#steps !== steps && answer.seq === this.#seq) void this.#sync();
    return answer;
  }

  #take({ seq, view, texts }: RoomSnapshot): void {
    // a step may have overtaken the answer
    if (this.view && seq < this.#seq) return;
    this.#seq = seq;
    this.#keep(texts);
    this.view = view;
  }

  #apply({ from, seq, changes, texts }: RoomStep): void {
    if (!this.view) return;
    if (from !== this.#seq) {
      if (seq > this.#seq) void this.#sync();
      return;
    }
    this.#seq = seq;
    this.#steps += 1;
    this.#keep(texts);
    this.view = { ...this.view, ...changes };
  }

  #keep(texts: RoomText[]): void {
    for (const text of texts) this.texts.set(text.id, text);
  }

  /** In order, one at a time: what was asked later may lean on what was asked before. */
  async #flush(): Promise<void> {
    if (this.#sending || !this.online) return;
    this.#sending = true;
    try {
      for (let first = this.#waiting[0]; first; first = this.#waiting[0]) {
        const answer = await this.#ask<RoomAnswer>('command', first.command);
        if (!answer) return;
        this.#waiting = this.#waiting.filter((one) => one !== first);
        void this.#keeping?.drop(first.command);
        first.settle(answer);
      }
    } finally {
      this.#sending = false;
    }
  }

  async #askTime(): Promise<void> {
    const asked = Date.now();
    const answer = await this.#ask<{ now: string }>('clock', {});
    if (!answer) return;
    const offset = Date.parse(answer.now) - (asked + Date.now()) / 2;
    this.#offsets = [...this.#offsets, offset].slice(-clockSamples);
  }

  /** Null when no answer came: the line is gone, or too slow. */
  async #ask<Answer>(event: string, body: object): Promise<Answer | null> {
    if (!this.line.connected) return null;
    try {
      return (await this.line.timeout(answerWithinMs).emitWithAck(event, body)) as Answer;
    } catch {
      return null;
    }
  }
}
