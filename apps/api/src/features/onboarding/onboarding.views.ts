import { Injectable } from '@nestjs/common';
import type {
  OnboardingPlanView,
  PersonRef,
  PlanEvaluationView,
  PlanNext,
  PlanOwner,
  PlanResponsible,
  PlanStepView,
  PlanSummary,
  PlanViewer,
} from '@tweespraak/contracts';
import { isLate, nextInPlan, planStepState } from '@tweespraak/domain';
import type { PlanItem } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { Clock, dayOf } from '../../platform/clock/clock.ts';
import { People } from '../../platform/people/people.ts';
import { having, ownersAs, readersOf } from './onboarding-people.ts';
import type { GuidedPlan } from './onboarding-people.ts';
import { OnboardingTemplates } from './onboarding-templates.ts';
import type { WrittenEvaluation, WrittenStep } from './onboarding-templates.ts';
import { onboardingPlanPolicy, planStepPolicy } from './onboarding.policy.ts';
import { SealedPlanTexts } from './sealed-plan-texts.ts';

type Names = Map<string, PersonRef>;

@Injectable()
export class OnboardingViews {
  constructor(
    private readonly clock: Clock,
    private readonly people: People,
    private readonly templates: OnboardingTemplates,
    private readonly texts: SealedPlanTexts,
  ) {}

  async toPlanView(actor: Actor, plan: GuidedPlan): Promise<OnboardingPlanView> {
    const names = await this.people.refs(peopleIn(plan));
    const organisations = await this.people.organisationRefs([plan.organisationId]);
    const notes = await this.texts.openNotes(plan);
    const { intro, certainty } = this.templates.of(plan);
    return {
      id: plan.id,
      organisation: organisations.get(plan.organisationId) ?? { id: plan.organisationId, name: '' },
      newcomer: refIn(names, plan.newcomerId),
      viewer: viewerOf(actor, plan),
      today: this.#today(),
      readers: readersOf(plan)
        .filter((id) => id !== actor.personId)
        .map((id) => refIn(names, id)),
      intro,
      certainty,
      startedOn: plan.startedOn,
      endedOn: plan.endedOn,
      steps: this.templates
        .stepsOf(plan)
        .map((step) => this.#toStepView(actor, plan, step, notes.get(step.id) ?? null, names)),
      evaluations: this.templates
        .evaluationsOf(plan)
        .map((evaluation) => toEvaluationView(actor, plan, evaluation, names)),
    };
  }

  /** Plans as lines of a list: arrangements only. */
  async toSummaries(plans: GuidedPlan[]): Promise<PlanSummary[]> {
    const names = await this.people.refs(plans.flatMap(peopleIn));
    const organisations = await this.people.organisationRefs(plans.map(({ organisationId }) => organisationId));
    return plans.map((plan) => {
      const steps = this.templates.stepsOf(plan);
      return {
        id: plan.id,
        organisation: organisations.get(plan.organisationId) ?? { id: plan.organisationId, name: '' },
        newcomer: refIn(names, plan.newcomerId),
        partners: plan.around.partners.map((id) => refIn(names, id)),
        startedOn: plan.startedOn,
        confirmed: steps.filter(({ answer }) => answer === 'arranged').length,
        of: steps.length,
        next: this.#toNext(plan, names),
      };
    });
  }

  #toNext(plan: GuidedPlan, names: Names): PlanNext | null {
    const today = this.#today();
    const next = nextInPlan(
      [
        ...this.templates.stepsOf(plan).map((step) => toStepItem(step, today)),
        ...this.templates.evaluationsOf(plan).map(toEvaluationItem),
      ],
      today,
    );
    return (
      next && {
        kind: next.kind,
        title: next.title,
        lacks: next.lacks,
        turn: toResponsible(plan, next.turn, names),
        on: next.on,
        isLate: isLate(next, today),
        saidNotYet: next.saidNotYet,
      }
    );
  }

