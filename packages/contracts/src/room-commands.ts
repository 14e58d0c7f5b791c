import { z } from 'zod';
import { pickedDay } from './calendar.ts';
import { contentId } from './content-parts.ts';
import { cardKind, type CardKind } from './intervisie-method.ts';

/** Counted as JavaScript counts, so an emoji is two or more; long enough that nobody should meet it in a live room. */
export const cardTextLimit = 2000;
export const cardText = z.string().trim().min(1).max(cardTextLimit);

/**
 * The browser names its own cards, so that a command sent twice is about one card. Version 4 only: an id with a time in
 * it would tell, after an anonymous reveal, who wrote when.
 */
const cardId = z.uuidv4();
const writtenCard = z.strictObject({ cardId, text: cardText });

/** When an action point should be done; no other card has a date. */
const dueOn = pickedDay.nullable().default(null);
const hasDateOnlyIfActionPoint = (card: { kind: CardKind; dueOn: string | null }): boolean =>
  card.kind === 'actionPoint' || card.dueOn === null;
const onlyActionPoints = { path: ['dueOn'], message: 'only_action_points' };

export const backReason = z.enum(['notFinished', 'somethingNew', 'tooSoon']);
export type BackReason = z.infer<typeof backReason>;

/** What became of an action point of an earlier session. */
export const actionPointProgress = z.enum(['done', 'started', 'notYet', 'letGo']);
export type ActionPointProgress = z.infer<typeof actionPointProgress>;

/** "Vandaag kan ik dragen": voluntary, for this session's facilitator, gone when the session ends. */
export const capacity = z.enum(['much', 'usual', 'little']);
export type Capacity = z.infer<typeof capacity>;

/** Per question of the scale, which of its answers, counted from 0. */
export const scaleAnswers = z.record(contentId, z.int().min(0).max(4));
export type ScaleAnswers = z.infer<typeof scaleAnswers>;

function command<const Type extends string, Payload extends z.ZodType>(type: Type, payload: Payload) {
  return z.strictObject({
    /** One effect, however often it arrives. */
    id: z.uuid(),
    type: z.literal(type),
    /** The phase the sender saw; null before the first one. What was meant for another phase is refused. */
    expectedPhase: contentId.nullable(),
    payload,
  });
}
const nothing = z.strictObject({});

/** Everything someone in the room can ask for. An order; what came of it is a `RoomEvent`. */
export const roomCommand = z.discriminatedUnion('type', [
  command('session.start', nothing),
  command('session.pause', nothing),
  command('session.resume', nothing),
  command('session.end', nothing),
  command('session.leave', nothing),
  command('session.stop', nothing),
  command('session.continue', nothing),
  command('agreement.accept', nothing),
  command('capacity.tell', z.strictObject({ capacity: capacity.nullable() })),

  command('phase.next', nothing),
  command('phase.back', z.strictObject({ reason: backReason })),
  command('phase.extend', z.strictObject({ minutes: z.int().min(1).max(15) })),
  command('phase.replan', z.strictObject({ phaseId: contentId, minutes: z.int().min(1).max(90) })),

  command('turn.give', z.strictObject({ personId: z.uuid() })),
  command('turn.done', nothing),
  command('turn.pass', nothing),
  command('hand.raise', nothing),
  command('hand.lower', nothing),
  command('card.discuss', z.strictObject({ cardId: z.uuid() })),

  /** For own eyes, until the card's moment comes. `version` is the one this was written over; 0 for a new card. */
  command(
    'contribution.save',
    z
      .strictObject({ cardId, kind: cardKind, version: z.int().min(0), text: cardText, dueOn })
      .refine(hasDateOnlyIfActionPoint, onlyActionPoints),
  ),
  /** On the table at once. The same card again is a change. */
  command(
    'contribution.add',
    z
      .strictObject({ cardId, kind: cardKind, text: cardText, dueOn })
      .refine(hasDateOnlyIfActionPoint, onlyActionPoints),
  ),
  command('contribution.withdraw', z.strictObject({ cardId: z.uuid() })),
  command('contribution.ready', nothing),
  command('contribution.unready', nothing),

  command(
    'situation.open',
    z.strictObject({
      title: writtenCard.extend({ text: z.string().trim().min(1).max(80) }).nullable(),
      learningQuestion: writtenCard.extend({ text: z.string().trim().min(1).max(500) }),
      situation: writtenCard.extend({ text: z.string().trim().min(1).max(4000) }),
    }),
  ),
  /** "Vandaag niet": what was prepared stays closed. */
  command('situation.withhold', nothing),
  command('situation.offer', nothing),
  /** The case bringer sits aside: own consent, asked each time. */
  command('listening.begin', nothing),
  command('listening.leave', nothing),
  command(
    'actionPoint.report',
    z.strictObject({ actionPointId: z.uuid(), progress: actionPointProgress, card: writtenCard.nullable() }),
  ),
  command('scale.answer', z.strictObject({ answers: scaleAnswers })),
  command('nextDate.set', z.strictObject({ startsAt: z.iso.datetime().nullable() })),

  command('facilitator.handOver', z.strictObject({ personId: z.uuid() })),
  command('facilitator.takeOver', nothing),
  command('reserve.appoint', z.strictObject({ personId: z.uuid().nullable() })),
]);
export type RoomCommand = z.infer<typeof roomCommand>;
export type RoomCommandType = RoomCommand['type'];

export const roomCommandTypes = roomCommand.options.map((option) => option.shape.type.value);

/** The first thing a browser says, and again after every gap. `lastSeq` is null when it has no view yet. */
export const joinRoom = z.strictObject({ sessionId: z.uuid(), lastSeq: z.int().min(0).nullable() });
export type JoinRoom = z.infer<typeof joinRoom>;
export const syncRoom = z.strictObject({ lastSeq: z.int().min(0) });
export type SyncRoom = z.infer<typeof syncRoom>;

/** Asked every few seconds: the answer corrects the browser's clock, the asking shows that the line is alive. */
export const roomClock = z.object({ now: z.iso.datetime() });
export type RoomClock = z.infer<typeof roomClock>;
