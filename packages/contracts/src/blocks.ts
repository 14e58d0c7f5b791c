import { z } from 'zod';
import { contentId, contentText, contentTitle, uniqueIds } from './content-parts.ts';
import { richTextDoc } from './rich-text.ts';

/** A small form beside a word: one, several that meet, one that turns to another. The three steps of the mark. */
export const stepMark = z.enum(['one', 'gathered', 'turned']);
export type StepMark = z.infer<typeof stepMark>;

const textBlock = z.strictObject({ kind: z.literal('richText'), id: contentId, text: richTextDoc });

const calloutBlock = z.strictObject({
  kind: z.literal('callout'),
  id: contentId,
  title: contentTitle,
  text: richTextDoc,
});

/** Someone speaks. Our people are made up; a real quote stays under eight words and names its source. */
const voiceBlock = z.strictObject({
  kind: z.literal('voice'),
  id: contentId,
  quote: contentText,
  speaker: contentTitle,
  about: contentTitle,
});

const stepsBlock = z.strictObject({
  kind: z.literal('steps'),
  id: contentId,
  steps: z
    .array(z.strictObject({ id: contentId, title: contentTitle, text: contentText, mark: stepMark.optional() }))
    .min(2)
    .max(6)
    .superRefine((steps, context) => uniqueIds(steps, context)),
});

/**
 * Meet someone first, then see what neighbours see, then wonder what may play together. Every factor has an answer,
 * none is right or wrong: this is no diagnosis game.
 */
const portraitsBlock = z.strictObject({
  kind: z.literal('portraits'),
  id: contentId,
  title: contentTitle,
  intro: contentText,
  question: contentText,
  portraits: z
    .array(
      z.strictObject({
        id: contentId,
        name: contentTitle,
        about: contentTitle,
        /** The person, in their own words. */
        voice: contentText,
        /** What others saw happen. */
        noticed: contentText,
        factors: z
          .array(z.strictObject({ id: contentId, label: contentTitle, why: contentText }))
          .min(3)
          .max(8)
          .superRefine((factors, context) => uniqueIds(factors, context)),
        closing: contentText,
      }),
    )
    .min(2)
    .max(8)
    .superRefine((portraits, context) => uniqueIds(portraits, context)),
});

/** A road through time, walked moment by moment. */
const timelineBlock = z.strictObject({
  kind: z.literal('timeline'),
  id: contentId,
  title: contentTitle,
  intro: contentText,
  moments: z
    .array(
      z.strictObject({
        id: contentId,
        when: contentTitle,
        title: contentTitle,
        text: contentText,
        /** A made-up person of that time. */
        voice: contentText.optional(),
      }),
    )
    .min(3)
    .max(12)
    .superRefine((moments, context) => uniqueIds(moments, context)),
});

const sortingBlock = z
  .strictObject({
    kind: z.literal('sorting'),
    id: contentId,
    title: contentTitle,
    intro: contentText,
    buckets: z
      .array(z.strictObject({ id: contentId, label: contentTitle, mark: stepMark.optional() }))
      .min(2)
      .max(6)
      .superRefine((buckets, context) => uniqueIds(buckets, context)),
    statements: z
      .array(
        z.strictObject({
          id: contentId,
          text: contentText,
          /** What stands in the pile once it is sorted, when the whole text is long. */
          short: contentTitle.optional(),
          /** The buckets that fit best; more than one where more than one does. */
          fits: z.array(contentId).min(1),
          /** One sentence or more for every bucket, also the ones that do not fit. */
          why: z.record(contentId, contentText),
        }),
      )
      .min(4)
      .max(16)
      .superRefine((statements, context) => uniqueIds(statements, context)),
  })
  .superRefine(({ buckets, statements }, context) => {
    const known = new Set(buckets.map((bucket) => bucket.id));
    for (const [index, { why, fits }] of statements.entries()) {
      const refuse = (path: PropertyKey[], message: string): void =>
        context.addIssue({ code: 'custom', path: ['statements', index, ...path], message });
      for (const id of known) if (!Object.hasOwn(why, id)) refuse(['why', id], 'is missing');
      for (const id of Object.keys(why)) if (!known.has(id)) refuse(['why', id], 'is no bucket of this block');
      for (const [place, id] of fits.entries()) if (!known.has(id)) refuse(['fits', place], `names no bucket: ${id}`);
    }
  });

/** A question that opens in the learner's own journal. Nobody sees what is written there, or whether anything was. */
const reflectionBlock = z.strictObject({
  kind: z.literal('reflection'),
  id: contentId,
  prompt: contentText,
  /** Half sentences to begin with. */
  starters: z.array(contentTitle).max(4),
});

/** A piece of a lesson. A new kind is one more member here, with its answer below when the learner does something. */
export const block = z.discriminatedUnion('kind', [
  textBlock,
  calloutBlock,
  voiceBlock,
  stepsBlock,
  portraitsBlock,
  timelineBlock,
  sortingBlock,
  reflectionBlock,
]);
export type Block = z.infer<typeof block>;
export type BlockKind = Block['kind'];
export type BlockOf<Kind extends BlockKind> = Extract<Block, { kind: Kind }>;

/** How much one answer may hold; every block stays far below it. */
export const answerLimits = { things: 40, factors: 8 } as const;
/** null: looked at and skipped on purpose. */
export const placedById = z
  .record(contentId, contentId.nullable())
  .refine((placed) => Object.keys(placed).length <= answerLimits.things, 'too_many');

/** What a learner sends for one block: the whole answer every time, hung on ids and never on positions. */
export const blockAnswer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('portraits'),
    /** Per portrait that was met: the factors the learner wondered about, perhaps none. */
    wondered: z
      .record(contentId, z.array(contentId).max(answerLimits.factors))
      .refine((wondered) => Object.keys(wondered).length <= answerLimits.things, 'too_many'),
  }),
  z.strictObject({ kind: z.literal('timeline'), visited: z.array(contentId).max(answerLimits.things) }),
  z.strictObject({ kind: z.literal('sorting'), placed: placedById }),
  z.strictObject({ kind: z.literal('reflection'), choice: z.enum(['written', 'passed']) }),
]);
export type BlockAnswer = z.infer<typeof blockAnswer>;
export type BlockAnswerOf<Kind extends BlockAnswer['kind']> = Extract<BlockAnswer, { kind: Kind }>;
