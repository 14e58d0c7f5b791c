import { z } from 'zod';
import { contentId, contentText, contentTitle, uniqueIds } from '../content-parts.ts';
import { dilemmaLimits } from './dilemma-course.ts';

/**
 * The same moment, seen by three: nobody is right, everybody sees something. Each says "ik", for on the screen one of
 * them is "jij" and another the duo partner, whoever looks.
 */
export const dilemmaViews = z.strictObject({
  resident: contentText,
  ervaringsdeskundige: contentText,
  wijkGgd: contentText,
});

const step = z
  .int()
  .min(-3)
  .max(3)
  .refine((by) => by !== 0, 'changes nothing');
const level = z.int().min(0).max(10);

/** When a choice is there: all of these must hold. */
const condition = z.strictObject({
  variable: contentId,
  atLeast: level.optional(),
  atMost: level.optional(),
});

const choice = z.strictObject({
  id: contentId,
  text: contentText,
  /** What it does, by the name of the variable. */
  effects: z.record(contentId, step).default({}),
  /** Absent: always there. */
  onlyIf: z.array(condition).max(3).default([]),
  to: contentId,
});

const scene = z.strictObject({
  id: contentId,
  /** Where in time we are: "In de gang", "Een week later". */
  when: contentTitle,
  /** What happens; told to "je". */
  text: contentText,
  /** Aside, in Tweespraak's voice: what else is good to know here. */
  note: contentText.optional(),
  views: dilemmaViews.optional(),
  /** "Wat doe je?"; absent in an ending, and in a scene that only tells and goes on by itself to its one `to`. */
  asks: contentTitle.optional(),
  choices: z.array(choice).max(4).default([]),
});

/**
 * A situation without a right answer, with what each choice does at once and later. Variables run from 0 to 10 and are
 * never shown as a number. A scene without choices is an ending.
 */
export const dilemmaBlock = z
  .strictObject({
    kind: z.literal('dilemma'),
    id: contentId,
    title: contentTitle,
    minutes: z.int().min(2).max(12),
    /**
     * Who "je" is, so that the screen can say "jij" with that view: a part the reader plays, or `reader` when the text
     * fits whoever reads it from their own seat. Absent: the views are named by role alone.
     */
    you: z.enum(['ervaringsdeskundige', 'wijkGgd', 'reader']).optional(),
    variables: z
      .array(
        z.strictObject({
          id: contentId,
          label: contentTitle,
          start: level,
          /** What the path did to it, said at the end: below where it began, above it. */
          lower: contentText,
          higher: contentText,
        }),
      )
      .min(1)
      .max(5),
    /** The first is where it begins. */
    scenes: z.array(scene).min(4).max(24),
    /** One question to take along. */
    takeAlong: contentText,
  })
  .superRefine(({ variables, scenes }, context) => {
    uniqueIds(variables, context, ['variables']);
    uniqueIds(scenes, context, ['scenes']);
    for (const [index, { choices }] of scenes.entries()) uniqueIds(choices, context, ['scenes', index, 'choices']);
  });
export type Dilemma = z.infer<typeof dilemmaBlock>;
export type DilemmaScene = Dilemma['scenes'][number];
export type DilemmaChoice = DilemmaScene['choices'][number];
export type DilemmaView = keyof z.infer<typeof dilemmaViews>;

/** The choices of each path that was walked, in order; the last path is the one on the screen. */
export const dilemmaAnswer = z.strictObject({
  kind: z.literal('dilemma'),
  paths: z.array(z.array(contentId).max(dilemmaLimits.choices)).min(1).max(dilemmaLimits.paths),
});
