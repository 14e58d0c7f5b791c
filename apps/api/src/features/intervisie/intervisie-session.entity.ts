import type { IntervisieSessionState } from '@tweespraak/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GroupOfPeople } from './intervisie-group.entity.ts';

/** One meeting of a group. What happens in it is the room's. */
@Entity('intervisie_session')
export class IntervisieSession {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'group_id' })
  groupId: string;

  @Column('text', { name: 'method_id' })
  methodId: string;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;

  @Column('text', { name: 'call_link', nullable: true })
  callLink: string | null;

  @Column('uuid', { name: 'facilitator_id' })
  facilitatorId: string;

  @Column('uuid', { name: 'reserve_id', nullable: true })
  reserveId: string | null;

  @Column('uuid', { name: 'case_bringer_id', nullable: true })
  caseBringerId: string | null;

  @Column('text')
  state: IntervisieSessionState;
}

export interface SessionOfGroup extends IntervisieSession {
  group: GroupOfPeople;
}
