import { z } from 'zod';
import { contentId, contentText, contentTitle, uniqueIds } from '../content-parts.ts';

/** One situation, looked at from several sides: kinds of knowledge, seats in a circle, street and helicopter. */
export const lensesBlock = z.strictObject({
  kind: z.literal('lenses'),
  id: contentId,
  title: contentTitle,
  intro: contentText,
  scene: contentText,
  lenses: z
    .array(
      z.strictObject({
        id: contentId,
        label: contentTitle,
        /** What one sees from here, what one asks, and what stays out of sight. */
        sees: contentText,
        asks: contentText,
        misses: contentText,
      }),
    )
    .min(2)
    .max(5)
    .superRefine((lenses, context) => uniqueIds(lenses, context)),
  closing: contentText,
});

export const lensesAnswer = z.strictObject({ kind: z.literal('lenses'), looked: z.array(contentId).max(5) });
