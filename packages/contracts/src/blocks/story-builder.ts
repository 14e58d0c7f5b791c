import { z } from 'zod';
import { contentId, contentText, contentTitle, uniqueIds } from '../content-parts.ts';

/**
 * Writing in small steps: each question one field, together one entry in the own journal. For an own story, a recovery
 * line, a balance, a plan for hard days, a goal. Nobody sees what is written, or whether anything was.
 */
export const storyBuilderBlock = z.strictObject({
  kind: z.literal('storyBuilder'),
  id: contentId,
  title: contentTitle,
  intro: contentText,
  /** The title of the entry it becomes. */
  entryTitle: contentTitle,
  parts: z
    .array(
      z.strictObject({
        id: contentId,
        /** The heading in the entry. */
        heading: contentTitle,
        question: contentText,
        hint: contentText.optional(),
        /** Half sentences to begin with. */
        starters: z.array(contentTitle).max(3).default([]),
      }),
    )
    .min(2)
    .max(8)
    .superRefine((parts, context) => uniqueIds(parts, context)),
  /** What one can do with it, and that leaving fields empty is fine. */
  closing: contentText,
});

/** What fits in one field. */
export const storyPartLength = 2000;
export const storyTexts = z
  .record(contentId, z.string().max(storyPartLength))
  .refine((texts) => Object.keys(texts).length <= 8, 'too_many');

export const storyBuilderAnswer = z.strictObject({
  kind: z.literal('storyBuilder'),
  texts: storyTexts,
  choice: z.enum(['writing', 'written', 'passed']),
});
