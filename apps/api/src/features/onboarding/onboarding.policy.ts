import type { PlanOwner } from '@tweespraak/contracts';
import { hasRole } from '../../platform/access/actor.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { policy } from '../../platform/access/policy.ts';
import { having } from './onboarding-people.ts';
import type { GuidedPlan } from './onboarding-people.ts';

const isNewcomer = (actor: Actor, { newcomerId }: GuidedPlan) => newcomerId === actor.personId;
const runs = ({ endedOn }: GuidedPlan) => endedOn === null;
/** Nobody is the employer of their own plan. */
const coordinates = (actor: Actor, plan: GuidedPlan) =>
  runs(plan) && !isNewcomer(actor, plan) && hasRole(actor, plan.organisationId, 'coordinator');
const mentors = (actor: Actor, plan: GuidedPlan) =>
  runs(plan) && having('mentor', plan.around).includes(actor.personId);
const reads = (actor: Actor, plan: GuidedPlan) =>
  isNewcomer(actor, plan) || coordinates(actor, plan) || mentors(actor, plan);

/** After somebody left, the plan is theirs to read and nobody else's. */
export const onboardingPlanPolicy = policy<GuidedPlan, 'planTalk' | 'keepOwn'>({
  read: reads,
  planTalk: (actor, plan) => runs(plan) && reads(actor, plan),
  keepOwn: isNewcomer,
});

interface StepOfPlan {
  plan: GuidedPlan;
  owners: PlanOwner[];
}

/** The employer's side arranges, the newcomer answers: nobody does both. */
export const planStepPolicy = policy<StepOfPlan, 'arrange' | 'answer'>({
  read: (actor, { plan }) => reads(actor, plan),
  arrange: (actor, { plan, owners }) => coordinates(actor, plan) || (mentors(actor, plan) && owners.includes('mentor')),
  answer: (actor, { plan }) => runs(plan) && isNewcomer(actor, plan),
});

interface Place {
  organisationId: string;
}
const coordinatesHere = (actor: Actor, { organisationId }: Place) => hasRole(actor, organisationId, 'coordinator');

export const organisationPlansPolicy = policy<Place, 'start'>({ read: coordinatesHere, start: coordinatesHere });
