import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AddOwnPlanStep, ChangeOwnPlanStep, OwnPlanSide, SaveEvaluationNote } from '@tweespraak/contracts';
import { DomainError } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { News } from '../../platform/news/news.ts';
import { Vault } from '../../platform/vault/vault.ts';
import { OnboardingPeople } from './onboarding-people.ts';
import type { WholePlan } from './onboarding-plan.entity.ts';
import { OnboardingTemplates } from './onboarding-templates.ts';
import { onboardingPlanPolicy } from './onboarding.policy.ts';
import { OnboardingRepository } from './onboarding.repository.ts';
import { OwnPlanSideRepository } from './own-plan-side.repository.ts';
import { SealedPlanTexts } from './sealed-plan-texts.ts';

/** More than anyone plans, and few enough to read. */
const mostSteps = 50;

/** The newcomer's own side of a plan: steps and notes that nobody else sees. */
@Injectable()
export class OwnPlanSideService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly plans: OnboardingRepository,
    private readonly around: OnboardingPeople,
    private readonly templates: OnboardingTemplates,
    private readonly own: OwnPlanSideRepository,
    private readonly texts: SealedPlanTexts,
    private readonly vault: Vault,
    private readonly news: News,
  ) {}

  async open(actor: Actor, planId: string): Promise<OwnPlanSide> {
    const plan = await this.#requireOwn(actor, planId);
    const steps = await this.own.stepsOf(actor.personId, planId);
    const texts = await this.texts.openOwnSteps(actor.personId, steps);
    const evaluationIds = plan.evaluations.map(({ id }) => id);
    const notes = await this.own.notesOf(actor.personId, evaluationIds);
    const words = await this.texts.openEvaluationNotes(actor.personId, notes);
    return {
      steps: steps.map(({ id, isDone }, index) => ({ id, isDone, text: texts[index] ?? null })),
      ideas: this.templates.of(plan).ownStepIdeas.filter((idea) => !texts.includes(idea)),
      notes: notes.map(({ evaluationId, version, text }) => ({
        ...{ evaluationId, version },
        text: text ? (words.get(evaluationId) ?? null) : '',
      })),
    };
  }

  async addStep(actor: Actor, planId: string, { text }: AddOwnPlanStep): Promise<void> {
    await this.db.transaction(async () => {
      const { personId } = actor;
      const plan = await this.#requireOwn(actor, planId);
      if ((await this.own.stepsOf(personId, planId)).length >= mostSteps) {
        throw new DomainError('invalid_input', { fields: [{ path: 'text', code: 'list_full' }] });
      }
      const id = randomUUID();
      const sealed = await this.texts.sealOwnStep(personId, id, text);
      await this.own.addStep({ id, planId, personId, text: sealed, isDone: false, addedAt: this.clock.now() });
      this.#tell(plan);
    });
  }

  async changeStep(actor: Actor, planId: string, id: string, { isDone }: ChangeOwnPlanStep): Promise<void> {
    await this.db.transaction(async () => {
      const plan = await this.#requireOwn(actor, planId);
      if (!(await this.own.findStep(actor.personId, planId, id))) throw new DomainError('not_found');
      await this.own.setDone(id, isDone);
      this.#tell(plan);
    });
  }

  async removeStep(actor: Actor, planId: string, id: string): Promise<void> {
    await this.db.transaction(async () => {
      const plan = await this.#requireOwn(actor, planId);
      const step = await this.own.findStep(actor.personId, planId, id);
      if (!step) throw new DomainError('not_found');
      await this.vault.erase([step.text], [{ table: 'own_plan_step', id }]);
      await this.own.deleteStep(id);
      this.#tell(plan);
    });
  }

  /** What was written in another tab meanwhile is never lost unseen: the note on the screen is named by its version. */
  async saveNote(actor: Actor, planId: string, evaluationId: string, input: SaveEvaluationNote): Promise<void> {
    await this.db.transaction(async () => {
      const plan = await this.#requireOwn(actor, planId);
      if (plan.evaluations.every(({ id }) => id !== evaluationId)) throw new DomainError('not_found');
      const note = await this.own.takeNote(actor.personId, evaluationId);
      if (note.version !== input.base) throw new DomainError('version_conflict', { version: note.version });
      if (!input.text) await this.vault.erase([note.text]);
      const text = input.text
        ? await this.texts.sealEvaluationNote(actor.personId, evaluationId, input.text, note.text)
        : null;
      await this.own.saveNote({ ...note, text, version: note.version + 1 });
      this.#tell(plan);
    });
  }

  async #requireOwn(actor: Actor, planId: string): Promise<WholePlan> {
    const found = await this.plans.find(planId);
    return onboardingPlanPolicy.require(actor, 'keepOwn', found && (await this.around.guide(found)));
  }

  /** To the other screens of the same person, and to nobody else. */
  #tell({ id, newcomerId }: WholePlan): void {
    this.news.tell([newcomerId], { type: 'ownPlanSide', id, version: this.clock.now().getTime() });
  }
}
