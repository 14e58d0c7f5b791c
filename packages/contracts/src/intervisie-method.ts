import { z } from 'zod';
import { contentId, contentTitle } from './content-parts.ts';

/**
 * A method of intervisie as data. One definition drives the rules of the room, the sentences on the screen and the
 * tests; what it may say is exactly what the engine in `domain/src/intervisie` can do.
 */

export const sessionRoles = [
  'caseBringer',
  'facilitator',
  'adviser',
  'observer',
  'timekeeper',
  'notetaker',
  'player',
] as const;
export const sessionRole = z.enum(sessionRoles);
export type SessionRole = z.infer<typeof sessionRole>;

export const cardKinds = [
  'situationTitle',
  'situation',
  'learningQuestion',
  'question',
  'coreProblem',
  'reformulation',
  'insight',
  'advice',
  'outcome',
  'choice',
  'learningPoint',
  'actionPoint',
  'status',
  'note',
] as const;
/** What is written on a card. The first three together are the situation, which its case bringer opens as a whole. */
export const cardKind = z.enum(cardKinds);
export type CardKind = z.infer<typeof cardKind>;

const sentence = z.string().trim().min(1).max(280);
const roles = z.array(sessionRole).min(1);

/** Who is invited to speak. `round` and `dialogue` are drawn by the server; passing is always allowed. */
export const methodTurn = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('silent') }),
  z.strictObject({ kind: z.literal('alone'), roles }),
  z.strictObject({
    kind: z.literal('round'),
    roles,
    first: z.union([sessionRole, z.literal('openActionPoints')]).optional(),
    last: sessionRole.optional(),
  }),
  z.strictObject({ kind: z.literal('queue'), roles }),
  z.strictObject({ kind: z.literal('free'), roles }),
  /** `roles` ask, one after the other and round again; `answers` answers. */
  z.strictObject({ kind: z.literal('dialogue'), roles, answers: sessionRole }),
]);
export type MethodTurn = z.infer<typeof methodTurn>;
export const turnKind = z.enum(methodTurn.options.map((option) => option.shape.kind.value));

/**
 * Until when a card is seen by its author alone: until all cards open together at the end of the phase, until its
 * author's turn, not at all (`open`), until the phase ends and then by the case bringer only, or for ever (`note`).
 */
export const cardVisibility = z.enum(['untilPhaseEnd', 'untilTurn', 'open', 'toCaseBringer', 'note']);
export type CardVisibility = z.infer<typeof cardVisibility>;

export const methodWriting = z.strictObject({
  roles,
  card: cardKind,
  visibility: cardVisibility,
  /** Said on the screen, never enforced: having nothing to write is allowed. */
  atLeast: z.int().min(0).max(5).default(0),
  atMost: z.int().min(1).max(10),
  /** Beginnings of a sentence that someone may take over with one tap. */
  starters: z.array(contentTitle).max(6).default([]),
});
export type MethodWriting = z.infer<typeof methodWriting>;

/** Shown as the rule of the phase and coached while typing, never blocked. */
export const methodGuard = z.enum([
  'noAdvice',
  'openQuestionsOnly',
  'factsOnly',
  'iForm',
  'respectful',
  'noReactionFromCaseBringer',
  'noOutcome',
]);
export type MethodGuard = z.infer<typeof methodGuard>;

/** Everyone answers in words of their own choice; only they and the facilitator see what they chose. */
export const methodScale = z.strictObject({
  roles,
  questions: z
    .array(z.strictObject({ id: contentId, text: sentence, answers: z.array(contentTitle).min(2).max(5) }))
    .min(1)
    .max(5),
});
export type MethodScale = z.infer<typeof methodScale>;

/** What ends a phase by itself. The facilitator may end any phase. */
export const phaseEnd = z.enum(['facilitator', 'time', 'allReady', 'allReadyOrTime', 'allTurnsDone']);

export const phaseOutput = z.enum([
  'agreement',
  'status',
  'situation',
  'learningQuestion',
  'questions',
  'coreProblems',
  'reformulation',
  'insights',
  'advice',
  'outcome',
  'choice',
  'learningPoints',
  'actionPoints',
  'evaluation',
  'nextDate',
]);
export type PhaseOutput = z.infer<typeof phaseOutput>;

export const framePhases = [
  'welcome',
  'agreements',
  'review',
  'chooseSituation',
  'learningPoints',
  'evaluation',
  'followUp',
] as const;
/** What every session needs around its method; a method says which phase of its own does it. */
export const framePhase = z.enum(framePhases);

/** One sentence for what is going on, one for what you do; together the one instruction a role sees. */
export const instruction = z.strictObject({ scene: sentence, task: sentence });
export type Instruction = z.infer<typeof instruction>;

/** `caseBringerInCircle` is for who came back into the circle, or did not want to sit aside. */
export const instructionReader = z.enum([...sessionRoles, 'caseBringerInCircle']);
export type InstructionReader = z.infer<typeof instructionReader>;

export const methodPhase = z.strictObject({
  id: contentId,
  title: contentTitle,
  minutes: z.int().min(1).max(90),
  turn: methodTurn,
  writing: z.array(methodWriting).default([]),
  /** Cards of earlier phases that lie on the table in this one. */
  shows: z.array(cardKind).default([]),
  anonymous: z.boolean().default(false),
  /** Takes part; or sits aside, by own consent: hears and sees all (`listens`), or waits outside (`waits`). */
  caseBringer: z.enum(['takesPart', 'listens', 'waits']),
  guards: z.array(methodGuard).default([]),
  scale: methodScale.optional(),
  end: phaseEnd,
  /** May the room come back to this phase from the one after it? */
  back: z.boolean(),
  outputs: z.array(phaseOutput).default([]),
  replaces: z.array(framePhase).default([]),
  /** Skipped when no earlier action point is open; its minutes then go to another phase. */
  skipWhenNothingOpen: z.strictObject({ minutesTo: contentId }).optional(),
  instructions: z.partialRecord(instructionReader, instruction),
});
export type MethodPhase = z.infer<typeof methodPhase>;

export const intervisieMethod = z.strictObject({
  id: contentId,
  name: contentTitle,
  summary: sentence,
  source: sentence,
  /** "In beproeving": how the method goes is less certain than that of the others. */
  inTrial: z.boolean(),
  groupSize: z.strictObject({ from: z.int().min(2), to: z.int().max(8) }),
  minutes: z.int().min(10).max(180),
  roles,
  /** What each person ticks before the conversation begins. */
  agreements: z.array(sentence).min(1).max(8),
  phases: z.array(methodPhase).min(1).max(20),
});
export type IntervisieMethod = z.infer<typeof intervisieMethod>;
