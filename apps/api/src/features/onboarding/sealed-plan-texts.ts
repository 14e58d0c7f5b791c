import { Injectable } from '@nestjs/common';
import { Vault } from '../../platform/vault/vault.ts';
import type { Place, Space } from '../../platform/vault/vault.ts';
import type { EvaluationNote } from './evaluation-note.entity.ts';
import type { OnboardingPlan, WholePlan } from './onboarding-plan.entity.ts';
import type { OnboardingStep } from './onboarding-step.entity.ts';
import type { OwnPlanStep } from './own-plan-step.entity.ts';

/** What is written with "nog niet" lies under the organisation; what is only the newcomer's, under their own space. */
@Injectable()
export class SealedPlanTexts {
  constructor(private readonly vault: Vault) {}

  sealNote(plan: OnboardingPlan, { id, note }: OnboardingStep, text: string): Promise<Buffer> {
    return this.vault.seal(spaceOf(plan), notePlace(id), text, note);
  }

  /** What stands with the steps of a plan, by the id of the row; null when it cannot be read. */
  async openNotes(plan: WholePlan): Promise<Map<string, string | null>> {
    const sealed = plan.steps.flatMap(({ id, note }) => (note ? [{ place: notePlace(id), blob: note }] : []));
    const texts = await this.vault.openMany(spaceOf(plan), sealed);
    return new Map(sealed.map(({ place }, index) => [place.row, texts[index] ?? null]));
  }

  sealOwnStep(personId: string, id: string, text: string): Promise<Buffer> {
    return this.vault.seal(own(personId), ownStepPlace(id), text);
  }

  openOwnSteps(personId: string, steps: OwnPlanStep[]): Promise<(string | null)[]> {
    return this.vault.openMany(
      own(personId),
      steps.map(({ id, text }) => ({ place: ownStepPlace(id), blob: text })),
    );
  }

  sealEvaluationNote(personId: string, id: string, text: string, replaces: Buffer | null): Promise<Buffer> {
    return this.vault.seal(own(personId), evaluationNotePlace(id), text, replaces);
  }

  /** By evaluation, only where something was written; null when it cannot be read. */
  async openEvaluationNotes(personId: string, notes: EvaluationNote[]): Promise<Map<string, string | null>> {
    const sealed = notes.flatMap(({ evaluationId, text }) =>
      text ? [{ place: evaluationNotePlace(evaluationId), blob: text }] : [],
    );
    const texts = await this.vault.openMany(own(personId), sealed);
    return new Map(sealed.map(({ place }, index) => [place.row, texts[index] ?? null]));
  }
}

function spaceOf({ organisationId }: OnboardingPlan): Space {
  return { kind: 'organisation', ownerId: organisationId };
}

function own(personId: string): Space {
  return { kind: 'person', ownerId: personId };
}

function notePlace(row: string): Place {
  return { table: 'onboarding_step', row, field: 'note' };
}

function ownStepPlace(row: string): Place {
  return { table: 'own_plan_step', row, field: 'text' };
}

function evaluationNotePlace(row: string): Place {
  return { table: 'evaluation_note', row, field: 'text' };
}