  #toStepView(actor: Actor, plan: GuidedPlan, step: WrittenStep, note: string | null, names: Names): PlanStepView {
    const { text, answer, answeredOn } = step;
    const may = planStepPolicy.abilities(actor, { plan, owners: text.owners }, 'arrange', 'answer');
    const state = planStepState(step, this.#today());
    const isOpen = may.arrange && state !== 'confirmed';
    return {
      id: text.id,
      title: text.title,
      why: text.why,
      guide: text.guide,
      arrange: text.arrange,
      ask: { question: text.ask.question, detail: text.ask.detail },
      found: text.finds ? having(text.finds, plan.around).map((id) => refIn(names, id)) : [],
      state,
      promisedOn: step.promisedOn,
      responsible: toResponsible(plan, text.owners, names),
      readyBy: step.isReady && step.readyBy ? refIn(names, step.readyBy) : null,
      answer: answer && answeredOn ? { said: answer, on: answeredOn } : null,
      note,
      version: step.version,
      abilities: { sayReady: isOpen && !step.isReady, promise: isOpen, answer: may.answer },
    };
  }

  #today(): string {
    return dayOf(this.clock.now());
  }
}

function toEvaluationView(
  actor: Actor,
  plan: GuidedPlan,
  { id, plannedOn, heldOn, text }: WrittenEvaluation,
  names: Names,
): PlanEvaluationView {
  const mayPlan = heldOn === null && onboardingPlanPolicy.may(actor, 'planTalk', plan);
  return {
    id,
    title: text.title,
    on: plannedOn,
    with: toResponsible(plan, text.with, names),
    questions: text.questions,
    heldOn,
    abilities: { hold: mayPlan, move: mayPlan },
  };
}

interface NamedItem extends PlanItem {
  title: string;
  lacks: PlanNext['lacks'];
  turn: PlanOwner[];
  saidNotYet: boolean;
}

function toStepItem(step: WrittenStep, today: string): NamedItem {
  const { text, promisedOn, answer } = step;
  const state = planStepState(step, today);
  const turn: PlanOwner[] = state === 'waitsForNewcomer' ? ['newcomer'] : text.owners;
  const saidNotYet = answer === 'notYet' && state !== 'waitsForNewcomer';
  return {
    ...{ kind: 'step', id: text.id, on: promisedOn, state, title: text.title, turn, saidNotYet },
    lacks: { what: text.lacks, arrange: text.arrange, guide: text.guide },
  };
}

function toEvaluationItem({ text, plannedOn, heldOn }: WrittenEvaluation): NamedItem {
  const state = heldOn ? 'held' : 'planned';
  return {
    kind: 'evaluation',
    id: text.id,
    on: plannedOn,
    state,
    title: text.title,
    lacks: null,
    turn: text.with,
    saidNotYet: false,
  };
}

function viewerOf({ personId }: Actor, { newcomerId, around }: GuidedPlan): PlanViewer {
  if (personId === newcomerId) return 'newcomer';
  return around.coordinators.includes(personId) ? 'coordinator' : 'mentor';
}

/** Who has each place; a place that nobody has yet is named too. */
function toResponsible(plan: GuidedPlan, owners: PlanOwner[], names: Names): PlanResponsible[] {
  return owners.flatMap((as): PlanResponsible[] => {
    const people = ownersAs(as, plan).map((id) => ({ as, person: refIn(names, id) }));
    return people.length > 0 ? people : [{ as, person: null }];
  });
}

function peopleIn({ newcomerId, steps, around }: GuidedPlan): string[] {
  return [
    newcomerId,
    ...around.coordinators,
    ...around.partners,
    ...around.relations.map(({ personId }) => personId),
    ...steps.flatMap(({ readyBy }) => readyBy ?? []),
  ];
}

function refIn(names: Names, id: string): PersonRef {
  return names.get(id) ?? { id, name: '' };
}
