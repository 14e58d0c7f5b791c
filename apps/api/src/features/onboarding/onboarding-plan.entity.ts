import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OnboardingEvaluation } from './onboarding-evaluation.entity.ts';
import type { OnboardingStep } from './onboarding-step.entity.ts';

/** How somebody begins in an organisation. It ends when they leave. */
@Entity('onboarding_plan')
export class OnboardingPlan {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'newcomer_id' })
  newcomerId: string;

  /** Who started it, and answers for the employer's steps. */
  @Column('uuid', { name: 'coordinator_id' })
  coordinatorId: string;

  @Column('text', { name: 'template_id' })
  templateId: string;

  @Column('date', { name: 'started_on' })
  startedOn: string;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: string | null;

  /** How many times it changed: open screens know by it whether they are behind. */
  @Column('int')
  revision: number;
}

export interface WholePlan extends OnboardingPlan {
  steps: OnboardingStep[];
  /** Soonest first. */
  evaluations: OnboardingEvaluation[];
}
