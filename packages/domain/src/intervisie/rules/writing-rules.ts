import type { CardKind } from '@tweespraak/contracts';
import type { Course } from '../course.ts';
import { refuse } from '../course.ts';
import { goOnIfDone } from '../phases.ts';
import type { HiddenCard } from '../privates.ts';
import { phaseNow } from '../room-state.ts';
import { awaitedWriters, cardsLeft, everyoneIsReady, mayWrite, type WritingSlot } from '../writing.ts';
import { live, unless, type RoomRules } from './rule.ts';

type WritingCommand = `contribution.${'save' | 'add' | 'withdraw' | 'ready' | 'unready'}`;

export const writingRules: RoomRules<WritingCommand> = {
  /** For own eyes, so no event: neither that someone wrote nor when can be seen from outside. */
  'contribution.save': {
    by: 'anyone',
    during: live,
    whileStopped: true,
    hindrance: (room, actor) => unless(mayWrite(room, actor).length > 0, 'not_now'),
    run(course, { cardId, kind, version, text, dueOn }, actor) {
      const slot = requireSlot(course, actor, kind);
      const saved = findDraft(course, actor, cardId, kind);
      if ((saved?.version ?? 0) !== version) refuse('version_conflict', { cardId, version: saved?.version ?? 0 });
      if (!saved) requireRoomForCard(course, actor, cardId, slot);
      const card: HiddenCard = { id: cardId, authorId: actor, kind, phaseId: phaseIdNow(course), version: version + 1 };
      course.keeps({ kind: 'saveCard', card, text, dueOn });
    },
  },

  'contribution.add': {
    by: 'anyone',
    during: live,
    hindrance: (room, actor) =>
      unless(
        mayWrite(room, actor).some(({ opens }) => opens === 'atOnce'),
        'not_now',
      ),
    run(course, { cardId, kind, text, dueOn }, actor) {
      const slot = requireSlot(course, actor, kind);
      if (slot.opens !== 'atOnce') refuse('not_now');
      const { anonymous } = phaseNow(course) ?? refuse('not_now');
      const authorId = anonymous ? null : actor;
      if (isOwnOnTable(course, actor, cardId, kind)) course.happens('card.changed', { cardId });
      else {
        if (!findDraft(course, actor, cardId, kind)) requireRoomForCard(course, actor, cardId, slot);
        course.happens('card.added', { card: { id: cardId, kind, authorId, audience: 'everyone' } }, authorId);
      }
      course.keeps({ kind: 'placeCard', cardId, cardKind: kind, phaseId: phaseIdNow(course), authorId, text, dueOn });
    },
  },

  /** Always and at once, open or hidden. What an anonymous round opened belongs to nobody any more. */
  'contribution.withdraw': {
    by: 'anyone',
    during: live,
    anyPhase: true,
    whileStopped: true,
    run(course, { cardId }, actor) {
      const onTable = course.state.cards.find(({ id, authorId }) => id === cardId && authorId === actor);
      if (!onTable && !findOwnHidden(course, actor, cardId)) refuse('not_found');
      if (onTable) course.happens('card.withdrawn', { cardId, audience: onTable.audience });
      course.keeps({ kind: 'eraseCard', cardId });
    },
  },

  'contribution.ready': {
    by: 'anyone',
    during: live,
    hindrance(room, actor) {
      if (room.state.ready.includes(actor)) return 'already_done';
      return unless(awaitedWriters(room).includes(actor), 'not_now');
    },
    run(course, _, actor) {
      if (phaseNow(course)?.anonymous) setReadyInPrivate(course, actor, true);
      else course.happens('contribution.readied', {});
      goOnIfDone(course);
    },
  },

  /** Until the cards open, "klaar" can be taken back. */
  'contribution.unready': {
    by: 'anyone',
    during: live,
    hindrance(room, actor) {
      const wasReady = phaseNow(room)?.anonymous === true || room.state.ready.includes(actor);
      return unless(wasReady && awaitedWriters(room).includes(actor), 'not_now');
    },
    run(course, _, actor) {
      if (phaseNow(course)?.anonymous) setReadyInPrivate(course, actor, false);
      else course.happens('contribution.unreadied', {});
    },
  },
};

/** In an anonymous round a single "klaar" is no event; that everyone is, or no longer is, has no author. */
function setReadyInPrivate(course: Course, personId: string, ready: boolean): void {
  course.keeps({ kind: 'setReady', personId, ready });
  const everyone = everyoneIsReady(course, course.privates.ready);
  if (everyone !== course.state.everyoneReady) course.happens('everyone.ready', { ready: everyone }, null);
}

function requireSlot(course: Course, actor: string, kind: CardKind): WritingSlot {
  return mayWrite(course, actor).find(({ writing }) => writing.card === kind) ?? refuse('not_now', { kind });
}

/** Somebody else's card id is as good as unknown: saying that it exists would already say too much. */
export function requireFreeId(course: Course, cardId: string): void {
  const taken = [...course.state.cards, ...course.privates.cards].some(({ id }) => id === cardId);
  if (taken) refuse('not_found');
}

function requireRoomForCard(course: Course, actor: string, cardId: string, { writing }: WritingSlot): void {
  requireFreeId(course, cardId);
  if (cardsLeft(course, actor, writing, course.privates.cards) === 0) {
    refuse('too_many_cards', { kind: writing.card, atMost: writing.atMost });
  }
}

function findOwnHidden(course: Course, actor: string, cardId: string): HiddenCard | undefined {
  return course.privates.cards.find(({ id, authorId }) => id === cardId && authorId === actor);
}

/** The same card again. A card of an earlier phase stays as it is: its author can only withdraw it. */
function findDraft(course: Course, actor: string, cardId: string, kind: CardKind): HiddenCard | undefined {
  const draft = findOwnHidden(course, actor, cardId);
  if (draft && draft.phaseId !== phaseIdNow(course)) refuse('phase_over');
  if (draft && draft.kind !== kind) refuse('invalid_input');
  return draft;
}

function isOwnOnTable(course: Course, actor: string, cardId: string, kind: CardKind): boolean {
  const phaseId = phaseIdNow(course);
  return course.state.cards.some(
    (card) => card.id === cardId && card.authorId === actor && card.kind === kind && card.phaseId === phaseId,
  );
}

function phaseIdNow(course: Course): string {
  return phaseNow(course)?.id ?? refuse('not_now');
}
