import type { CardKind } from '@tweespraak/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody wrote in a room, sealed under the session; a note under its writer. No time: that could tell who. */
@Entity('room_card')
export class RoomCard {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'session_id' })
  sessionId: string;

  @Column('text')
  kind: CardKind;

  /** Null once a card of an anonymous round is open. */
  @Column('uuid', { name: 'author_id', nullable: true })
  authorId: string | null;

  @Column('boolean', { name: 'is_note' })
  isNote: boolean;

  @Column('bytea')
  text: Buffer;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;
}
