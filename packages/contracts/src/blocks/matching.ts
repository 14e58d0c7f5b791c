import { z } from 'zod';
import { contentId, contentText, contentTitle, uniqueIds } from '../content-parts.ts';
import { feedbackPerChoice } from './feedback.ts';

/** Find for each thing on the left what belongs to it. The same choice may fit more than once. */
export const matchingBlock = z
  .strictObject({
    kind: z.literal('matching'),
    id: contentId,
    title: contentTitle,
    intro: contentText,
    choices: z
      .array(z.strictObject({ id: contentId, label: contentTitle }))
      .min(2)
      .max(8)
      .superRefine((choices, context) => uniqueIds(choices, context)),
    items: z
      .array(
        z.strictObject({
          id: contentId,
          text: contentText,
          /** The choices that fit best; more than one where more than one does. */
          fits: z.array(contentId).min(1),
          /** One sentence or more for every choice, also the ones that do not fit. */
          why: z.record(contentId, contentText),
        }),
      )
      .min(3)
      .max(12)
      .superRefine((items, context) => uniqueIds(items, context)),
  })
  .superRefine(({ choices, items }, context) => feedbackPerChoice(choices, items, context, 'items'));
