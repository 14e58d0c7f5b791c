import type { GroupMemberState } from '@tweespraak/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A closed group of colleagues, hosted by an organisation. */
@Entity('intervisie_group')
export class IntervisieGroup {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  name: string;

  @Column('timestamptz', { name: 'formed_at' })
  formedAt: Date;
}

/** Somebody who was asked, takes part, or did. */
@Entity('intervisie_group_member')
export class GroupMember {
  @PrimaryColumn('uuid', { name: 'group_id' })
  groupId: string;

  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  state: GroupMemberState;

  @Column('boolean', { name: 'shows_role' })
  showsRole: boolean;

  @Column('timestamptz')
  since: Date;
}

export interface GroupOfPeople extends IntervisieGroup {
  members: GroupMember[];
}
