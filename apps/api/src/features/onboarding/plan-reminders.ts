import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { dayAfter, planStepState } from '@tweespraak/domain';
import { z } from 'zod';
import { Clock, dayOf } from '../../platform/clock/clock.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { Mail } from '../../platform/mail/mail.ts';
import { OnboardingPeople, ownersAs } from './onboarding-people.ts';
import type { OnboardingPlan } from './onboarding-plan.entity.ts';
import { OnboardingTemplates } from './onboarding-templates.ts';
import { OnboardingRepository } from './onboarding.repository.ts';

const about = z.object({ planId: z.uuid(), id: z.string(), on: z.iso.date() });
type About = z.infer<typeof about>;

/** Says by mail that something waits: a promise that was not kept, a talk that comes. Each is about one day. */
@Injectable()
export class PlanReminders implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly mail: Mail,
    private readonly plans: OnboardingRepository,
    private readonly people: OnboardingPeople,
    private readonly templates: OnboardingTemplates,
  ) {}

  onModuleInit(): void {
    this.jobs.register('onboardingStep.remind', (payload) => this.#remindOfPromise(about.parse(payload)));
    this.jobs.register('onboardingEvaluation.remind', (payload) => this.#remindOfTalk(about.parse(payload)));
  }

  /** The morning after the promised day, to who promised it. */
  async planForPromise({ id: planId }: Pick<OnboardingPlan, 'id'>, id: string, on: string): Promise<void> {
    await this.#plan('onboardingStep.remind', { planId, id, on }, dayAfter(on, { days: 1 }));
  }

  /** A week before, to who takes part. */
  async planForTalk({ id: planId }: Pick<OnboardingPlan, 'id'>, id: string, on: string): Promise<void> {
    await this.#plan('onboardingEvaluation.remind', { planId, id, on }, dayAfter(on, { days: -7 }));
  }

  /** What has been needs no reminder. */
  async #plan(kind: string, payload: About, day: string): Promise<void> {
    const moment = new Date(`${day}T07:00:00Z`);
    if (moment > this.clock.now()) await this.jobs.plan(kind, payload, moment);
  }

  async #remindOfPromise({ planId, id, on }: About): Promise<void> {
    const plan = await this.plans.find(planId);
    const step = plan?.steps.find(({ stepId }) => stepId === id);
    if (!plan || plan.endedOn || step?.promisedOn !== on) return;
    if (planStepState(step, dayOf(this.clock.now())) !== 'late') return;
    const guided = await this.people.guide(plan);
    await this.mail.sayReady(ownersAs('coordinator', guided), `/beheer/inwerkplannen/${planId}`);
  }

  async #remindOfTalk({ planId, id, on }: About): Promise<void> {
    const plan = await this.plans.find(planId);
    const evaluation = plan && this.templates.evaluationsOf(plan).find((one) => one.id === id);
    if (!plan || plan.endedOn || evaluation?.plannedOn !== on || evaluation.heldOn) return;
    const guided = await this.people.guide(plan);
    const taking = evaluation.text.with;
    await this.mail.sayReady([plan.newcomerId], '/inwerkplan');
    if (taking.includes('mentor')) await this.mail.sayReady(ownersAs('mentor', guided), `/inwerkplan/${planId}`);
    if (taking.includes('coordinator'))
      await this.mail.sayReady(ownersAs('coordinator', guided), `/beheer/inwerkplannen/${planId}`);
  }
}
