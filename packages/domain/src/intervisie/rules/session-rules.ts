import type { Course } from '../course.ts';
import { refuse } from '../course.ts';
import { openCardsAtPhaseEnd } from '../opening.ts';
import { findPerson, isHere } from '../people.ts';
import { closePhase, goOnIfDone, nextPhase, startPhase } from '../phases.ts';
import type { RoomState } from '../room-state.ts';
import { holdTimer, runTimer } from '../timing.ts';
import { giveNextTurn } from '../turn-taking.ts';
import { live, openOrLive, unless, type RoomRules } from './rule.ts';

/** How long a Stop is left alone when the one who pressed it lost the line. */
const stopWaitsMs = 60_000;

type SessionCommand =
  | `session.${'start' | 'pause' | 'resume' | 'end' | 'leave' | 'stop' | 'continue'}`
  | 'agreement.accept'
  | 'capacity.tell';

export const sessionRules: RoomRules<SessionCommand> = {
  'session.start': {
    by: 'facilitator',
    during: ['open'],
    hindrance: ({ state, method }) =>
      unless(
        state.people.filter(({ presence }) => presence === 'here').length >= method.groupSize.from,
        'too_few_people',
      ),
    run(course) {
      course.happens('session.started', {});
      const first = nextPhase(course);
      if (first) startPhase(course, first);
    },
  },

  'session.pause': {
    by: 'facilitator',
    during: live,
    hindrance: ({ state }) => unless(!state.paused, 'already_done'),
    run(course) {
      holdTimer(course);
      course.happens('session.paused', {});
    },
  },

  'session.resume': {
    by: 'facilitator',
    during: live,
    hindrance: ({ state }) => unless(state.paused, 'already_done'),
    run(course) {
      course.happens('session.resumed', {});
      goOn(course);
    },
  },

  'session.end': {
    by: 'facilitator',
    during: live,
    whileStopped: true,
    run(course) {
      const early = nextPhase(course) !== null;
      if (!early) openCardsAtPhaseEnd(course);
      closePhase(course, 'sessionEnd', null);
      course.happens('session.ended', { early });
      if (course.privates.ready.length > 0) course.keeps({ kind: 'clearReady' });
      course.keeps({ kind: 'eraseCapacities' });
    },
  },

  'session.leave': {
    by: 'anyone',
    during: openOrLive,
    anyPhase: true,
    whileStopped: true,
    beforeAgreeing: true,
    run(course, _, actor) {
      const hadTurn = course.state.turns.current === actor;
      if (hadTurn) course.happens('turn.ended', { personId: actor, by: 'left' });
      course.happens('person.left', { at: course.context.now.toISOString() });
      if (hadTurn) giveNextTurn(course);
      goOnIfDone(course);
    },
  },

  /** For everyone, always, without a question first. */
  'session.stop': {
    by: 'anyone',
    during: live,
    anyPhase: true,
    whileStopped: true,
    beforeAgreeing: true,
    run(course, _, actor) {
      if (course.state.stoppedBy.includes(actor)) return;
      holdTimer(course);
      course.happens('stop.pressed', {});
    },
  },

  /** Only when who stopped wants to; for them the facilitator, once they are out of the room. */
  'session.continue': {
    by: 'anyone',
    during: live,
    anyPhase: true,
    whileStopped: true,
    beforeAgreeing: true,
    hindrance({ state }, actor) {
      if (state.stoppedBy.length === 0) return 'already_done';
      const forOthers = actor === state.facilitatorId && !state.stoppedBy.some((id) => isHere(state, id));
      return unless(state.stoppedBy.includes(actor) || forOthers, 'session_stopped');
    },
    run(course, _, actor) {
      const personIds = course.state.stoppedBy.includes(actor) ? [actor] : course.state.stoppedBy;
      if (personIds.some((id) => id !== actor && mayStillComeBack(course, id))) refuse('session_stopped');
      course.happens('stop.lifted', { personIds });
      goOn(course);
    },
  },

  'agreement.accept': {
    by: 'anyone',
    during: live,
    anyPhase: true,
    whileStopped: true,
    beforeAgreeing: true,
    hindrance: ({ state }, actor) => unless(!findPerson(state, actor)?.agreed, 'already_done'),
    run: (course) => course.happens('agreement.accepted', {}),
  },

  'capacity.tell': {
    by: 'anyone',
    during: openOrLive,
    anyPhase: true,
    whileStopped: true,
    beforeAgreeing: true,
    run: (course, { capacity }, actor) => course.keeps({ kind: 'saveCapacity', personId: actor, capacity }),
  },
};

function goOn(course: Course): void {
  runTimer(course);
  goOnIfDone(course);
}

function mayStillComeBack(course: Course, personId: string): boolean {
  const person: RoomState['people'][number] | undefined = findPerson(course.state, personId);
  return person?.presence === 'away' && course.context.now.getTime() - Date.parse(person.since) < stopWaitsMs;
}
