import { Injectable } from '@nestjs/common';
import type { RoomEvent } from '@tweespraak/contracts';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { ActionPoint } from './action-point.entity.ts';
import { RoomCard } from './room-card.entity.ts';
import { Room } from './room.entity.ts';

export interface KnownCommand {
  actor: string;
  answer: unknown;
}

@Injectable()
export class RoomRepository {
  constructor(private readonly db: Database) {}

  find(sessionId: string): Promise<Room | null> {
    return this.db.of(Room).findOneBy({ sessionId });
  }

  /** The room, kept to this use case: commands come one after the other, in every process. */
  take(sessionId: string): Promise<Room | null> {
    return this.db.of(Room).findOne({ where: { sessionId }, lock: { mode: 'pessimistic_write' } });
  }

  /** Opens the room once, however many people walk in at the same time. */
  async addIfNew(room: Room): Promise<void> {
    await this.db.query(
      'INSERT INTO room (session_id, seq, state, hidden) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [room.sessionId, room.seq, JSON.stringify(room.state), room.hidden],
    );
  }

  async save({ sessionId, ...room }: Room): Promise<void> {
    await this.db.of(Room).update({ sessionId }, room);
  }

  async findCommand(sessionId: string, commandId: string): Promise<KnownCommand | undefined> {
    const [known] = await this.db.query<KnownCommand>(
      'SELECT actor, answer FROM room_command WHERE session_id = $1 AND command_id = $2',
      [sessionId, commandId],
    );
    return known;
  }

  async addCommand(sessionId: string, commandId: string, { actor, answer }: KnownCommand): Promise<void> {
    await this.db.query('INSERT INTO room_command (session_id, command_id, actor, answer) VALUES ($1, $2, $3, $4)', [
      sessionId,
      commandId,
      actor,
      JSON.stringify(answer),
    ]);
  }

  async addEvents(sessionId: string, events: RoomEvent[]): Promise<void> {
    if (events.length === 0) return;
    await this.db.query(
      `INSERT INTO room_event (session_id, seq, actor_id, type, payload)
       SELECT $1, seq, "actorId", type, payload
       FROM json_to_recordset($2::json) AS event (seq int, "actorId" uuid, type text, payload jsonb)`,
      [sessionId, JSON.stringify(events)],
    );
  }

  eventsOf(sessionId: string): Promise<RoomEvent[]> {
    return this.db.query<RoomEvent>(
      'SELECT seq, actor_id AS "actorId", type, payload FROM room_event WHERE session_id = $1 ORDER BY seq',
      [sessionId],
    );
  }

  findCards(sessionId: string, ids: string[]): Promise<RoomCard[]> {
    return this.db.of(RoomCard).findBy({ sessionId, id: In(ids) });
  }

  cardsOf(sessionId: string): Promise<RoomCard[]> {
    return this.db.of(RoomCard).findBy({ sessionId });
  }

  async saveCard(card: RoomCard): Promise<void> {
    await this.db.of(RoomCard).save(card);
  }

  async deleteCard(id: string): Promise<void> {
    await this.db.of(RoomCard).delete({ id });
  }

  async forgetAuthors(ids: string[]): Promise<void> {
    await this.db.of(RoomCard).update({ id: In(ids) }, { authorId: null });
  }

  /** What a group still looks back on: told in an earlier session and neither done nor let go. */
  openActionPoints(groupId: string): Promise<ActionPoint[]> {
    return this.db
      .of(ActionPoint)
      .createQueryBuilder('point')
      .where("point.groupId = :groupId AND (point.progress IS NULL OR point.progress IN ('started', 'notYet'))", {
        groupId,
      })
      .orderBy('point.id')
      .getMany();
  }

  findActionPoints(ids: string[]): Promise<ActionPoint[]> {
    return this.db.of(ActionPoint).findBy({ id: In(ids) });
  }

  actionPointsOf(sessionId: string): Promise<ActionPoint[]> {
    return this.db.of(ActionPoint).findBy({ sessionId });
  }

  async addActionPoint(point: ActionPoint): Promise<void> {
    await this.db.of(ActionPoint).insert(point);
  }

  async updateActionPoint(id: string, change: Partial<ActionPoint>): Promise<void> {
    await this.db.of(ActionPoint).update({ id }, change);
  }

  /** Timers that should have gone off by now. */
  dueTimers(now: Date): Promise<{ sessionId: string; timerId: string }[]> {
    return this.db.query(
      `SELECT session_id AS "sessionId", timer_id AS "timerId" FROM room
       WHERE timer_id IS NOT NULL AND timer_due_at <= $1 ORDER BY timer_due_at LIMIT 100`,
      [now],
    );
  }

  async sit(sessionId: string, personId: string, isHere: boolean, at: Date): Promise<void> {
    await this.db.query(
      `INSERT INTO room_seat (session_id, person_id, is_here, last_seen_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (session_id, person_id) DO UPDATE SET is_here = $3, last_seen_at = $4`,
      [sessionId, personId, isHere, at],
    );
  }

  /** These lines are open at this moment. */
  async seen(seats: { sessionId: string; personId: string }[], at: Date): Promise<void> {
    if (seats.length === 0) return;
    await this.db.query(
      `UPDATE room_seat SET last_seen_at = $2
       FROM json_to_recordset($1::json) AS seen ("sessionId" uuid, "personId" uuid)
       WHERE session_id = seen."sessionId" AND person_id = seen."personId" AND is_here`,
      [JSON.stringify(seats), at],
    );
  }

  /** False when their line was seen open after that moment, or they were not here any more. */
  async rise(sessionId: string, personId: string, lastSeenAt: Date): Promise<boolean> {
    const risen = await this.db.query(
      `UPDATE room_seat SET is_here = false
       WHERE session_id = $1 AND person_id = $2 AND is_here AND last_seen_at <= $3 RETURNING person_id`,
      [sessionId, personId, lastSeenAt],
    );
    return risen.length > 0;
  }

  /** Whose line is open while they are not said to be here. */
  async absentAmong(seats: { sessionId: string; personId: string }[]): Promise<typeof seats> {
    if (seats.length === 0) return [];
    return this.db.query(
      `SELECT session_id AS "sessionId", person_id AS "personId" FROM room_seat
       JOIN json_to_recordset($1::json) AS open ("sessionId" uuid, "personId" uuid)
         ON session_id = open."sessionId" AND person_id = open."personId" AND NOT is_here`,
      [JSON.stringify(seats)],
    );
  }

  /** Who is said to be here, while no process saw their line open since this moment. */
  silentSince(moment: Date): Promise<{ sessionId: string; personId: string; lastSeenAt: Date }[]> {
    return this.db.query(
      `SELECT session_id AS "sessionId", person_id AS "personId", last_seen_at AS "lastSeenAt" FROM room_seat
       WHERE is_here AND last_seen_at < $1 LIMIT 200`,
      [moment],
    );
  }
}
