import { Injectable } from '@nestjs/common';
import type { AnswerPlanStep, PlanOwner, PromisePlanStep, SayPlanStepReady } from '@tweespraak/contracts';
import { answerStep, DomainError, planStepState, promiseDay, requireNoBsn, sayReady } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { Clock, dayOf } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Mail } from '../../platform/mail/mail.ts';
import { Vault } from '../../platform/vault/vault.ts';
import { OnboardingPeople, ownersAs } from './onboarding-people.ts';
import type { GuidedPlan } from './onboarding-people.ts';
import type { OnboardingStep } from './onboarding-step.entity.ts';
import { OnboardingTemplates } from './onboarding-templates.ts';
import { planStepPolicy } from './onboarding.policy.ts';
import { OnboardingRepository } from './onboarding.repository.ts';
import { PlanChanges } from './plan-changes.ts';
import { PlanReminders } from './plan-reminders.ts';
import { SealedPlanTexts } from './sealed-plan-texts.ts';

interface TakenStep {
  plan: GuidedPlan;
  step: OnboardingStep;
  owners: PlanOwner[];
}

/** What both sides say of one thing the employer arranges. */
@Injectable()
export class PlanStepsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly plans: OnboardingRepository,
    private readonly templates: OnboardingTemplates,
    private readonly around: OnboardingPeople,
    private readonly texts: SealedPlanTexts,
    private readonly vault: Vault,
    private readonly changes: PlanChanges,
    private readonly reminders: PlanReminders,
    private readonly mail: Mail,
  ) {}

  /** "Dit is klaar": the newcomer is asked. One mail, however many questions wait. */
  async sayReady(actor: Actor, planId: string, stepId: string, { version }: SayPlanStepReady): Promise<void> {
    await this.db.transaction(async () => {
      const { plan, step } = await this.#take(actor, 'arrange', planId, stepId);
      const ready = sayReady(step);
      if (step.isReady) return;
      requireSeen(step, version);
      await this.#save(actor, 'ready', plan, { ...ready, readyBy: actor.personId });
      const wasAsked = plan.steps.some((one) => planStepState(one, this.#today()) === 'waitsForNewcomer');
      if (!wasAsked) await this.mail.sayReady([plan.newcomerId], '/inwerkplan');
    });
  }

  /** Another day. Also takes back that something was ready. */
  async promise(actor: Actor, planId: string, stepId: string, { version, on }: PromisePlanStep): Promise<void> {
    await this.db.transaction(async () => {
      const { plan, step } = await this.#take(actor, 'arrange', planId, stepId);
      const promised = promiseDay(step, on, this.#today());
      if (step.promisedOn === on && !step.isReady) return;
      requireSeen(step, version);
      await this.#save(actor, 'promise', plan, promised);
      await this.reminders.planForPromise(plan, stepId, on);
    });
  }

  /** The newcomer's word. What stands with "nog niet" is what they wrote with it last; a yes takes it away. */
  async answer(actor: Actor, planId: string, stepId: string, { version, answer, note }: AnswerPlanStep): Promise<void> {
    requireNoBsn(note);
    await this.db.transaction(async () => {
      const { plan, step, owners } = await this.#take(actor, 'answer', planId, stepId);
      const words = answer === 'notYet' ? note : '';
      if (step.answer === answer && !step.isReady && !step.note && !words) return;
      requireSeen(step, version);
      const answered = { ...answerStep(step, answer), answeredOn: this.#today() };
      await this.#save(actor, answer, plan, {
        ...answered,
        note: await this.#keep(plan, step, words),
      });
      if (answer === 'notYet' && (step.isReady || step.answer !== 'notYet')) await this.#writeToEmployer(plan, owners);
    });
  }

  async #take(actor: Actor, action: 'arrange' | 'answer', planId: string, stepId: string): Promise<TakenStep> {
    const found = await this.plans.take(planId);
    const plan = found && (await this.around.guide(found));
    const text = plan && this.templates.of(plan).steps.find(({ id }) => id === stepId);
    const step = plan?.steps.find((one) => one.stepId === stepId);
    return planStepPolicy.require(actor, action, plan && text && step ? { plan, step, owners: text.owners } : null);
  }

  async #save(actor: Actor, verb: string, plan: GuidedPlan, step: OnboardingStep): Promise<void> {
    await this.plans.saveStep({ ...step, version: step.version + 1 });
    await this.changes.tell(actor, verb, plan, { type: 'onboardingStep', id: step.id });
  }

  async #keep(plan: GuidedPlan, step: OnboardingStep, words: string): Promise<Buffer | null> {
    if (words) return this.texts.sealNote(plan, step, words);
    await this.vault.erase([step.note]);
    return null;
  }

  async #writeToEmployer(plan: GuidedPlan, owners: PlanOwner[]): Promise<void> {
    await this.mail.sayReady(ownersAs('coordinator', plan), `/beheer/inwerkplannen/${plan.id}`);
    if (owners.includes('mentor')) await this.mail.sayReady(ownersAs('mentor', plan), `/inwerkplan/${plan.id}`);
  }

  #today(): string {
    return dayOf(this.clock.now());
  }
}

/** What changed on the other side since the page was drawn is never answered unseen. */
function requireSeen({ version }: OnboardingStep, seen: number): void {
  if (version !== seen) throw new DomainError('version_conflict', { version });
}
