import type { SituationState } from '@tweespraak/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody prepared for a meeting, sealed under their own space. */
@Entity('prepared_situation')
export class PreparedSituation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'session_id' })
  sessionId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  state: SituationState;

  @Column('int')
  version: number;

  @Column('bytea')
  text: Buffer;

  @Column('timestamptz', { name: 'saved_at' })
  savedAt: Date;
}
