import { z } from 'zod';
import { contentId, contentText, contentTitle, uniqueIds } from '../content-parts.ts';

/** Questions whose answers speak for one outcome or another. It ends in reasons side by side, never in a verdict. */
export const decisionAidBlock = z
  .strictObject({
    kind: z.literal('decisionAid'),
    id: contentId,
    title: contentTitle,
    intro: contentText,
    outcomes: z
      .array(z.strictObject({ id: contentId, title: contentTitle, strong: contentText, weak: contentText }))
      .min(2)
      .max(5),
    questions: z
      .array(
        z.strictObject({
          id: contentId,
          text: contentText,
          options: z
            .array(
              z.strictObject({
                id: contentId,
                text: contentTitle,
                /** Which outcomes this speaks for, each with the reason as it stands in the profile. Empty: for none. */
                speaksFor: z.array(z.strictObject({ outcome: contentId, because: contentText })).max(4),
              }),
            )
            .min(2)
            .max(5)
            .superRefine((options, context) => uniqueIds(options, context)),
        }),
      )
      .min(3)
      .max(8),
    closing: contentText,
  })
  .superRefine(({ outcomes, questions }, context) => {
    uniqueIds(outcomes, context, ['outcomes']);
    uniqueIds(questions, context, ['questions']);
    const known = new Set(outcomes.map(({ id }) => id));
    const spokenFor = new Set<string>();
    for (const [question, { options }] of questions.entries()) {
      for (const [option, { speaksFor }] of options.entries()) {
        for (const [place, { outcome }] of speaksFor.entries()) {
          spokenFor.add(outcome);
          const path = ['questions', question, 'options', option, 'speaksFor', place, 'outcome'];
          if (!known.has(outcome)) context.addIssue({ code: 'custom', path, message: `names no outcome: ${outcome}` });
        }
      }
    }
    for (const [index, { id }] of outcomes.entries())
      if (!spokenFor.has(id))
        context.addIssue({ code: 'custom', path: ['outcomes', index], message: 'no answer speaks for it' });
  });

export const decisionAidAnswer = z.strictObject({
  kind: z.literal('decisionAid'),
  chosen: z.record(contentId, contentId).refine((chosen) => Object.keys(chosen).length <= 8, 'too_many'),
});
