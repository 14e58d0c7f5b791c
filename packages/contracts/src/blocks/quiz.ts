import { z } from 'zod';
import { contentId, contentText, contentTitle, uniqueIds } from '../content-parts.ts';

const options = z
  .array(z.strictObject({ id: contentId, text: contentText, fits: z.boolean(), why: contentText }))
  .min(2)
  .max(6)
  .superRefine((all, context) => {
    uniqueIds(all, context);
    if (!all.some(({ fits }) => fits)) context.addIssue({ code: 'custom', message: 'have none that fits' });
  });

/** One question. Every option says why, and whoever likes chooses again. */
export const quizQuestion = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('single'), id: contentId, text: contentText, options }),
  z.strictObject({ form: z.literal('multiple'), id: contentId, text: contentText, options }),
  /** A statement: "klopt", "klopt niet", and how sure the learner is. */
  z.strictObject({
    form: z.literal('statement'),
    id: contentId,
    text: contentText,
    isTrue: z.boolean(),
    why: z.strictObject({ yes: contentText, no: contentText }),
  }),
  /** In own words; then an example to lay beside it, and what to look for. Nobody judges it. */
  z.strictObject({
    form: z.literal('short'),
    id: contentId,
    text: contentText,
    example: contentText,
    lookFor: z.array(contentText).min(1).max(4),
  }),
]);
export type QuizQuestion = z.infer<typeof quizQuestion>;

export const quizBlock = z.strictObject({
  kind: z.literal('quiz'),
  id: contentId,
  title: contentTitle,
  intro: contentText,
  questions: z
    .array(quizQuestion)
    .min(1)
    .max(10)
    .superRefine((questions, context) => uniqueIds(questions, context)),
});

/** What a statement is answered with; the other forms use the ids of their options. */
export const statementAnswer = z.enum(['yes', 'no']);

/** What fits in a short answer. */
export const shortAnswerLength = 1000;

export const quizAnswer = z.strictObject({
  kind: z.literal('quiz'),
  given: z
    .record(
      contentId,
      z.strictObject({
        chosen: z.array(contentId).max(6),
        /** Of a statement: how sure. */
        sure: z.boolean().optional(),
        /** Of a short answer. */
        text: z.string().max(shortAnswerLength).optional(),
        /** Of several options and a short answer: the learner asked to see how it fits. */
        looked: z.boolean().optional(),
      }),
    )
    .refine((given) => Object.keys(given).length <= 10, 'too_many'),
});
