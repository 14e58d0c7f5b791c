import type { RoomState } from '@tweespraak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A room as it is after its last event, so that nobody has to read them all. */
@Entity('room')
export class Room {
  @PrimaryColumn('uuid', { name: 'session_id' })
  sessionId: string;

  @Column('int')
  seq: number;

  @Column('jsonb')
  state: RoomState;

  /** Sealed: what is in no event, because its count or moment would already tell something. */
  @Column('bytea')
  hidden: Buffer;

  @Column('uuid', { name: 'timer_id', nullable: true })
  timerId: string | null;

  @Column('timestamptz', { name: 'timer_due_at', nullable: true })
  timerDueAt: Date | null;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
