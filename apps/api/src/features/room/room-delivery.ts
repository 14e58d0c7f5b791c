import { Inject, Injectable, Logger } from '@nestjs/common';
import type { RoomEvent, RoomStep } from '@tweespraak/contracts';
import { loggableStack, stepFor } from '@tweespraak/domain';
import type { RoomMoment, RoomNames, TextRef } from '@tweespraak/domain';
import type { Server } from 'socket.io';
import { CONFIG } from '../../platform/config/config.token.ts';
import type { Config } from '../../platform/config/config.ts';
import { RoomTexts } from './room-texts.ts';

/** What one decision made of a room. */
export interface RoomChange {
  sessionId: string;
  names: RoomNames;
  before: RoomMoment;
  after: RoomMoment;
  events: RoomEvent[];
}

/** What other processes hear of a change: enough to let their people ask again, and no word of it. */
interface Elsewhere {
  sessionId: string;
  personIds: string[];
  seq: number;
}

const elsewhere = 'room.changedElsewhere';

/**
 * Brings every change to everyone in the room, each in their own words and in order. Only delivery: who misses a step
 * notices by its number and asks again. So does who hears of a change that another process made.
 */
@Injectable()
export class RoomDelivery {
  readonly #log = new Logger('room');
  readonly #queues = new Map<string, Promise<void>>();
  #server: Server | undefined;

  constructor(
    private readonly texts: RoomTexts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  connect(server: Server): void {
    this.#server = server;
    server.on(elsewhere, ({ sessionId, personIds, seq }: Elsewhere) => {
      const ahead: RoomStep = { from: seq + 1, seq: seq + 1, events: [], changes: {}, texts: [] };
      for (const personId of personIds) server.local.to(seatRoom(sessionId, personId)).emit('step', ahead);
    });
  }

  /** Call it after the commit. */
  bring(change: RoomChange): void {
    const { sessionId, after } = change;
    if (this.config.redisUrl) {
      const heard: Elsewhere = { sessionId, personIds: after.state.people.map(({ id }) => id), seq: after.state.seq };
      this.#server?.serverSideEmit(elsewhere, heard);
    }
    const turn = (this.#queues.get(sessionId) ?? Promise.resolve()).then(() => this.#bringToAll(change));
    const settled = turn.catch((error: unknown) => {
      this.#log.error(`A step was not delivered. ${loggableStack(error)}`);
    });
    this.#queues.set(sessionId, settled);
    void settled.then(() => {
      if (this.#queues.get(sessionId) === settled) this.#queues.delete(sessionId);
    });
  }

  async #bringToAll({ sessionId, names, before, after, events }: RoomChange): Promise<void> {
    if (!this.#server) return;
    const steps = after.state.people.flatMap(({ id }) => {
      const found = stepFor(id, names, before, after, events);
      return found ? [{ personId: id, ...found }] : [];
    });
    const texts = await this.#openAll(
      sessionId,
      steps.flatMap(({ texts: refs }) => refs),
    );
    for (const { personId, step, texts: refs } of steps) {
      const full: RoomStep = { ...step, texts: refs.flatMap((ref) => texts.get(nameOf(ref)) ?? []) };
      this.#server.local.to(seatRoom(sessionId, personId)).emit('step', full);
    }
  }

  /** Each text is opened once, however many people may read it. */
  async #openAll(sessionId: string, refs: TextRef[]): Promise<Map<string, RoomStep['texts'][number]>> {
    const unique = [...new Map(refs.map((ref) => [nameOf(ref), ref])).values()];
    const opened = unique.length > 0 ? await this.texts.open(sessionId, unique) : [];
    return new Map(opened.map((text) => [`${text.id} ${String(text.revision)}`, text]));
  }
}

export function seatRoom(sessionId: string, personId: string): string {
  return `room:${sessionId}:${personId}`;
}

function nameOf({ id, revision }: TextRef): string {
  return `${id} ${String(revision)}`;
}
