import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day on which people look back together. What it is about, stands in the template. */
@Entity('onboarding_evaluation')
export class OnboardingEvaluation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'plan_id' })
  planId: string;

  @Column('text', { name: 'moment_id' })
  momentId: string;

  @Column('date', { name: 'planned_on' })
  plannedOn: string;

  @Column('date', { name: 'held_on', nullable: true })
  heldOn: string | null;
}
