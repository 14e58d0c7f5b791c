import { z } from 'zod';
import { contentId, contentText, contentTitle, uniqueIds } from '../content-parts.ts';

/** Put in order; the file holds the order that fits. Whoever looks it up sees why each stands where it stands. */
export const orderingBlock = z.strictObject({
  kind: z.literal('ordering'),
  id: contentId,
  title: contentTitle,
  intro: contentText,
  /** What stands before the first and after the last: "Eerst", "Als laatste". */
  ends: z.strictObject({ first: contentTitle, last: contentTitle }),
  items: z
    .array(z.strictObject({ id: contentId, text: contentTitle, why: contentText }))
    .min(3)
    .max(10)
    .superRefine((items, context) => uniqueIds(items, context)),
  closing: contentText,
});

export const orderingAnswer = z.strictObject({
  kind: z.literal('ordering'),
  /** All items, in the learner's order. */
  order: z.array(contentId).max(10),
  /** Whether they looked how it fits. */
  looked: z.boolean(),
});
