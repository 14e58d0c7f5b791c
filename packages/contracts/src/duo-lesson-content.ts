import { z } from 'zod';
import { block, placedById } from './blocks.ts';
import { aboutContent, contentId, contentText, contentTitle, minutes, uniqueIds } from './content-parts.ts';
import { agreementPartKey } from './agreement-template.ts';

/** Each places every situation on a line from close to far; the place of the other stays hidden until both are ready. */
const duoLineBlock = z
  .strictObject({
    kind: z.literal('duoLine'),
    id: contentId,
    /** From near to far. The difference between two partners is the number of steps between their places. */
    places: z.array(z.strictObject({ id: contentId, label: contentTitle })).length(5),
    situations: z
      .array(
        z.strictObject({
          id: contentId,
          text: contentText,
          /** "Om over te praten", shown when the places differ. */
          talk: contentText,
        }),
      )
      .min(4)
      .max(16),
  })
  .superRefine(({ places, situations }, context) => {
    uniqueIds(places, context, ['places']);
    uniqueIds(situations, context, ['situations']);
  });

/** Blocks that both answer alone and that then open together. They never stand in an ordinary lesson. */
export const duoBlock = z.discriminatedUnion('kind', [duoLineBlock]);
export type DuoBlock = z.infer<typeof duoBlock>;
export type DuoBlockOf<Kind extends DuoBlock['kind']> = Extract<DuoBlock, { kind: Kind }>;

export const duoBlockAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('duoLine'), placed: placedById }),
]);
export type DuoBlockAnswer = z.infer<typeof duoBlockAnswer>;

/** Alone, then open together, then a few sentences that both stand behind. */
export const duoLesson = z
  .strictObject({
    id: contentId,
    title: contentTitle,
    lead: contentText,
    minutes: z.strictObject({ alone: minutes, together: minutes }),
    alone: z.strictObject({
      title: contentTitle,
      intro: contentText,
      /** To read before answering: no answers of their own. */
      before: z.array(block).max(6),
      task: duoBlock,
    }),
    together: z.strictObject({
      title: contentTitle,
      intro: contentText,
      /** How to talk: one step each. */
      steps: z.array(contentText).min(1).max(5),
    }),
    sentences: z.strictObject({
      title: contentTitle,
      intro: contentText,
      count: z.int().min(1).max(5),
      starters: z.array(contentTitle).max(6),
      /** The part of the samenwerkingsafspraken where accepted sentences go. */
      agreementPart: agreementPartKey,
    }),
    ...aboutContent,
  })
  .meta({ id: 'DuoLesson' });
export type DuoLesson = z.infer<typeof duoLesson>;
