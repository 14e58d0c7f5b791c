import type { SeatColour } from '@tweespraak/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One of the two places in a duo. Both have exactly the same rights. */
@Entity('duo_seat')
export class DuoSeat {
  @PrimaryColumn('uuid', { name: 'duo_id' })
  duoId: string;

  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  colour: SeatColour;

  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  acceptedAt: Date | null;

  /** Each takes and ends their own pause: the duo rests until nobody has one. */
  @Column('timestamptz', { name: 'paused_at', nullable: true })
  pausedAt: Date | null;
}
