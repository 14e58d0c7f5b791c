import { z } from 'zod';
import { agreementProgress, nextEvaluation } from './agreements.ts';
import { contentId } from './content-parts.ts';
import { duoLessonProgress, duoPartner } from './duo-lessons.ts';
import { intervisieSessionSummary } from './intervisie.ts';
import { planSummary } from './onboarding.ts';
import { lessonSummary } from './learning.ts';
import { personRef } from './people.ts';

/** What somebody is asked on opening: how much energy there is, or how much time. It is never sent or kept. */
export const todayAsks = z.enum(['energy', 'minutes']);
export type TodayAsks = z.infer<typeof todayAsks>;

/** Weinig, gewoon, veel; or 5, 10 and 20 minutes. */
export const todayLevels = ['little', 'usual', 'much'] as const;
export const todayLevel = z.enum(todayLevels);
export type TodayLevel = z.infer<typeof todayLevel>;

const minutes = z.int();

/** One thing to do now, with what the screen needs to name it, and how long it takes. */
export const nextStep = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('room'),
    minutes,
    sessionId: z.uuid(),
    groupName: z.string(),
    startsAt: z.iso.datetime(),
  }),
  z.object({ kind: z.literal('duoProposal'), minutes, partner: personRef }),
  z.object({ kind: z.literal('groupInvitation'), minutes, groupName: z.string() }),
  z.object({ kind: z.literal('plan'), minutes, planId: z.uuid(), title: z.string() }),
  z.object({ kind: z.literal('evaluation'), minutes, duoId: z.uuid(), partner: personRef, on: z.iso.date() }),
  z.object({ kind: z.literal('duoLesson'), minutes, progress: duoLessonProgress }),
  z.object({ kind: z.literal('agreement'), minutes, progress: agreementProgress }),
  z.object({
    kind: z.literal('preparation'),
    minutes,
    sessionId: z.uuid(),
    groupName: z.string(),
    startsAt: z.iso.datetime(),
    isBegun: z.boolean(),
  }),
  z.object({ kind: z.literal('share'), minutes, shareId: z.uuid(), author: personRef }),
  z.object({ kind: z.literal('lesson'), minutes, lesson: lessonSummary }),
  z.object({ kind: z.literal('oneSentence'), minutes }),
]);
export type NextStep = z.infer<typeof nextStep>;
export type NextStepKind = NextStep['kind'];

export const answerToMe = z.object({
  shareId: z.uuid(),
  entryId: z.uuid(),
  /** Of what was shared; empty when it has none. */
  title: z.string(),
  by: personRef,
  text: z.string(),
  writtenAt: z.iso.datetime(),
});
export type AnswerToMe = z.infer<typeof answerToMe>;

/** Everything the start page of somebody who learns shows. */
export const todayView = z
  .object({
    /** By the clock of the house. */
    today: z.iso.date(),
    asks: todayAsks,
    steps: z.record(todayLevel, nextStep),
    /** Meetings, talks and promised days of the next seven days, by time. */
    week: z.object({
      sessions: z.array(intervisieSessionSummary),
      evaluations: z.array(nextEvaluation),
      plans: z.array(planSummary),
    }),
    duos: z.array(
      z.object({
        id: z.uuid(),
        partner: duoPartner,
        lessons: z.array(duoLessonProgress),
        agreement: agreementProgress.nullable(),
      }),
    ),
    /** null while the journal is locked, or nobody answered. */
    answer: answerToMe.nullable(),
    unopened: z.array(z.object({ id: z.uuid(), author: personRef, sharedAt: z.iso.datetime() })),
    plans: z.array(planSummary),
    /** The module of the next lesson; null when there is none. */
    walk: z
      .object({ number: z.int(), title: z.string(), nextId: contentId, lessons: z.array(lessonSummary) })
      .nullable(),
    /** Who is there from outside the organisation (guide 5.3). */
    outsideContact: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'Today' });
export type TodayView = z.infer<typeof todayView>;
