import type { MemberRole } from '@tweespraak/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person's roles in one organisation. */
@Entity('membership')
export class Membership {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text', { array: true })
  roles: MemberRole[];

  @Column('date', { name: 'joined_on' })
  joinedOn: string;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: string | null;
}
