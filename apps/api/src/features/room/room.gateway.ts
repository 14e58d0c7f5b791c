import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import type { OnGatewayDisconnect, OnGatewayInit } from '@nestjs/websockets';
import { joinRoom, roomCommand, syncRoom } from '@tweespraak/contracts';
import { DomainError, loggableStack } from '@tweespraak/domain';
import type { Server } from 'socket.io';
import type { z } from 'zod';
import { AuthSessions } from '../../platform/auth/auth-sessions.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { errorBodyOf, toDomainError } from '../../platform/errors/error.filter.ts';
import { invalidInput } from '../../platform/http/invalid-input.ts';
import type { ActorSocket } from '../../platform/news/news.gateway.ts';
import { RoomDelivery, seatRoom } from './room-delivery.ts';
import { RoomLines } from './room-lines.ts';
import { RoomService } from './room.service.ts';

interface RoomSocket extends ActorSocket {
  data: ActorSocket['data'] & { sessionId?: string; asked?: { since: number; count: number }; touchedAt?: number };
}

const askedWindowMs = 10_000;
const askedInWindow = 200;
const touchEveryMs = 60_000;

/** The door of the room: checks the shape of what comes in, calls the service, answers. */
@WebSocketGateway()
export class RoomGateway implements OnGatewayInit<Server>, OnGatewayDisconnect<RoomSocket> {
  readonly #log = new Logger('room');

  constructor(
    private readonly room: RoomService,
    private readonly lines: RoomLines,
    private readonly delivery: RoomDelivery,
    private readonly sessions: AuthSessions,
    private readonly clock: Clock,
  ) {}

  afterInit(server: Server): void {
    this.delivery.connect(server);
  }

  handleDisconnect(socket: RoomSocket): void {
    const { sessionId, actor } = socket.data;
    if (sessionId) this.lines.close(sessionId, actor.personId, socket.id);
  }

  @SubscribeMessage('join')
  join(@ConnectedSocket() socket: RoomSocket, @MessageBody() body: unknown) {
    return this.#answer(socket, joinRoom, body, async ({ sessionId }) => {
      const { actor, sessionId: before } = socket.data;
      if (before && before !== sessionId) {
        this.lines.close(before, actor.personId, socket.id);
        await socket.leave(seatRoom(before, actor.personId));
      }
      // first the seat, then the snapshot: what happens in between comes as a step and is not missed
      await this.room.requireTakePart(actor, sessionId);
      await socket.join(seatRoom(sessionId, actor.personId));
      socket.data.sessionId = sessionId;
      this.lines.open(sessionId, actor.personId, socket.id);
      return this.room.join(actor, sessionId);
    });
  }

  @SubscribeMessage('sync')
  sync(@ConnectedSocket() socket: RoomSocket, @MessageBody() body: unknown) {
    return this.#answer(socket, syncRoom, body, () => this.room.sync(socket.data.actor, requireRoom(socket)));
  }

  @SubscribeMessage('command')
  command(@ConnectedSocket() socket: RoomSocket, @MessageBody() body: unknown) {
    return this.#answer(socket, roomCommand, body, (command) =>
      this.room.obey(socket.data.actor, requireRoom(socket), command),
    );
  }

  /** Asked every few seconds: the answer corrects the browser's clock, the asking shows that the line is alive. */
  @SubscribeMessage('clock')
  async tellTime(@ConnectedSocket() socket: RoomSocket) {
    const { sessionId, actor, touchedAt = 0 } = socket.data;
    if (sessionId) this.lines.heard(sessionId, actor.personId);
    if (Date.now() - touchedAt > touchEveryMs) {
      socket.data.touchedAt = Date.now();
      await this.sessions.touch(actor.session.handle);
    }
    return { now: this.clock.now().toISOString() };
  }

  async #answer<Schema extends z.ZodType>(
    socket: RoomSocket,
    schema: Schema,
    body: unknown,
    handle: (input: z.infer<Schema>) => Promise<object>,
  ): Promise<object> {
    const id = randomUUID();
    try {
      requireCalm(socket);
      const parsed = schema.safeParse(body);
      if (!parsed.success) throw invalidInput(parsed.error.issues);
      return await handle(parsed.data);
    } catch (error) {
      const known = toDomainError(error);
      if (known.code === 'unexpected') this.#log.error({ id, stack: loggableStack(error) });
      return errorBodyOf(known, id);
    }
  }
}

function requireRoom(socket: RoomSocket): string {
  if (!socket.data.sessionId) throw new DomainError('not_in_room');
  return socket.data.sessionId;
}

function requireCalm({ data }: RoomSocket): void {
  const now = Date.now();
  data.asked = data.asked && now - data.asked.since < askedWindowMs ? data.asked : { since: now, count: 0 };
  data.asked.count += 1;
  if (data.asked.count > askedInWindow)
    throw new DomainError('too_many_requests', { retryAfterSeconds: askedWindowMs / 1000 });
}
