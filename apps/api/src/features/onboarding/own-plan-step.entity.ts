import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the newcomer wants to do, for themselves alone. Sealed under their own space. */
@Entity('own_plan_step')
export class OwnPlanStep {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'plan_id' })
  planId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('bytea')
  text: Buffer;

  @Column('boolean', { name: 'is_done' })
  isDone: boolean;

  @Column('timestamptz', { name: 'added_at' })
  addedAt: Date;
}
