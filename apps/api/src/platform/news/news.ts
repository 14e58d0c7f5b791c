import { Injectable } from '@nestjs/common';
import type { News as NewsItem } from '@tweespraak/contracts';
import type { Server } from 'socket.io';
import { Database } from '../database/database.ts';
import type { ActorSocket } from './news.gateway.ts';

/** Tells browsers, after the commit, that something changed: never what. Each asks again and gets their own view. */
@Injectable()
export class News {
  #server: Server | undefined;

  constructor(private readonly db: Database) {}

  /** The socket server, once it listens. */
  connect(server: Server): void {
    this.#server = server;
  }

  tell(personIds: string[], item: NewsItem): void {
    if (personIds.length === 0) return;
    this.db.afterCommit(() => this.#server?.to(personIds.map(personRoom)).emit('news', item));
  }

  /** A log-in got another id: its sockets go along, and so they close when it ends. */
  async renewSession(handle: string, renewed: string): Promise<void> {
    for (const socket of (await this.#server?.in(sessionRoom(handle)).fetchSockets()) ?? []) {
      (socket.data as ActorSocket['data']).actor.session.handle = renewed;
      socket.join(sessionRoom(renewed));
    }
  }

  closeSession(handle: string): void {
    this.#server?.in(sessionRoom(handle)).disconnectSockets(true);
  }
}

export function personRoom(personId: string): string {
  return `person:${personId}`;
}

export function sessionRoom(handle: string): string {
  return `session:${handle}`;
}
