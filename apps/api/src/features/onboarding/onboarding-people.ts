import { Injectable } from '@nestjs/common';
import type { PersonRelation, PlanOwner } from '@tweespraak/contracts';
import { People } from '../../platform/people/people.ts';
import { Duos } from '../duos/duos.ts';
import type { RunningDuo } from '../duos/duos.ts';
import { Relations } from '../relations/relations.ts';
import type { OnboardingPlan, WholePlan } from './onboarding-plan.entity.ts';

/** Who stands around a newcomer in the organisation of the plan. */
export interface PeopleAround {
  /** Who answers for the plan comes first. */
  coordinators: string[];
  partners: string[];
  relations: { relation: PersonRelation; personId: string }[];
}

/** A plan with the people around its newcomer: what the rules and the screens need to know. */
export interface GuidedPlan extends WholePlan {
  around: PeopleAround;
}

type Relation = Awaited<ReturnType<Relations['of']>>[number];

@Injectable()
export class OnboardingPeople {
  constructor(
    private readonly people: People,
    private readonly relations: Relations,
    private readonly duos: Duos,
  ) {}

  async guide(plan: WholePlan): Promise<GuidedPlan> {
    const coordinators = await this.#coordinatorsOf(plan.organisationId);
    const relations = await this.relations.of(plan.newcomerId);
    const duos = await this.duos.runningDuosOf(plan.newcomerId);
    return { ...plan, around: peopleAround(plan, coordinators, relations, duos) };
  }

  /** The same for many plans of one organisation at once. */
  async guideAll(organisationId: string, plans: WholePlan[]): Promise<GuidedPlan[]> {
    const coordinators = await this.#coordinatorsOf(organisationId);
    const relations = await this.relations.inOrganisation(organisationId);
    const duos = await this.duos.runningDuosIn(organisationId);
    return plans.map((plan) => ({ ...plan, around: peopleAround(plan, coordinators, relations, duos) }));
  }

  async #coordinatorsOf(organisationId: string): Promise<string[]> {
    return (await this.people.withRole(organisationId, 'coordinator')).map(({ id }) => id);
  }
}

/** Who has this relation to the newcomer. */
export function having(relation: PersonRelation, { relations }: PeopleAround): string[] {
  return relations.filter((one) => one.relation === relation).map(({ personId }) => personId);
}

/** Everyone who sees a plan: after somebody left, they alone. */
export function readersOf({ newcomerId, endedOn, around }: GuidedPlan): string[] {
  if (endedOn) return [newcomerId];
  return [...new Set([newcomerId, ...around.coordinators, ...having('mentor', around)])];
}

/** Who has this place in the plan now. */
export function ownersAs(owner: PlanOwner, { newcomerId, around }: GuidedPlan): string[] {
  switch (owner) {
    case 'coordinator':
      return around.coordinators.slice(0, 1);
    case 'mentor':
      return having('mentor', around);
    case 'newcomer':
      return [newcomerId];
    case 'partner':
      return around.partners;
  }
}

/** Only what this organisation arranged: of a duo or a mentor elsewhere it knows nothing. */
function peopleAround(
  { organisationId, newcomerId, coordinatorId }: OnboardingPlan,
  coordinators: string[],
  relations: Relation[],
  duos: RunningDuo[],
): PeopleAround {
  const isHere = (one: { organisationId: string }) => one.organisationId === organisationId;
  const others = coordinators.filter((id) => id !== newcomerId);
  const own = duos.filter(({ seats }) => seats.some(({ personId }) => personId === newcomerId)).filter(isHere);
  const partners = own.flatMap(({ seats }) => seats.map(({ personId }) => personId)).filter((id) => id !== newcomerId);
  return {
    coordinators: [...others.filter((id) => id === coordinatorId), ...others.filter((id) => id !== coordinatorId)],
    partners: [...new Set(partners)],
    relations: relations
      .filter((one) => one.aboutId === newcomerId && isHere(one))
      .map(({ relation, otherId }) => ({ relation, personId: otherId })),
  };
}
