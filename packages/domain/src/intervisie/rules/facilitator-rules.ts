import { refuse } from '../course.ts';
import { hasRole, isHere } from '../people.ts';
import { mayTakeOverAt } from '../lease.ts';
import { openOrLive, unless, type RoomRules } from './rule.ts';

type FacilitatorCommand = 'facilitator.handOver' | 'facilitator.takeOver' | 'reserve.appoint';

/** Who leads. The case bringer never does, and nobody takes over from a facilitator who is here. */
export const facilitatorRules: RoomRules<FacilitatorCommand> = {
  'facilitator.handOver': {
    by: 'facilitator',
    during: openOrLive,
    anyPhase: true,
    whileStopped: true,
    run(course, { personId }) {
      if (!isHere(course.state, personId)) refuse('not_in_room');
      if (!hasRole(course.state, personId, ['adviser'])) refuse('role_conflict');
      course.happens('facilitator.changed', { personId, by: 'handOver' });
    },
  },

  'facilitator.takeOver': {
    by: 'anyone',
    during: openOrLive,
    anyPhase: true,
    whileStopped: true,
    hindrance: ({ state }, actor) => unless(mayTakeOverAt(state, actor) !== null, 'facilitator_here'),
    run(course, _, actor) {
      const from = mayTakeOverAt(course.state, actor);
      if (from === null || course.context.now.getTime() < Date.parse(from)) refuse('facilitator_here', { from });
      course.happens('facilitator.changed', { personId: actor, by: 'takeOver' });
    },
  },

  'reserve.appoint': {
    by: 'facilitator',
    during: openOrLive,
    anyPhase: true,
    run(course, { personId }) {
      if (personId !== null && !hasRole(course.state, personId, ['adviser'])) refuse('role_conflict');
      course.happens('reserve.changed', { personId });
    },
  },
};
