import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { News } from '../../platform/news/news.ts';
import { readersOf } from './onboarding-people.ts';
import type { GuidedPlan } from './onboarding-people.ts';
import { OnboardingRepository } from './onboarding.repository.ts';

/** Keeps that a plan changed, and tells it to everyone who sees it: the log, and their open screens. */
@Injectable()
export class PlanChanges {
  constructor(
    private readonly plans: OnboardingRepository,
    private readonly audit: Audit,
    private readonly news: News,
  ) {}

  async tell(actor: Actor | null, verb: string, plan: GuidedPlan, what = partOf(plan)): Promise<void> {
    const { id, organisationId, newcomerId: ownerId } = plan;
    const revision = plan.revision + 1;
    await this.plans.savePlan(id, { revision });
    await this.audit.write(actor, `${what.type}.${verb}`, { ...what, ownerId, organisationId });
    this.news.tell(readersOf(plan), { type: 'onboardingPlan', id, version: revision });
  }
}

function partOf({ id }: GuidedPlan): { type: string; id: string } {
  return { type: 'onboardingPlan', id };
}
