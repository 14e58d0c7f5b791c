import { z } from 'zod';
import { block, type Block, type BlockKind } from './blocks.ts';
import { aboutContent, contentId, contentText, contentTitle, minutes, uniqueIds } from './content-parts.ts';
import { memberRole } from './people.ts';
import { richTextDoc } from './rich-text.ts';

/** One sitting within a lesson: "Deel 3 van 4: sorteren". */
export const lessonPart = z.strictObject({
  id: contentId,
  title: contentTitle,
  minutes,
  blocks: z.array(block).min(1).max(20),
});
export type LessonPart = z.infer<typeof lessonPart>;

const doing: readonly BlockKind[] = [
  ...(['portraits', 'timeline', 'sorting', 'ordering', 'matching', 'closenessLine', 'quiz'] as const),
  ...(['lenses', 'storyBuilder', 'checklist', 'decisionAid', 'dilemma'] as const),
];

/** More doing than reading, and always a question that belongs to the learner alone. */
export const lesson = z
  .strictObject({
    id: contentId,
    title: contentTitle,
    lead: contentText,
    parts: z.array(lessonPart).min(2).max(8),
    /** The lesson in a few sentences, to print and keep. */
    summary: z.array(contentText).min(2).max(6).optional(),
    ...aboutContent,
  })
  .superRefine((input, context) => {
    const refuse = (message: string): void => context.addIssue({ code: 'custom', path: ['parts'], message });
    const kinds = blocksOf(input).map(({ kind }) => kind);
    const length = lessonMinutes(input);
    if (length < 8 || length > 20) refuse(`take ${length} minutes together; a lesson takes 8 to 20`);
    if (!kinds.some((kind) => doing.includes(kind)))
      refuse('have nothing to do: something to choose, sort, place or build');
    if (!kinds.includes('reflection') && !kinds.includes('storyBuilder')) refuse('have no reflection');
    uniqueIds(input.parts, context, ['parts']);
  })
  .meta({ id: 'Lesson' });
export type Lesson = z.infer<typeof lesson>;

/** A lesson or a duo lesson, in the order in which a module is walked. */
export const moduleStep = z.strictObject({ kind: z.enum(['lesson', 'duoLesson']), id: contentId });
export type ModuleStep = z.infer<typeof moduleStep>;

/** One of the five modules. The number is its name ("Module 3, les 1"), whatever the order of a track. */
export const trackModule = z
  .strictObject({
    id: contentId,
    number: z.int().min(1).max(5),
    title: contentTitle,
    summary: contentText,
    steps: z.array(moduleStep).min(1),
    /** For who guides a group through it: what to watch for, what to ask. */
    trainerNote: richTextDoc.optional(),
  })
  .meta({ id: 'TrackModule' });
export type TrackModule = z.infer<typeof trackModule>;

/** The way through the modules for one role. */
export const track = z
  .strictObject({
    id: contentId,
    role: memberRole,
    title: contentTitle,
    summary: contentText,
    modules: z.array(contentId).min(1),
  })
  .meta({ id: 'Track' });
export type Track = z.infer<typeof track>;

/** All blocks of a lesson in reading order. */
export function blocksOf({ parts }: { parts: LessonPart[] }): Block[] {
  return parts.flatMap(({ blocks }) => blocks);
}

/** How long a lesson takes: the sum of its parts. */
export function lessonMinutes({ parts }: { parts: LessonPart[] }): number {
  return parts.reduce((sum, part) => sum + part.minutes, 0);
}
