import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { loggableStack } from '@tweespraak/domain';
import { Clock } from '../../platform/clock/clock.ts';
import { RoomRepository } from './room.repository.ts';
import { RoomService } from './room.service.ts';

interface Line {
  sessionId: string;
  personId: string;
  sockets: Set<string>;
  /** On the machine's own time: the house's clock may be moved. */
  heardAt: number;
}

const everyMs = 1_000;
const writeEveryMs = 4_000;
/** A line that is silent so long is gone; the screen says so. */
const silentMs = 10_000;

/**
 * Watches what only time tells: which lines are open, and which timers went off. The facts lie in rows, so that any
 * process can take over from one that died; this only looks.
 */
@Injectable()
export class RoomLines implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #log = new Logger('room');
  readonly #lines = new Map<string, Line>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #writtenAt = 0;
  #trouble = '';

  constructor(
    private readonly clock: Clock,
    private readonly rooms: RoomRepository,
    private readonly room: RoomService,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.look(), everyMs);
    this.#timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
  }

  open(sessionId: string, personId: string, socketId: string): void {
    const line = this.#lines.get(keyOf(sessionId, personId)) ?? { sessionId, personId, sockets: new Set(), heardAt: 0 };
    line.sockets.add(socketId);
    line.heardAt = Date.now();
    this.#lines.set(keyOf(sessionId, personId), line);
  }

  heard(sessionId: string, personId: string): void {
    const line = this.#lines.get(keyOf(sessionId, personId));
    if (line) line.heardAt = Date.now();
  }

  close(sessionId: string, personId: string, socketId: string): void {
    this.#lines.get(keyOf(sessionId, personId))?.sockets.delete(socketId);
  }

  /** Looks once. Tests call it too. */
  async look(): Promise<void> {
    this.#looking ??= this.#lookAround().finally(() => (this.#looking = undefined));
    await this.#looking;
  }

  async #lookAround(): Promise<void> {
    try {
      const now = this.clock.now();
      for (const { sessionId, timerId } of await this.rooms.dueTimers(now)) {
        await this.room.notice(sessionId, { type: 'timer.expired', timerId });
      }
      if (Math.abs(now.getTime() - this.#writtenAt) < writeEveryMs) return;
      this.#writtenAt = now.getTime();
      await this.#writeLines(now);
      for (const { lastSeenAt, sessionId, personId } of await this.rooms.silentSince(
        new Date(now.getTime() - silentMs),
      )) {
        await this.room.notice(sessionId, { type: 'person.lostLine', personId, lastSeenAt: lastSeenAt.toISOString() });
      }
      this.#trouble = '';
    } catch (error) {
      this.#sayOnce(loggableStack(error));
    }
  }

  /** A database that is away would otherwise fill the log, every second with the same. */
  #sayOnce(trouble: string): void {
    if (trouble === this.#trouble) return;
    this.#trouble = trouble;
    this.#log.error(`Could not look around. ${trouble}`);
  }

  async #writeLines(now: Date): Promise<void> {
    const open: { sessionId: string; personId: string }[] = [];
    for (const [key, { sessionId, personId, sockets, heardAt }] of this.#lines) {
      if (sockets.size === 0) this.#lines.delete(key);
      else if (Date.now() - heardAt < silentMs) open.push({ sessionId, personId });
    }
    await this.rooms.seen(open, now);
  }
}

function keyOf(sessionId: string, personId: string): string {
  return `${sessionId}:${personId}`;
}
