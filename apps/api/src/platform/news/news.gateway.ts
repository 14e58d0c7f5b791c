import { WebSocketGateway } from '@nestjs/websockets';
import type { OnGatewayConnection, OnGatewayInit } from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import type { Actor } from '../access/actor.ts';
import { AuthSessions } from '../auth/auth-sessions.ts';
import { News, personRoom, sessionRoom } from './news.ts';

export interface ActorSocket extends Socket {
  data: { actor: Actor };
}

/** The one socket of a browser. Only who is signed in gets one, and it closes when that log-in ends. */
@WebSocketGateway()
export class NewsGateway implements OnGatewayInit<Server>, OnGatewayConnection<ActorSocket> {
  constructor(
    private readonly news: News,
    private readonly sessions: AuthSessions,
  ) {}

  afterInit(server: Server): void {
    this.news.connect(server);
    server.use((socket, next) => {
      this.sessions.read(socket.handshake.headers.cookie).then(
        (found) => {
          const { pageOf } = socket.handshake.auth as { pageOf?: unknown };
          const isSomeoneElse = pageOf !== undefined && pageOf !== found?.actor.personId;
          if (!found?.actor.session.startedAt || isSomeoneElse) {
            next(new Error('not_signed_in'));
            return;
          }
          (socket as ActorSocket).data.actor = found.actor;
          next();
        },
        () => {
          next(new Error('unexpected'));
        },
      );
    });
  }

  async handleConnection(socket: ActorSocket): Promise<void> {
    const { personId, session } = socket.data.actor;
    await socket.join([personRoom(personId), sessionRoom(session.handle)]);
  }
}
