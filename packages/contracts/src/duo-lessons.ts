import { z } from 'zod';
import { placedById } from './blocks.ts';
import { contentId } from './content-parts.ts';
import { duoLesson } from './duo-lesson-content.ts';
import { duoState, seatColour } from './duos.ts';
import { jointTextBase, jointTextView } from './joint-text.ts';
import { personRef } from './people.ts';
import { versionNumber } from './version-number.ts';

/** Places some situations; the others stay where they are. `base` is the version of the own answers on the screen. */
export const savePlacements = z.object({ base: versionNumber, placed: placedById.default({}) });
export type SavePlacements = z.infer<typeof savePlacements>;

/** "Ik ben klaar", with the own answers as they stood on the screen. */
export const sayReady = z.object({ version: versionNumber });
export type SayReady = z.infer<typeof sayReady>;

export const jointSentenceText = z.string().trim().min(1).max(400);
export const proposeSentence = z.object({ text: jointSentenceText });
export type ProposeSentence = z.infer<typeof proposeSentence>;
export const changeSentence = jointTextBase.extend({ text: jointSentenceText });
export type ChangeSentence = z.infer<typeof changeSentence>;

export const ownPlacements = z
  .object({ version: z.int(), placed: placedById, isReady: z.boolean() })
  .meta({ id: 'OwnPlacements' });
export type OwnPlacements = z.infer<typeof ownPlacements>;

/** Before both are ready this is all that can be known of the other. */
export const partnerAnswering = z.enum(['writing', 'ready']);
export type PartnerAnswering = z.infer<typeof partnerAnswering>;

export const comparedSituation = z.object({
  situationId: contentId,
  own: contentId.nullable(),
  partner: contentId.nullable(),
  /** How many steps apart; null when one of the two left it open. */
  steps: z.number().nullable(),
});
export type ComparedSituation = z.infer<typeof comparedSituation>;

export const jointSentenceView = jointTextView.extend({
  id: z.uuid(),
  abilities: z.object({ answer: z.boolean(), change: z.boolean(), withdraw: z.boolean() }),
});
export type JointSentenceView = z.infer<typeof jointSentenceView>;

export const openedDuoLesson = z.object({
  openedAt: z.iso.datetime(),
  /** In the order to talk about them: furthest apart first. */
  situations: z.array(comparedSituation),
  sentences: z.array(jointSentenceView),
  /** When as many sentences were accepted as the lesson asks for. */
  completedAt: z.iso.datetime().nullable(),
  /** To call each other now, when the partner gave a number. */
  partnerPhone: z.string().nullable(),
});
export type OpenedDuoLesson = z.infer<typeof openedDuoLesson>;

export const duoPartner = z.object({ person: personRef, colour: seatColour });
export type DuoPartner = z.infer<typeof duoPartner>;
/** Only who takes part in a duo that began sees its lessons; in a pause they read and change nothing. */
export const openDuoState = duoState.extract(['active', 'paused']);

export const duoLessonView = z
  .object({
    duoId: z.uuid(),
    duoState: openDuoState,
    me: duoPartner,
    partner: duoPartner,
    lesson: duoLesson,
    own: ownPlacements,
    partnerAnswering,
    opened: openedDuoLesson.nullable(),
    abilities: z.object({ change: z.boolean() }),
  })
  .meta({ id: 'DuoLessonView' });
export type DuoLessonView = z.infer<typeof duoLessonView>;

/** Where somebody is in a duo lesson. `yourTurn`: the other is ready. `waiting`: only the other is not. */
export const duoLessonStage = z.enum(['new', 'answering', 'yourTurn', 'waiting', 'open', 'complete']);
export type DuoLessonStage = z.infer<typeof duoLessonStage>;

export const duoLessonProgress = z.object({
  duoId: z.uuid(),
  lessonId: contentId,
  title: z.string(),
  minutes: z.object({ alone: z.number(), together: z.number() }),
  partner: personRef,
  stage: duoLessonStage,
  completedAt: z.iso.datetime().nullable(),
});
export type DuoLessonProgress = z.infer<typeof duoLessonProgress>;

export const duoLessonList = z.object({ lessons: z.array(duoLessonProgress) }).meta({ id: 'DuoLessonList' });
export type DuoLessonList = z.infer<typeof duoLessonList>;

/** Which sentence a form is about. */
export const sentenceForm = z.object({ id: z.uuid() });
