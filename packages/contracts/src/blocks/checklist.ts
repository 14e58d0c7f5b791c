import { z } from 'zod';
import { contentId, contentText, contentTitle, uniqueIds } from '../content-parts.ts';

/** Go through a list, each point in a few words rather than a tick. What is not there yet gets a first step. */
export const checklistBlock = z
  .strictObject({
    kind: z.literal('checklist'),
    id: contentId,
    title: contentTitle,
    intro: contentText,
    /** From "is er" to "is er niet"; the first needs no advice. */
    scale: z
      .array(z.strictObject({ id: contentId, label: contentTitle }))
      .min(2)
      .max(4),
    items: z
      .array(z.strictObject({ id: contentId, text: contentText, firstStep: contentText }))
      .min(3)
      .max(14),
    closing: contentText,
  })
  .superRefine(({ scale, items }, context) => {
    uniqueIds(scale, context, ['scale']);
    uniqueIds(items, context, ['items']);
  });
