import { Injectable } from '@nestjs/common';
import type { RoomEvent } from '@tweespraak/contracts';
import type { RoomState } from '@tweespraak/domain';
import type { SessionOfGroup } from '../intervisie/intervisie.ts';
import { RoomRepository } from './room.repository.ts';
import { RoomTexts } from './room-texts.ts';

/** What goes on after a session: its action points come back in the group's next terugblik. */
@Injectable()
export class RoomHarvest {
  constructor(
    private readonly rooms: RoomRepository,
    private readonly texts: RoomTexts,
  ) {}

  /** Keeps what became of earlier action points, and at the end the new ones. In the transaction of the command. */
  async bringIn(session: SessionOfGroup, events: RoomEvent[], state: RoomState): Promise<void> {
    for (const event of events) {
      if (event.type === 'actionPoint.reported') {
        await this.rooms.updateActionPoint(event.payload.actionPointId, { progress: event.payload.progress });
      }
      if (event.type === 'session.ended') await this.#keepActionPoints(session, state);
    }
  }

  async #keepActionPoints({ id: sessionId, groupId }: SessionOfGroup, state: RoomState): Promise<void> {
    const told = state.cards.filter(({ kind, authorId }) => kind === 'actionPoint' && authorId !== null);
    const rows = await this.rooms.findCards(
      sessionId,
      told.map(({ id }) => id),
    );
    const texts = await this.texts.openCards(rows);
    const knownTo = state.people.filter(({ presence }) => presence !== 'expected').map(({ id }) => id);
    for (const { id, authorId, dueOn } of rows) {
      const text = texts.get(id);
      if (text === undefined || !authorId) continue;
      const sealed = await this.texts.sealPoint(groupId, id, text);
      await this.rooms.addActionPoint({
        id,
        groupId,
        sessionId,
        ownerId: authorId,
        knownTo,
        text: sealed,
        dueOn,
        progress: null,
      });
    }
  }
}
