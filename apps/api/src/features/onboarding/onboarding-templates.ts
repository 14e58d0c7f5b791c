import { Injectable } from '@nestjs/common';
import { loadContent } from '@tweespraak/content';
import type { EvaluationMoment, OnboardingTemplate, OnboardingTemplateStep } from '@tweespraak/contracts';
import type { OnboardingEvaluation } from './onboarding-evaluation.entity.ts';
import type { OnboardingPlan, WholePlan } from './onboarding-plan.entity.ts';
import type { OnboardingStep } from './onboarding-step.entity.ts';

export type WrittenStep = OnboardingStep & { text: OnboardingTemplateStep };
export type WrittenEvaluation = OnboardingEvaluation & { text: EvaluationMoment };

/** The templates as they are written now. A plan hangs on their ids, so their words may change under it. */
@Injectable()
export class OnboardingTemplates {
  readonly #all = loadContent().onboardingTemplates.map(({ content }) => content);

  /** The one that a new plan is made from. */
  get current(): OnboardingTemplate {
    return this.of({ templateId: this.#all[0]?.id ?? '' });
  }

  of({ templateId }: Pick<OnboardingPlan, 'templateId'>): OnboardingTemplate {
    const template = this.#all.find(({ id }) => id === templateId);
    if (!template) throw new Error(`The content has no template ${templateId} for the inwerkplan`);
    return template;
  }

  /** The steps of a plan with their words, in the order of the template. What the template dropped is left out. */
  stepsOf(plan: WholePlan): WrittenStep[] {
    return this.of(plan).steps.flatMap((text) => {
      const step = plan.steps.find(({ stepId }) => stepId === text.id);
      return step ? [{ ...step, text }] : [];
    });
  }

  /** The talks of a plan with their words, soonest first. */
  evaluationsOf(plan: WholePlan): WrittenEvaluation[] {
    const texts = this.of(plan).evaluations;
    return plan.evaluations.flatMap((evaluation) => {
      const text = texts.find(({ id }) => id === evaluation.momentId);
      return text ? [{ ...evaluation, text }] : [];
    });
  }
}
