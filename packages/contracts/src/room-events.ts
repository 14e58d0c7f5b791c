import { z } from 'zod';
import { contentId } from './content-parts.ts';
import { cardKind } from './intervisie-method.ts';
import { actionPointProgress, backReason } from './room-commands.ts';

/** Who may read an opened card. */
export const cardAudience = z.enum(['everyone', 'caseBringer']);
/** `authorId` is null for what was written in an anonymous round. */
export const openedCard = z.object({
  id: z.uuid(),
  kind: cardKind,
  authorId: z.uuid().nullable(),
  audience: cardAudience,
});
export type OpenedCard = z.infer<typeof openedCard>;

export const phaseEndedBy = z.enum(['facilitator', 'time', 'allReady', 'allTurnsDone', 'back', 'sessionEnd']);
export const turnEndedBy = z.enum(['done', 'passed', 'left', 'interrupted']);

function event<const Type extends string, Payload extends z.ZodRawShape>(type: Type, payload: Payload) {
  return z.object({
    seq: z.int().min(1),
    type: z.literal(type),
    /** Null when the room itself did it, or when nobody may know who did. */
    actorId: z.uuid().nullable(),
    payload: z.object(payload),
  });
}

/** What happened in a room, as it is kept for ever: ids and figures, never what people wrote. */
export const roomEvent = z.discriminatedUnion('type', [
  event('session.started', {}),
  event('session.paused', {}),
  event('session.resumed', {}),
  event('session.ended', { early: z.boolean() }),
  event('stop.pressed', {}),
  event('stop.lifted', { personIds: z.array(z.uuid()) }),

  event('person.arrived', { personId: z.uuid(), at: z.iso.datetime() }),
  event('person.lostLine', { personId: z.uuid(), lastSeenAt: z.iso.datetime() }),
  event('person.left', { at: z.iso.datetime() }),
  event('agreement.accepted', {}),
  event('facilitator.changed', { personId: z.uuid(), by: z.enum(['handOver', 'takeOver']) }),
  event('reserve.changed', { personId: z.uuid().nullable() }),
  event('caseBringer.changed', { personId: z.uuid().nullable() }),

  event('phase.started', {
    phaseId: contentId,
    /** Who speaks in this order, when the phase has turns. */
    order: z.array(z.uuid()),
    /** After the last one it begins again with the first. */
    goesRound: z.boolean(),
    asksToSitAside: z.boolean(),
  }),
  event('phase.ended', { phaseId: contentId, by: phaseEndedBy, reason: backReason.nullable() }),
  event('phase.extended', { minutes: z.int() }),
  event('phase.replanned', { phaseId: contentId, minutes: z.int() }),
  /** One timer is open at most: every start is followed by its own close or expiry. */
  event('timer.started', { timerId: z.uuid(), dueAt: z.iso.datetime() }),
  event('timer.closed', { timerId: z.uuid(), remainingMs: z.int().min(0) }),
  event('timer.expired', { timerId: z.uuid() }),

  event('turn.joined', { personId: z.uuid(), place: z.int().min(0) }),
  event('turn.given', { personId: z.uuid(), cardId: z.uuid().nullable() }),
  event('turn.ended', { personId: z.uuid(), by: turnEndedBy }),
  event('hand.raised', { cardId: z.uuid().nullable() }),
  event('hand.lowered', {}),
  event('card.discussed', { cardId: z.uuid() }),

  event('contribution.readied', {}),
  event('contribution.unreadied', {}),
  /** In anonymous rounds the only word about who is ready. */
  event('everyone.ready', { ready: z.boolean() }),
  event('cards.revealed', { cards: z.array(openedCard) }),
  event('card.added', { card: openedCard }),
  event('card.changed', { cardId: z.uuid() }),
  event('card.withdrawn', { cardId: z.uuid(), audience: cardAudience }),
  event('situation.opened', {
    titleId: z.uuid().nullable(),
    situationId: z.uuid(),
    learningQuestionId: z.uuid(),
  }),
  event('listening.began', {}),
  event('listening.left', {}),
  event('actionPoint.reported', {
    actionPointId: z.uuid(),
    progress: actionPointProgress,
    cardId: z.uuid().nullable(),
  }),
  event('nextDate.set', { startsAt: z.iso.datetime().nullable() }),
]);
export type RoomEvent = z.infer<typeof roomEvent>;
export type RoomEventType = RoomEvent['type'];

/** The place of an event that this viewer may know nothing about: without it the numbers would have a gap. */
const quietEvent = z.object({
  seq: z.int().min(1),
  type: z.literal('quiet'),
  actorId: z.null(),
  payload: z.object({}),
});

/** An event as one viewer may know it. */
export const roomEventView = z.discriminatedUnion('type', [...roomEvent.options, quietEvent]);
export type RoomEventView = z.infer<typeof roomEventView>;
