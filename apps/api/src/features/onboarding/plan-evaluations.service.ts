import { Injectable } from '@nestjs/common';
import type { MovePlanEvaluation } from '@tweespraak/contracts';
import { DomainError } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { Clock, dayOf } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { OnboardingEvaluation } from './onboarding-evaluation.entity.ts';
import { OnboardingPeople } from './onboarding-people.ts';
import type { GuidedPlan } from './onboarding-people.ts';
import { onboardingPlanPolicy } from './onboarding.policy.ts';
import { OnboardingRepository } from './onboarding.repository.ts';
import { PlanChanges } from './plan-changes.ts';
import { PlanReminders } from './plan-reminders.ts';

/** The talks of a plan: on another day, or held. Everyone who sees the plan may say so. */
@Injectable()
export class PlanEvaluationsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly plans: OnboardingRepository,
    private readonly around: OnboardingPeople,
    private readonly changes: PlanChanges,
    private readonly reminders: PlanReminders,
  ) {}

  async move(actor: Actor, planId: string, id: string, { on }: MovePlanEvaluation): Promise<void> {
    await this.db.transaction(async () => {
      const { plan, evaluation } = await this.#take(actor, planId, id);
      if (evaluation.heldOn) throw new DomainError('already_done');
      if (on < dayOf(this.clock.now()))
        throw new DomainError('invalid_input', { fields: [{ path: 'on', code: 'in_the_past' }] });
      if (evaluation.plannedOn === on) return;
      await this.plans.saveEvaluation({ ...evaluation, plannedOn: on });
      await this.changes.tell(actor, 'move', plan, { type: 'onboardingEvaluation', id });
      await this.reminders.planForTalk(plan, id, on);
    });
  }

  async hold(actor: Actor, planId: string, id: string): Promise<void> {
    await this.db.transaction(async () => {
      const { plan, evaluation } = await this.#take(actor, planId, id);
      if (evaluation.heldOn) return;
      await this.plans.saveEvaluation({ ...evaluation, heldOn: dayOf(this.clock.now()) });
      await this.changes.tell(actor, 'hold', plan, { type: 'onboardingEvaluation', id });
    });
  }

  async #take(
    actor: Actor,
    planId: string,
    id: string,
  ): Promise<{ plan: GuidedPlan; evaluation: OnboardingEvaluation }> {
    const found = await this.plans.take(planId);
    const plan = onboardingPlanPolicy.require(actor, 'planTalk', found && (await this.around.guide(found)));
    const evaluation = plan.evaluations.find((one) => one.id === id);
    if (!evaluation) throw new DomainError('not_found');
    return { plan, evaluation };
  }
}
