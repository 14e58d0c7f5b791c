import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type {
  OnboardingPlans,
  OnboardingPlanView,
  OrganisationPlans,
  StartedOnboardingPlan,
  StartOnboardingPlan,
} from '@tweespraak/contracts';
import { dayAfter, DomainError, planDays } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock, dayOf } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Happenings } from '../../platform/happenings/happenings.ts';
import { Mail } from '../../platform/mail/mail.ts';
import { People } from '../../platform/people/people.ts';
import { Relations } from '../relations/relations.ts';
import { OnboardingPeople } from './onboarding-people.ts';
import type { WholePlan } from './onboarding-plan.entity.ts';
import { OnboardingTemplates } from './onboarding-templates.ts';
import { onboardingPlanPolicy, organisationPlansPolicy } from './onboarding.policy.ts';
import { OnboardingRepository } from './onboarding.repository.ts';
import { OnboardingViews } from './onboarding.views.ts';
import { PlanChanges } from './plan-changes.ts';
import { PlanReminders } from './plan-reminders.ts';

/** Plans as a whole: starting one, reading them, and what is left of one when somebody leaves. */
@Injectable()
export class OnboardingPlansService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly relations: Relations,
    private readonly plans: OnboardingRepository,
    private readonly templates: OnboardingTemplates,
    private readonly around: OnboardingPeople,
    private readonly views: OnboardingViews,
    private readonly changes: PlanChanges,
    private readonly reminders: PlanReminders,
    private readonly audit: Audit,
    private readonly mail: Mail,
    private readonly happenings: Happenings,
  ) {}

  onModuleInit(): void {
    this.happenings.on('membership.ended', async ({ id, personIds }) => {
      for (const plan of await this.plans.runningOf(personIds)) if (plan.organisationId === id) await this.#end(plan);
    });
  }

  /** Own plans, and those of whom this person is the mentor. */
  async list(actor: Actor): Promise<OnboardingPlans> {
    const own = await Promise.all((await this.plans.everOf(actor.personId)).map((plan) => this.around.guide(plan)));
    const guiding = await this.relations.towardsOthers(actor.personId);
    const newcomerIds = guiding.filter(({ relation }) => relation === 'mentor').map(({ aboutId }) => aboutId);
    const running = await this.plans.runningOf(newcomerIds);
    const others = await Promise.all(running.map((plan) => this.around.guide(plan)));
    const mentored = others.filter((plan) => onboardingPlanPolicy.may(actor, 'read', plan));
    return { own: await this.views.toSummaries(own), mentored: await this.views.toSummaries(mentored) };
  }

  async listIn(actor: Actor, organisationId: string): Promise<OrganisationPlans> {
    organisationPlansPolicy.require(actor, 'read', { organisationId });
    const running = await this.around.guideAll(organisationId, await this.plans.runningIn(organisationId));
    const organisations = await this.people.organisationRefs([organisationId]);
    const newcomers = await this.people.withRole(organisationId, 'ervaringsdeskundige');
    return {
      today: dayOf(this.clock.now()),
      organisation: organisations.get(organisationId) ?? { id: organisationId, name: '' },
      // a coordinator who begins here too is the newcomer of that plan, and arranges nothing in it
      plans: await this.views.toSummaries(running.filter(({ newcomerId }) => newcomerId !== actor.personId)),
      withoutPlan: newcomers.filter(
        ({ id }) => id !== actor.personId && running.every(({ newcomerId }) => newcomerId !== id),
      ),
    };
  }

  async start(actor: Actor, organisationId: string, wanted: StartOnboardingPlan): Promise<StartedOnboardingPlan> {
    organisationPlansPolicy.require(actor, 'start', { organisationId });
    return this.db.transaction(async () => {
      await this.#requireFitting(actor, organisationId, wanted);
      const plan = this.#planFor(actor, organisationId, wanted);
      if (!(await this.plans.addIfNew(plan))) throw new DomainError('already_done');
      await this.changes.tell(actor, 'start', await this.around.guide(plan));
      for (const { stepId, promisedOn } of plan.steps) await this.reminders.planForPromise(plan, stepId, promisedOn);
      for (const { id, plannedOn } of plan.evaluations) await this.reminders.planForTalk(plan, id, plannedOn);
      await this.mail.sayReady([plan.newcomerId], '/inwerkplan');
      return { id: plan.id };
    });
  }

  /** Somebody who reads the plan of another is in the log, for the newcomer to look up. */
  async open(actor: Actor, id: string): Promise<OnboardingPlanView> {
    const found = await this.plans.find(id);
    const plan = onboardingPlanPolicy.require(actor, 'read', found && (await this.around.guide(found)));
    if (actor.personId !== plan.newcomerId) {
      const { organisationId, newcomerId: ownerId } = plan;
      await this.audit.write(actor, 'onboardingPlan.read', { type: 'onboardingPlan', id, ownerId, organisationId });
    }
    return this.views.toPlanView(actor, plan);
  }

  async #requireFitting(actor: Actor, organisationId: string, wanted: StartOnboardingPlan): Promise<void> {
    const roles = await this.people.rolesIn(organisationId, wanted.newcomerId);
    if (roles.length === 0) throw new DomainError('not_found');
    const today = dayOf(this.clock.now());
    const isNear =
      wanted.startsOn >= dayAfter(today, { months: -12 }) && wanted.startsOn <= dayAfter(today, { months: 12 });
    const misfits = [
      ...(roles.includes('ervaringsdeskundige') && wanted.newcomerId !== actor.personId ? [] : ['newcomerId']),
      ...(isNear ? [] : ['startsOn']),
    ];
    if (misfits.length > 0) {
      throw new DomainError('invalid_input', { fields: misfits.map((path) => ({ path, code: 'invalid_value' })) });
    }
  }

  #planFor(actor: Actor, organisationId: string, { newcomerId, startsOn }: StartOnboardingPlan): WholePlan {
    const id = randomUUID();
    const template = this.templates.current;
    const days = planDays(template, startsOn);
    const blank = { isReady: false, readyBy: null, answer: null, answeredOn: null, note: null, version: 1 };
    return {
      ...{ id, organisationId, newcomerId, coordinatorId: actor.personId, templateId: template.id },
      ...{ startedOn: startsOn, endedOn: null, revision: 0 },
      steps: days.steps.map((step) => ({ ...blank, ...step, id: randomUUID(), planId: id })),
      evaluations: days.evaluations.map((one) => ({ ...one, id: randomUUID(), planId: id, heldOn: null })),
    };
  }

  /** Who left can read on; the organisation that they left cannot. */
  async #end(plan: WholePlan): Promise<void> {
    const guided = await this.around.guide(plan);
    await this.plans.savePlan(plan.id, { endedOn: dayOf(this.clock.now()) });
    await this.changes.tell(null, 'end', guided);
  }
}
