import { z } from 'zod';
import { contentId } from './content-parts.ts';
import { errorBody } from './errors.ts';
import {
  cardKind,
  instruction,
  methodGuard,
  methodScale,
  phaseOutput,
  sessionRole,
  turnKind,
} from './intervisie-method.ts';
import { actionPointProgress, capacity, roomCommandTypes, scaleAnswers } from './room-commands.ts';
import { roomEventView } from './room-events.ts';

/** `expected` was not here yet; `away` lost the line and may come back any moment; `left` went out. */
export const presence = z.enum(['expected', 'here', 'away', 'left']);
export type Presence = z.infer<typeof presence>;

export const turnState = z.enum(['waiting', 'speaking', 'done', 'passed', 'gone']);
export type TurnState = z.infer<typeof turnState>;

/** `asked` to sit aside, sits `aside`, or came `back` into the circle of this phase. */
export const caseBringerSeat = z.enum(['circle', 'asked', 'aside', 'back']);
export type CaseBringerSeat = z.infer<typeof caseBringerSeat>;

/** When others will see what someone writes now; with it the screen says so before the first letter. */
export const cardOpens = z.enum(['atPhaseEnd', 'atTurn', 'atOnce', 'toCaseBringer', 'never']);
export type CardOpens = z.infer<typeof cardOpens>;

export const roomPersonView = z.object({
  id: z.uuid(),
  name: z.string(),
  isMe: z.boolean(),
  roles: z.array(sessionRole),
  presence,
  since: z.iso.datetime(),
  agreed: z.boolean(),
  /** Always false in an anonymous round. */
  ready: z.boolean(),
  heard: z.boolean(),
});

export const roomCardView = z.object({
  id: z.uuid(),
  kind: cardKind,
  phaseId: contentId,
  authorId: z.uuid().nullable(),
  /** Counts what others could see of it, not how often it was saved. */
  revision: z.int().min(1),
  mine: z.boolean(),
  onTable: z.boolean(),
  discussed: z.boolean(),
});

export const ownCardView = z.object({
  id: z.uuid(),
  kind: cardKind,
  phaseId: contentId,
  version: z.int().min(1),
});

export const roomWritingView = z.object({
  kind: cardKind,
  opens: cardOpens,
  atLeast: z.int(),
  atMost: z.int(),
  left: z.int().min(0),
  starters: z.array(z.string()),
});
export type RoomWritingView = z.infer<typeof roomWritingView>;

export const roomPhaseView = z.object({
  id: contentId,
  place: z.int().min(1),
  title: z.string(),
  turn: turnKind,
  instruction: instruction.nullable(),
  guards: z.array(methodGuard),
  anonymous: z.boolean(),
  outputs: z.array(phaseOutput),
  scale: methodScale.shape.questions.nullable(),
});

/** The whole room as one person may see it. What people wrote comes beside it, as `RoomText`. */
export const roomView = z.object({
  sessionId: z.uuid(),
  status: z.enum(['open', 'live', 'ended']),
  paused: z.boolean(),
  /** Somebody pressed Stop. Who, only they themselves know from the screen. */
  stop: z.object({ mine: z.boolean() }).nullable(),
  facilitatorId: z.uuid(),
  reserveId: z.uuid().nullable(),
  /** From when the viewer may take over from a facilitator who is away; null when that is not for them. */
  takeOverAt: z.iso.datetime().nullable(),
  caseBringerId: z.uuid().nullable(),
  caseBringerSeat,
  agreements: z.array(z.string()),
  phases: z.array(
    z.object({
      id: contentId,
      title: z.string(),
      minutes: z.int(),
      state: z.enum(['done', 'now', 'next', 'skipped']),
    }),
  ),
  phase: roomPhaseView.nullable(),
  timer: z
    .object({
      state: z.enum(['running', 'held', 'over']),
      dueAt: z.iso.datetime().nullable(),
      remainingMs: z.int().min(0),
      totalMs: z.int().min(0),
    })
    .nullable(),
  people: z.array(roomPersonView),
  everyoneReady: z.boolean(),
  turns: z.object({
    speakers: z.array(z.uuid()),
    current: z.uuid().nullable(),
    order: z.array(z.object({ personId: z.uuid(), state: turnState })),
    hands: z.array(z.object({ personId: z.uuid(), cardId: z.uuid().nullable() })),
    cardId: z.uuid().nullable(),
  }),
  situation: z
    .object({
      titleId: z.uuid().nullable(),
      situationId: z.uuid().nullable(),
      learningQuestionId: z.uuid().nullable(),
    })
    .nullable(),
  cards: z.array(roomCardView),
  /** What only the viewer sees: cards before their moment, drafts and notes. */
  ownCards: z.array(ownCardView),
  mayWrite: z.array(roomWritingView),
  earlierActionPoints: z.array(
    z.object({
      id: z.uuid(),
      ownerId: z.uuid(),
      progress: actionPointProgress.nullable(),
      cardId: z.uuid().nullable(),
    }),
  ),
  ownScale: scaleAnswers.nullable(),
  ownCapacity: capacity.nullable(),
  /** For the facilitator's eyes; null for everyone else. */
  forFacilitator: z
    .object({
      capacities: z.array(z.object({ personId: z.uuid(), capacity })),
      scales: z.array(z.object({ personId: z.uuid(), answers: scaleAnswers })),
    })
    .nullable(),
  nextDate: z.iso.datetime().nullable(),
  /** What the viewer may ask for now. A screen offers these and nothing else. */
  abilities: z.array(z.enum(roomCommandTypes)),
});
export type RoomView = z.infer<typeof roomView>;

/** What someone wrote, for a viewer whose view names it. */
export const roomText = z.object({
  id: z.uuid(),
  /** The revision of a card, the version of an own card. */
  revision: z.int().min(0),
  text: z.string(),
  dueOn: z.iso.date().nullable(),
});
export type RoomText = z.infer<typeof roomText>;

/** The answer to joining and to every gap. */
export const roomSnapshot = z.object({ seq: z.int().min(0), view: roomView, texts: z.array(roomText) });
export type RoomSnapshot = z.infer<typeof roomSnapshot>;

/**
 * What one command did, for one viewer. To be applied only when `from` is where the viewer is; otherwise sync. Changes
 * that are no event (own writing, what only the facilitator may see) come with `from` equal to `seq`.
 */
export const roomStep = z.object({
  from: z.int().min(0),
  seq: z.int().min(0),
  events: z.array(roomEventView),
  changes: roomView.partial(),
  texts: z.array(roomText),
});
export type RoomStep = z.infer<typeof roomStep>;

/** The answer to a command: where the room is now, or why not. */
export const roomAnswer = z.union([
  z.object({ seq: z.int().min(0), saved: z.object({ cardId: z.uuid(), version: z.int() }).nullable() }),
  errorBody,
]);
export type RoomAnswer = z.infer<typeof roomAnswer>;
