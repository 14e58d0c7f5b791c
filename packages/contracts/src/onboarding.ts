import { z } from 'zod';
import { pickedDay } from './calendar.ts';
import { contentId, guideSection } from './content-parts.ts';
import { planOwner } from './onboarding-template.ts';
import { personRef } from './people.ts';
import { versionNumber } from './version-number.ts';

/** Where one thing is that the employer arranges. `late`: the promised day has passed. */
export const planStepState = z.enum(['waitsForEmployer', 'late', 'waitsForNewcomer', 'confirmed']);
export type PlanStepState = z.infer<typeof planStepState>;

/** What the newcomer says of it. Only `arranged` makes it count. */
export const planAnswer = z.enum(['arranged', 'notYet']);
export type PlanAnswer = z.infer<typeof planAnswer>;

export const startOnboardingPlan = z.object({ newcomerId: z.uuid(), startsOn: pickedDay });
export type StartOnboardingPlan = z.infer<typeof startOnboardingPlan>;
export const startedOnboardingPlan = z.object({ id: z.uuid() }).meta({ id: 'StartedOnboardingPlan' });
export type StartedOnboardingPlan = z.infer<typeof startedOnboardingPlan>;

/** "Dit is klaar", said by the employer. */
export const sayPlanStepReady = z.object({ version: versionNumber });
export type SayPlanStepReady = z.infer<typeof sayPlanStepReady>;

export const promisePlanStep = z.object({ version: versionNumber, on: pickedDay });
export type PromisePlanStep = z.infer<typeof promisePlanStep>;

/** "Dit is geregeld" or "nog niet", with what is missing when the newcomer wants to say so. */
export const answerPlanStep = z.object({
  version: versionNumber,
  answer: planAnswer,
  note: z.string().trim().max(1000).default(''),
});
export type AnswerPlanStep = z.infer<typeof answerPlanStep>;

export const movePlanEvaluation = z.object({ on: pickedDay });
export type MovePlanEvaluation = z.infer<typeof movePlanEvaluation>;

const ownPlanStepText = z.string().trim().min(1).max(200);
export const addOwnPlanStep = z.object({ text: ownPlanStepText });
export type AddOwnPlanStep = z.infer<typeof addOwnPlanStep>;
export const changeOwnPlanStep = z.object({ isDone: z.stringbool().or(z.boolean()) });
export type ChangeOwnPlanStep = z.infer<typeof changeOwnPlanStep>;

/** What somebody writes down for a talk that comes. An empty text takes it away. */
export const saveEvaluationNote = z.object({ base: versionNumber, text: z.string().trim().max(4000) });
export type SaveEvaluationNote = z.infer<typeof saveEvaluationNote>;

/** Who has to do something, and as what. Nobody may have that place yet. */
export const planResponsible = z.object({ as: planOwner, person: personRef.nullable() });
export type PlanResponsible = z.infer<typeof planResponsible>;

export const planStepView = z.object({
  id: contentId,
  title: z.string(),
  why: z.string(),
  guide: guideSection,
  arrange: z.string(),
  ask: z.object({ question: z.string(), detail: z.string() }),
  /** Who has the place this step finds somebody for: the mentor, the contact from outside. */
  found: z.array(personRef),
  state: planStepState,
  promisedOn: z.iso.date(),
  responsible: z.array(planResponsible),
  readyBy: personRef.nullable(),
  answer: z.object({ said: planAnswer, on: z.iso.date() }).nullable(),
  /** What the newcomer wrote with "nog niet". */
  note: z.string().nullable(),
  version: z.int(),
  abilities: z.object({ sayReady: z.boolean(), promise: z.boolean(), answer: z.boolean() }),
});
export type PlanStepView = z.infer<typeof planStepView>;

export const planEvaluationView = z.object({
  id: z.uuid(),
  title: z.string(),
  on: z.iso.date(),
  with: z.array(planResponsible),
  questions: z.array(z.string()),
  heldOn: z.iso.date().nullable(),
  abilities: z.object({ hold: z.boolean(), move: z.boolean() }),
});
export type PlanEvaluationView = z.infer<typeof planEvaluationView>;

/** As what somebody sees a plan. They see the same of it; what they may do differs. */
export const planViewer = z.enum(['newcomer', 'coordinator', 'mentor']);
export type PlanViewer = z.infer<typeof planViewer>;

export const onboardingPlanView = z
  .object({
    id: z.uuid(),
    organisation: z.object({ id: z.uuid(), name: z.string() }),
    newcomer: personRef,
    viewer: planViewer,
    /** By the clock of the house: "gisteren" and "te laat" go by it. */
    today: z.iso.date(),
    /** Everyone else who sees this plan. */
    readers: z.array(personRef),
    intro: z.string(),
    certainty: z.string(),
    startedOn: z.iso.date(),
    endedOn: z.iso.date().nullable(),
    steps: z.array(planStepView),
    evaluations: z.array(planEvaluationView),
  })
  .meta({ id: 'OnboardingPlan' });
export type OnboardingPlanView = z.infer<typeof onboardingPlanView>;

/** What the plan asks next, and of whom. */
export const planNext = z.object({
  kind: z.enum(['step', 'evaluation']),
  title: z.string(),
  /** Of a step: what the newcomer lacks as long as it is not there, and what to arrange. */
  lacks: z.object({ what: z.string(), arrange: z.string(), guide: guideSection }).nullable(),
  turn: z.array(planResponsible),
  on: z.iso.date(),
  isLate: z.boolean(),
  saidNotYet: z.boolean(),
});
export type PlanNext = z.infer<typeof planNext>;

/** One line of a list of plans: arrangements, never what somebody learns or keeps for themselves. */
export const planSummary = z.object({
  id: z.uuid(),
  organisation: z.object({ id: z.uuid(), name: z.string() }),
  newcomer: personRef,
  partners: z.array(personRef),
  startedOn: z.iso.date(),
  confirmed: z.int(),
  of: z.int(),
  next: planNext.nullable(),
});
export type PlanSummary = z.infer<typeof planSummary>;

/** Own plans, and those of whom one is the mentor. */
export const onboardingPlans = z
  .object({ own: z.array(planSummary), mentored: z.array(planSummary) })
  .meta({ id: 'OnboardingPlans' });
export type OnboardingPlans = z.infer<typeof onboardingPlans>;

export const organisationPlans = z
  .object({
    today: z.iso.date(),
    organisation: z.object({ id: z.uuid(), name: z.string() }),
    plans: z.array(planSummary),
    /** Who works here as ervaringsdeskundige and has no plan. */
    withoutPlan: z.array(personRef),
  })
  .meta({ id: 'OrganisationPlans' });
export type OrganisationPlans = z.infer<typeof organisationPlans>;

export const ownPlanStepView = z.object({ id: z.uuid(), text: z.string().nullable(), isDone: z.boolean() });
export type OwnPlanStepView = z.infer<typeof ownPlanStepView>;

/** What only the newcomer sees: a request of its own, so that it is in no answer for anybody else. */
export const ownPlanSide = z
  .object({
    steps: z.array(ownPlanStepView),
    /** For who does not know what to put in the list. */
    ideas: z.array(z.string()),
    /** Where nothing is written down there is no note. */
    notes: z.array(z.object({ evaluationId: z.uuid(), version: z.int(), text: z.string().nullable() })),
  })
  .meta({ id: 'OwnPlanSide' });
export type OwnPlanSide = z.infer<typeof ownPlanSide>;
