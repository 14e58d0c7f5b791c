import { z } from 'zod';
import { blockAnswer } from './blocks.ts';
import { lesson } from './content.ts';
import { contentId } from './content-parts.ts';
import { duoLessonProgress } from './duo-lessons.ts';
import { versionNumber } from './version-number.ts';

/** Where somebody is with a lesson. */
export const lessonState = z.enum(['new', 'busy', 'done']);
export type LessonState = z.infer<typeof lessonState>;

/** Why it is so. `doneBefore`: all parts were done, and a part was added to the lesson since. */
export const lessonReason = z.enum(['notOpened', 'partsLeft', 'allParts', 'doneBefore']);
export type LessonReason = z.infer<typeof lessonReason>;

export const lessonProgress = z.object({
  state: lessonState,
  reason: lessonReason,
  /** In the order of the lesson. */
  doneParts: z.array(contentId),
  partsLeft: z.int(),
  minutesLeft: z.int(),
  /** The part to go on with. */
  place: contentId,
});
export type LessonProgress = z.infer<typeof lessonProgress>;

/** A lesson as a line of a path. */
export const lessonSummary = z.object({
  id: contentId,
  title: z.string(),
  lead: z.string(),
  minutes: z.int(),
  parts: z.int(),
  moduleTitle: z.string(),
  moduleNumber: z.int(),
  /** Which lesson of its module it is, from 1. */
  number: z.int(),
  of: z.int(),
  progress: lessonProgress,
});
export type LessonSummary = z.infer<typeof lessonSummary>;

export const learningStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lesson'), lesson: lessonSummary }),
  z.object({
    kind: z.literal('duoLesson'),
    id: contentId,
    title: z.string(),
    lead: z.string(),
    minutes: z.int(),
    /** One for each duo that runs; none without a duo. */
    progress: z.array(duoLessonProgress),
  }),
]);
export type LearningStep = z.infer<typeof learningStep>;

export const learningModule = z.object({
  id: contentId,
  number: z.int(),
  title: z.string(),
  summary: z.string(),
  steps: z.array(learningStep),
});
export type LearningModule = z.infer<typeof learningModule>;

/** The paths of somebody, with where they are in each lesson. */
export const learningView = z
  .object({
    tracks: z.array(
      z.object({ id: contentId, title: z.string(), summary: z.string(), modules: z.array(learningModule) }),
    ),
    /** The lesson to do now; null when all are done. */
    next: lessonSummary.nullable(),
  })
  .meta({ id: 'Learning' });
export type LearningView = z.infer<typeof learningView>;

/** Opens a lesson, at a part or where somebody left it. */
export const visitLesson = z.object({ partId: contentId.optional() });
export type VisitLesson = z.infer<typeof visitLesson>;

/** The whole answer of one block, and the version of it that was on the screen. */
export const answerBlock = z.object({ base: versionNumber, answer: blockAnswer });
export type AnswerBlock = z.infer<typeof answerBlock>;

export const ownBlockAnswer = z
  .object({ blockId: contentId, version: z.int(), answer: blockAnswer, answeredAt: z.iso.datetime() })
  .meta({ id: 'OwnBlockAnswer' });
export type OwnBlockAnswer = z.infer<typeof ownBlockAnswer>;

/**
 * The page picks the id of the entry: a double click or a retry makes one. It saves while somebody types, each time as
 * its next turn; what they took away again is empty then.
 */
export const writeReflection = z
  .object({
    id: z.uuid(),
    turn: versionNumber.pipe(z.int().min(1)).default(1),
    text: z.string().trim().max(20_000),
  })
  .refine(({ turn, text }) => turn > 1 || text !== '', { path: ['text'], message: 'too_small' });
export type WriteReflection = z.infer<typeof writeReflection>;

export const writtenReflection = z
  .object({ blockId: contentId, entryId: z.uuid(), writtenAt: z.iso.datetime() })
  .meta({ id: 'WrittenReflection' });
export type WrittenReflection = z.infer<typeof writtenReflection>;

export const lessonView = z
  .object({
    lesson,
    /** Of the wording: another one than before means that the lesson was edited. */
    wording: z.string(),
    summary: lessonSummary,
    answers: z.array(ownBlockAnswer),
    /** The newest entry in the own journal for each question. */
    reflections: z.array(writtenReflection),
    /** What comes after this lesson; null at the end of the path. */
    next: lessonSummary.nullable(),
  })
  .meta({ id: 'LessonView' });
export type LessonView = z.infer<typeof lessonView>;

export const lessonProgressView = lessonProgress.meta({ id: 'LessonProgress' });
