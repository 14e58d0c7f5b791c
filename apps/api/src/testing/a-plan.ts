import type { OnboardingPlanView, OwnPlanSide, PlanStepView } from '@tweespraak/contracts';
import { dayAfter } from '@tweespraak/domain';
import { dayOf } from '../platform/clock/clock.ts';
import { Relations } from '../features/relations/relations.ts';
import type { House, TestPerson } from './house.ts';

/** Samira begins at Lindewaard: Rachid started her plan, Ineke is her mentor. */
export async function aPlan(house: House, { begunDaysAgo = 0 } = {}) {
  const organisation = await house.anOrganisation();
  const [rachid, samira, ineke] = [
    await house.aPerson('Rachid', organisation, 'coordinator'),
    await house.aPerson('Samira', organisation, 'ervaringsdeskundige'),
    await house.aPerson('Ineke', organisation, 'colleague'),
  ];
  const mentor = {
    organisationId: organisation.id,
    aboutId: samira.id,
    otherId: ineke.id,
    relation: 'mentor' as const,
  };
  await house.db.transaction(() => house.app.get(Relations).begin({ personId: rachid.id }, mentor));
  const startsOn = dayAfter(dayOf(house.clock.now()), { days: -begunDaysAgo });
  const start = { newcomerId: samira.id, startsOn };
  const { body } = await rachid.post(`/organisations/${organisation.id}/onboarding-plans`, start);
  const as = (person: TestPerson) => new PlanReader(person, body.id);
  return { organisation, planId: body.id as string, rachid: as(rachid), samira: as(samira), ineke: as(ineke), as };
}

/** Somebody at a plan, with what they may try to do in it. */
export class PlanReader {
  constructor(
    readonly as: TestPerson,
    private readonly planId: string,
  ) {}

  get id(): string {
    return this.as.id;
  }

  opens() {
    return this.as.get(`/onboarding-plans/${this.planId}`);
  }

  async sees(): Promise<OnboardingPlanView> {
    return (await this.opens()).body;
  }

  async seesStep(stepId: string): Promise<PlanStepView> {
    const step = (await this.sees()).steps.find(({ id }) => id === stepId);
    if (!step) throw new Error(`${this.as.person.name} sees no step ${stepId}`);
    return step;
  }

  saysReady(stepId: string, version = 1, formId?: string) {
    return this.as.post(this.#step(stepId, 'ready'), { version }, formId);
  }

  promises(stepId: string, on: string, version = 1) {
    return this.as.put(this.#step(stepId, 'promise'), { version, on });
  }

  confirms(stepId: string, version = 1) {
    return this.as.put(this.#step(stepId, 'answer'), { version, answer: 'arranged' });
  }

  saysNotYet(stepId: string, note = '', version = 1) {
    return this.as.put(this.#step(stepId, 'answer'), { version, answer: 'notYet', note });
  }

  moves(evaluationId: string, on: string) {
    return this.as.put(`/onboarding-plans/${this.planId}/evaluations/${evaluationId}`, { on });
  }

  holds(evaluationId: string) {
    return this.as.post(`/onboarding-plans/${this.planId}/evaluations/${evaluationId}/held`);
  }

  opensOwnSide() {
    return this.as.get(`/onboarding-plans/${this.planId}/own`);
  }

  async ownSide(): Promise<OwnPlanSide> {
    return (await this.opensOwnSide()).body;
  }

  addsOwnStep(text: string, formId?: string) {
    return this.as.post(`/onboarding-plans/${this.planId}/own/steps`, { text }, formId);
  }

  ticks(id: string, isDone = true) {
    return this.as.patch(`/onboarding-plans/${this.planId}/own/steps/${id}`, { isDone });
  }

  removesOwnStep(id: string) {
    return this.as.delete(`/onboarding-plans/${this.planId}/own/steps/${id}`);
  }

  writesDown(evaluationId: string, text: string, base = 0) {
    return this.as.put(`/onboarding-plans/${this.planId}/own/notes/${evaluationId}`, { base, text });
  }

  #step(stepId: string, what: string): string {
    return `/onboarding-plans/${this.planId}/steps/${stepId}/${what}`;
  }
}
