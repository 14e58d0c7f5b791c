import { refuse } from '../course.ts';
import { closePhase, completePhase, nextPhase, previousPhase, startPhase } from '../phases.ts';
import { phaseNow } from '../room-state.ts';
import { holdTimer, runTimer } from '../timing.ts';
import { live, unless, type RoomRules } from './rule.ts';

/** The facilitator may go on from any phase; the room only asks for what it cannot do without. */
export const phaseRules: RoomRules<`phase.${'next' | 'back' | 'extend' | 'replan'}`> = {
  'phase.next': {
    by: 'facilitator',
    during: live,
    hindrance(room) {
      const { state } = room;
      const outputs = phaseNow(room)?.outputs ?? [];
      if (!nextPhase(room)) return 'not_now';
      const someoneHasNotAgreed = state.people.some(({ presence, agreed }) => presence === 'here' && !agreed);
      if (outputs.includes('agreement') && someoneHasNotAgreed) return 'others_must_agree';
      return unless(!outputs.includes('situation') || state.caseBringerId !== null, 'case_bringer_needed');
    },
    run: (course) => completePhase(course, 'facilitator'),
  },

  'phase.back': {
    by: 'facilitator',
    during: live,
    hindrance: (room) => unless(previousPhase(room)?.back === true, 'no_way_back'),
    run(course, { reason }) {
      const previous = previousPhase(course);
      closePhase(course, 'back', reason);
      if (previous) startPhase(course, previous);
    },
  },

  'phase.extend': {
    by: 'facilitator',
    during: live,
    run(course, { minutes }) {
      holdTimer(course);
      course.happens('phase.extended', { minutes });
      runTimer(course);
    },
  },

  'phase.replan': {
    by: 'facilitator',
    during: live,
    hindrance: (room) => unless(nextPhase(room) !== null, 'not_now'),
    run(course, { phaseId, minutes }) {
      const { plan, at } = course.state;
      const place = plan.findIndex((phase) => phase.phaseId === phaseId);
      if (place <= at || plan[place]?.skipped) refuse('invalid_input');
      course.happens('phase.replanned', { phaseId, minutes });
    },
  },
};
