import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DuoSeat } from './duo-seat.entity.ts';

/** Two people who train and work together. Its state follows from these facts (`duo-state.ts`). */
@Entity('duo')
export class Duo {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'proposed_by' })
  proposedBy: string;

  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt: Date;

  /** When the second of the two accepted. */
  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;

  @Column('text', { name: 'closed_as', nullable: true })
  closedAs: 'declined' | 'withdrawn' | 'ended' | null;
}

export interface SeatedDuo extends Duo {
  seats: DuoSeat[];
}
