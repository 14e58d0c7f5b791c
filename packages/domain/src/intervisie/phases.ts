import type { BackReason, MethodPhase, RoomEvent } from '@tweespraak/contracts';
import type { Course } from './course.ts';
import { openCardsAtPhaseEnd } from './opening.ts';
import { phaseNow, type Room } from './room-state.ts';
import { holdTimer, runTimer, standsStill } from './timing.ts';
import { beginsByItself, everyTurnIsDone, giveNextTurn } from './turn-taking.ts';
import { drawOrder } from './turns.ts';
import { everyoneIsReady } from './writing.ts';

type EndedBy = Extract<RoomEvent, { type: 'phase.ended' }>['payload']['by'];

export function nextPhase(room: Room): MethodPhase | null {
  return walkPlan(room, 1);
}

export function previousPhase(room: Room): MethodPhase | null {
  return walkPlan(room, -1);
}

function walkPlan({ state, method }: Room, step: 1 | -1): MethodPhase | null {
  for (let at = state.at + step; at >= 0 && at < state.plan.length; at += step) {
    const planned = state.plan[at];
    if (planned && !planned.skipped) return method.phases.find(({ id }) => id === planned.phaseId) ?? null;
  }
  return null;
}

export function startPhase(course: Course, phase: MethodPhase): void {
  if (course.state.paused) course.happens('session.resumed', {}, null);
  const { random } = course.context;
  course.happens(
    'phase.started',
    {
      phaseId: phase.id,
      order: drawOrder(course.state, phase.turn, random),
      goesRound: phase.turn.kind === 'dialogue',
      asksToSitAside: phase.caseBringer !== 'takesPart' && course.state.caseBringerId !== null,
    },
    null,
  );
  if (course.privates.ready.length > 0) course.keeps({ kind: 'clearReady' });
  runTimer(course);
  if (beginsByItself(course)) giveNextTurn(course);
}

/** Opens what was kept for this moment, and goes on with the next phase. */
export function completePhase(course: Course, by: EndedBy): void {
  const next = nextPhase(course);
  openCardsAtPhaseEnd(course);
  closePhase(course, by, null);
  if (next) startPhase(course, next);
}

/** Ends a phase without opening anything: hidden cards wait for when the room comes here again. */
export function closePhase(course: Course, by: EndedBy, reason: BackReason | null): void {
  const phase = phaseNow(course);
  if (!phase) return;
  holdTimer(course);
  // Only what the facilitator does is theirs: who was ready last, or spoke last, did not end the phase.
  const actorId = by === 'facilitator' || by === 'back' || by === 'sessionEnd' ? course.context.actor : null;
  course.happens('phase.ended', { phaseId: phase.id, by, reason }, actorId);
}

/** Goes on when what the phase waits for is there: everyone ready, or every turn done. Never while the room stands still. */
export function goOnIfDone(course: Course): void {
  const phase = phaseNow(course);
  if (!phase || standsStill(course.state)) return;
  const ready = everyoneIsReady(course, course.privates.ready);
  const roundWaits = !beginsByItself(course) && course.state.turns.heard.length === 0;
  if (ready && roundWaits) giveNextTurn(course);
  if (!nextPhase(course)) return;
  if (phase.end === 'allTurnsDone' && everyTurnIsDone(course)) completePhase(course, 'allTurnsDone');
  else if (ready && (phase.end === 'allReady' || phase.end === 'allReadyOrTime')) completePhase(course, 'allReady');
}
