import { Injectable } from '@nestjs/common';
import type { FindOptionsWhere } from 'typeorm';
import { In, IsNull } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { OnboardingEvaluation } from './onboarding-evaluation.entity.ts';
import { OnboardingPlan } from './onboarding-plan.entity.ts';
import type { WholePlan } from './onboarding-plan.entity.ts';
import { OnboardingStep } from './onboarding-step.entity.ts';

@Injectable()
export class OnboardingRepository {
  constructor(private readonly db: Database) {}

  async find(id: string): Promise<WholePlan | null> {
    const [plan] = await this.#whole({ id });
    return plan ?? null;
  }

  /** The same, and keeps it to this use case: what both sides say comes one after the other. */
  async take(id: string): Promise<WholePlan | null> {
    await this.db.query('SELECT FROM onboarding_plan WHERE id = $1 FOR UPDATE', [id]);
    return this.find(id);
  }

  /** Plans of these people that run. */
  runningOf(newcomerIds: string[]): Promise<WholePlan[]> {
    return newcomerIds.length === 0
      ? Promise.resolve([])
      : this.#whole({ newcomerId: In(newcomerIds), endedOn: IsNull() });
  }

  /** All plans of one person, also of where they worked before. */
  everOf(newcomerId: string): Promise<WholePlan[]> {
    return this.#whole({ newcomerId });
  }

  /** Plans of an organisation that run. */
  runningIn(organisationId: string): Promise<WholePlan[]> {
    return this.#whole({ organisationId, endedOn: IsNull() });
  }

  /** Whether it is new: two coordinators who start one for the same person at once start one. */
  async addIfNew({ steps, evaluations, ...plan }: WholePlan): Promise<boolean> {
    const added = await this.db.query(
      `INSERT INTO onboarding_plan (id, organisation_id, newcomer_id, coordinator_id, template_id, started_on, revision)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (organisation_id, newcomer_id) WHERE ended_on IS NULL DO NOTHING RETURNING id`,
      [
        ...[plan.id, plan.organisationId, plan.newcomerId, plan.coordinatorId],
        ...[plan.templateId, plan.startedOn, plan.revision],
      ],
    );
    if (added.length === 0) return false;
    await this.db.of(OnboardingStep).insert(steps);
    await this.db.of(OnboardingEvaluation).insert(evaluations);
    return true;
  }

  async savePlan(id: string, change: Partial<Pick<OnboardingPlan, 'revision' | 'endedOn'>>): Promise<void> {
    await this.db.of(OnboardingPlan).update({ id }, change);
  }

  async saveStep(step: OnboardingStep): Promise<void> {
    await this.db.of(OnboardingStep).update({ id: step.id }, step);
  }

  async saveEvaluation(evaluation: OnboardingEvaluation): Promise<void> {
    await this.db.of(OnboardingEvaluation).update({ id: evaluation.id }, evaluation);
  }

  /** Newest first. */
  async #whole(where: FindOptionsWhere<OnboardingPlan>): Promise<WholePlan[]> {
    const plans = await this.db.of(OnboardingPlan).find({ where, order: { startedOn: 'DESC', id: 'ASC' } });
    if (plans.length === 0) return [];
    const planId = In(plans.map(({ id }) => id));
    const steps = await this.db.of(OnboardingStep).findBy({ planId });
    const evaluations = await this.db
      .of(OnboardingEvaluation)
      .find({ where: { planId }, order: { plannedOn: 'ASC', momentId: 'ASC' } });
    return plans.map((plan) => ({
      ...plan,
      steps: steps.filter((step) => step.planId === plan.id),
      evaluations: evaluations.filter((evaluation) => evaluation.planId === plan.id),
    }));
  }
}
