import { z } from 'zod';
import { contentId, contentText, contentTitle, uniqueIds } from '../content-parts.ts';

/**
 * Place situations on a line of five, alone. There is no right place, so each gets a question to go on with, by the side
 * that was chosen.
 */
export const closenessLineBlock = z
  .strictObject({
    kind: z.literal('closenessLine'),
    id: contentId,
    title: contentTitle,
    intro: contentText,
    /** From near to far. */
    places: z.array(z.strictObject({ id: contentId, label: contentTitle })).length(5),
    situations: z
      .array(
        z.strictObject({
          id: contentId,
          text: contentText,
          /** A next question: for who chose one of the two near places, the middle, one of the two far places. */
          asks: z.strictObject({ near: contentText, between: contentText, far: contentText }),
        }),
      )
      .min(3)
      .max(10),
  })
  .superRefine(({ places, situations }, context) => {
    uniqueIds(places, context, ['places']);
    uniqueIds(situations, context, ['situations']);
  });
