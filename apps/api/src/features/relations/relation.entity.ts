import type { PersonRelation } from '@tweespraak/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one person is to another: `other` is the mentor, contact or buddy of `about`. */
@Entity('person_relation')
export class Relation {
  @PrimaryColumn('uuid')
  id: string;

  /** The organisation that arranged it. */
  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'about_id' })
  aboutId: string;

  @Column('uuid', { name: 'other_id' })
  otherId: string;

  @Column('text')
  relation: PersonRelation;

  @Column('date')
  since: string;
}
