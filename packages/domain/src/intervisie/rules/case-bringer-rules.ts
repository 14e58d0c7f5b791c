import { refuse } from '../course.ts';
import { hasRole, isInRoom } from '../people.ts';
import { phaseNow, type Room } from '../room-state.ts';
import { live, openOrLive, unless, type RoomRules } from './rule.ts';
import { requireFreeId } from './writing-rules.ts';

type CaseBringerCommand = `situation.${'open' | 'withhold' | 'offer'}` | `listening.${'begin' | 'leave'}`;

export const caseBringerRules: RoomRules<CaseBringerCommand> = {
  'situation.open': {
    by: 'caseBringer',
    during: live,
    hindrance: (room) => unless(opensSituation(room) && room.state.situation === null, 'not_now'),
    run(course, { title, learningQuestion, situation }, actor) {
      const phaseId = phaseNow(course)?.id ?? refuse('not_now');
      const cards = [
        ...(title ? [{ ...title, cardKind: 'situationTitle' as const }] : []),
        { ...learningQuestion, cardKind: 'learningQuestion' as const },
        { ...situation, cardKind: 'situation' as const },
      ];
      if (new Set(cards.map(({ cardId }) => cardId)).size < cards.length) refuse('invalid_input');
      for (const { cardId } of cards) requireFreeId(course, cardId);
      course.happens('situation.opened', {
        titleId: title?.cardId ?? null,
        learningQuestionId: learningQuestion.cardId,
        situationId: situation.cardId,
      });
      for (const card of cards) course.keeps({ kind: 'placeCard', ...card, phaseId, authorId: actor, dueOn: null });
    },
  },

  /** "Vandaag niet": what was prepared stays with its author, who takes part like everyone else. */
  'situation.withhold': {
    by: 'caseBringer',
    during: openOrLive,
    anyPhase: true,
    whileStopped: true,
    beforeAgreeing: true,
    hindrance: (room) => unless(situationIsStillOpen(room), 'not_now'),
    run: (course) => course.happens('caseBringer.changed', { personId: null }),
  },

  /** Bringing in is offered, never given: there is no command that makes somebody else the case bringer. */
  'situation.offer': {
    by: 'anyone',
    during: openOrLive,
    anyPhase: true,
    hindrance(room, actor) {
      const { state } = room;
      if (!situationIsStillOpen(room)) return 'not_now';
      if (state.caseBringerId !== null && isInRoom(state, state.caseBringerId)) return 'not_now';
      return unless(hasRole(state, actor, ['adviser']), 'role_conflict');
    },
    run(course, _, actor) {
      if (course.state.reserveId === actor) course.happens('reserve.changed', { personId: null });
      course.happens('caseBringer.changed', { personId: actor });
    },
  },

  'listening.begin': {
    by: 'caseBringer',
    during: live,
    hindrance: (room) =>
      unless(phaseNow(room)?.caseBringer !== 'takesPart' && room.state.caseBringerSeat !== 'aside', 'not_now'),
    run(course, _, actor) {
      if (course.state.turns.current === actor) course.happens('turn.ended', { personId: actor, by: 'done' });
      course.happens('listening.began', {});
    },
  },

  /** At any moment, whatever else is going on, without a word why. */
  'listening.leave': {
    by: 'caseBringer',
    during: live,
    anyPhase: true,
    whileStopped: true,
    hindrance: ({ state }) =>
      unless(state.caseBringerSeat === 'asked' || state.caseBringerSeat === 'aside', 'already_done'),
    run: (course) => course.happens('listening.left', {}),
  },
};

function opensSituation(room: Room): boolean {
  return phaseNow(room)?.outputs.includes('situation') === true;
}

/** Who brings in can change until the situation is told. */
function situationIsStillOpen({ state, method }: Room): boolean {
  const opening = method.phases.find(({ outputs }) => outputs.includes('situation'))?.id;
  const place = state.plan.findIndex(({ phaseId }) => phaseId === opening);
  return state.situation === null && state.at <= place;
}
