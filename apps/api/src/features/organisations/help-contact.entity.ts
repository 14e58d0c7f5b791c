import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whom an organisation names at Hulp for its people. */
@Entity('help_contact')
export class HelpContact {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  name: string;

  @Column('text')
  what: string;

  @Column('text', { nullable: true })
  phone: string | null;

  /** The order in which the organisation put them. */
  @Column('int')
  place: number;
}
