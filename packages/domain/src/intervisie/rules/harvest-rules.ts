import { refuse } from '../course.ts';
import { hasRole } from '../people.ts';
import { phaseNow } from '../room-state.ts';
import { live, unless, type RoomRules } from './rule.ts';
import { requireFreeId } from './writing-rules.ts';

/** What a session looks back on and takes along, apart from the cards themselves. */
export const harvestRules: RoomRules<'actionPoint.report' | 'scale.answer' | 'nextDate.set'> = {
  'actionPoint.report': {
    by: 'anyone',
    during: live,
    hindrance(room, actor) {
      const owns = room.state.earlierActionPoints.some(({ ownerId }) => ownerId === actor);
      const asked = phaseNow(room)?.writing.some(
        ({ card, roles }) => card === 'status' && hasRole(room.state, actor, roles),
      );
      return unless(owns && asked === true, 'not_now');
    },
    run(course, { actionPointId, progress, card }, actor) {
      const point = course.state.earlierActionPoints.find(
        ({ id, ownerId }) => id === actionPointId && ownerId === actor,
      );
      const phaseId = phaseNow(course)?.id ?? refuse('not_now');
      if (!point) refuse('not_found');
      if (card && card.cardId !== point.cardId) {
        if (point.cardId) refuse('too_many_cards', { kind: 'status', atMost: 1 });
        requireFreeId(course, card.cardId);
      }
      course.happens('actionPoint.reported', { actionPointId, progress, cardId: card?.cardId ?? null });
      if (card) {
        const { cardId, text } = card;
        course.keeps({ kind: 'placeCard', cardId, cardKind: 'status', phaseId, authorId: actor, text, dueOn: null });
      }
    },
  },

  /** Values are for own eyes and the facilitator's, so they are kept and never told. */
  'scale.answer': {
    by: 'anyone',
    during: live,
    hindrance(room, actor) {
      const scale = phaseNow(room)?.scale;
      return unless(scale !== undefined && hasRole(room.state, actor, scale.roles), 'not_now');
    },
    run(course, { answers }, actor) {
      const questions = phaseNow(course)?.scale?.questions ?? [];
      const fits = Object.entries(answers).every(
        ([id, answer]) => answer < (questions.find((question) => question.id === id)?.answers.length ?? 0),
      );
      if (!fits) refuse('invalid_input');
      course.keeps({ kind: 'saveScale', personId: actor, answers });
    },
  },

  'nextDate.set': {
    by: 'facilitator',
    during: live,
    hindrance: (room) => unless(phaseNow(room)?.outputs.includes('nextDate') === true, 'not_now'),
    run(course, { startsAt }) {
      if (startsAt !== null && Date.parse(startsAt) <= course.context.now.getTime()) refuse('invalid_input');
      course.happens('nextDate.set', { startsAt });
    },
  },
};
