import { Injectable } from '@nestjs/common';
import type { PlanSummary } from '@tweespraak/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { OnboardingPlansService } from './onboarding-plans.service.ts';

/** What other features may ask about onboarding plans. */
@Injectable()
export class Onboarding {
  constructor(private readonly plans: OnboardingPlansService) {}

  /** The running plans in which this person has a part: their own, and those of whom they are the mentor. */
  async plansOf(actor: Actor): Promise<PlanSummary[]> {
    const { own, mentored } = await this.plans.list(actor);
    return [...own, ...mentored];
  }
}
