import { randomUUID } from 'node:crypto';
import type { RoomAnswer, RoomCommand, RoomCommandType, RoomSnapshot, RoomStep, RoomView } from '@tweespraak/contracts';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { origin } from './house.ts';
import type { TestPerson } from './house.ts';

type PayloadOf<Type extends RoomCommandType> = Extract<RoomCommand, { type: Type }>['payload'];

/** One person's browser in a room: it applies only the step that follows where it is, and asks again after a gap. */
export class RoomClient {
  view!: RoomView;
  seq = 0;
  readonly texts = new Map<string, string>();
  /** Every byte this browser ever got. */
  heard = '';
  readonly #socket: Socket;

  private constructor(url: string, cookie: string) {
    this.#socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { origin, cookie },
    });
    this.#socket.onAny((...said: unknown[]) => (this.heard += JSON.stringify(said)));
    this.#socket.on('step', (step: RoomStep) => {
      this.#apply(step);
    });
  }

  static async enter(url: string, person: TestPerson, sessionId: string): Promise<RoomClient> {
    const client = new RoomClient(url, person.cookie ?? '');
    await new Promise<void>((resolve, reject) => {
      client.#socket.once('connect', resolve);
      client.#socket.once('connect_error', reject);
    });
    client.#take((await client.ask('join', { sessionId, lastSeq: null })) as RoomSnapshot);
    return client;
  }

  /** Sends a command as the screen would, and gives the answer. With an id it is the same command again. */
  async does<Type extends RoomCommandType>(
    type: Type,
    payload: PayloadOf<Type>,
    id: string = randomUUID(),
  ): Promise<RoomAnswer> {
    return (await this.ask('command', { id, type, expectedPhase: this.view.phase?.id ?? null, payload })) as RoomAnswer;
  }

  async ask(message: string, body: object): Promise<unknown> {
    const answer: unknown = await this.#socket.timeout(5_000).emitWithAck(message, body);
    this.heard += JSON.stringify(answer);
    return answer;
  }

  async sync(): Promise<void> {
    this.#take((await this.ask('sync', { lastSeq: this.seq })) as RoomSnapshot);
  }

  /** Waits until the room as this person sees it is so. */
  async sees(what: (view: RoomView) => boolean): Promise<void> {
    for (let tries = 0; !what(this.view); tries += 1) {
      if (tries > 200) throw new Error(`Not seen. The room: ${JSON.stringify(this.view)}`);
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  }

  textsOf(kind: string): string[] {
    return this.view.cards.filter((card) => card.kind === kind).map(({ id }) => this.texts.get(id) ?? '');
  }

  /** The line drops, without a word. */
  drop(): void {
    this.#socket.disconnect();
  }

  #take({ seq, view, texts }: RoomSnapshot): void {
    if (!view) throw new Error('This person did not get in');
    // a step may have overtaken the answer
    if (seq < this.seq) return;
    this.seq = seq;
    this.view = view;
    for (const { id, text } of texts) this.texts.set(id, text);
  }

  #apply(step: RoomStep): void {
    if (step.from !== this.seq) {
      // a browser that just left needs no answer
      if (step.seq > this.seq) this.sync().catch(() => undefined);
      return;
    }
    this.seq = step.seq;
    this.view = { ...this.view, ...step.changes };
    for (const { id, text } of step.texts) this.texts.set(id, text);
  }
}
