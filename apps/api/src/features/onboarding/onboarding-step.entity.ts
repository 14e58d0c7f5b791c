import type { PlanAnswer } from '@tweespraak/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One thing the employer arranges. What it is, stands in the template. */
@Entity('onboarding_step')
export class OnboardingStep {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'plan_id' })
  planId: string;

  @Column('text', { name: 'step_id' })
  stepId: string;

  @Column('date', { name: 'promised_on' })
  promisedOn: string;

  @Column('boolean', { name: 'is_ready' })
  isReady: boolean;

  @Column('uuid', { name: 'ready_by', nullable: true })
  readyBy: string | null;

  @Column('text', { nullable: true })
  answer: PlanAnswer | null;

  @Column('date', { name: 'answered_on', nullable: true })
  answeredOn: string | null;

  /** What is missing, in the newcomer's words. Sealed under the organisation: those who see the plan read it. */
  @Column('bytea', { nullable: true })
  note: Buffer | null;

  @Column('int')
  version: number;
}
