import type { ActionPointProgress } from '@tweespraak/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What someone will do, told in one session and looked back on in the next: sealed under the group. */
@Entity('intervisie_action_point')
export class ActionPoint {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'group_id' })
  groupId: string;

  @Column('uuid', { name: 'session_id' })
  sessionId: string;

  @Column('uuid', { name: 'owner_id' })
  ownerId: string;

  /** Who was in the room when it was told. */
  @Column('uuid', { name: 'known_to', array: true })
  knownTo: string[];

  @Column('bytea')
  text: Buffer;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  @Column('text', { nullable: true })
  progress: ActionPointProgress | null;
}
