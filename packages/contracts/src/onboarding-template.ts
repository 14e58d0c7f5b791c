import { z } from 'zod';
import { contentId, contentText, contentTitle, guideSection, uniqueIds } from './content-parts.ts';
import { personRelation } from './people.ts';

/** Who may have to do something in an onboarding plan. */
export const planOwner = z.enum(['coordinator', 'mentor', 'newcomer', 'partner']);
export type PlanOwner = z.infer<typeof planOwner>;

/** Something the employer arranges. It counts only when the newcomer says that it is so. */
export const onboardingTemplateStep = z.strictObject({
  id: contentId,
  title: contentTitle,
  why: contentText,
  guide: guideSection,
  owners: z.array(planOwner).min(1),
  dueAfterDays: z.int().min(0).max(365),
  /** What it is while it is not there, after a name: "heeft nog geen mentor". */
  lacks: contentTitle,
  /** What the employer's side reads: what has to be arranged. */
  arrange: contentText,
  /** What the newcomer is asked: a question and what belongs to a yes. */
  ask: z.strictObject({ question: contentTitle, detail: contentText }),
  /** The person this step finds, who is then named with it. */
  finds: personRelation.optional(),
});
export type OnboardingTemplateStep = z.infer<typeof onboardingTemplateStep>;

export const evaluationMoment = z.strictObject({
  id: contentId,
  after: z.strictObject({ count: z.int().min(1).max(12), unit: z.enum(['weeks', 'months']) }),
  title: contentTitle,
  with: z.array(planOwner).min(1),
  questions: z.array(contentText).min(1).max(6),
});
export type EvaluationMoment = z.infer<typeof evaluationMoment>;

export const onboardingTemplate = z
  .strictObject({
    id: contentId,
    title: contentTitle,
    intro: contentText,
    /** What of this template is our own proposal, and what the guide says. */
    certainty: contentText,
    steps: z.array(onboardingTemplateStep).min(1).max(20),
    /** Ideas for steps of the newcomer's own, which nobody else sees. */
    ownStepIdeas: z.array(contentTitle).max(6),
    evaluations: z.array(evaluationMoment).min(1).max(8),
  })
  .superRefine(({ steps, evaluations }, context) => {
    uniqueIds(steps, context, ['steps']);
    uniqueIds(evaluations, context, ['evaluations']);
  })
  .meta({ id: 'OnboardingTemplate' });
export type OnboardingTemplate = z.infer<typeof onboardingTemplate>;
