import type { ConsentKind } from '@tweespraak/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a person agreed to, each time they said so. The newest row of a kind holds. */
@Entity('consent')
export class Consent {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  kind: ConsentKind;

  @Column('boolean')
  given: boolean;

  @Column('timestamptz')
  at: Date;
}
