import type { Course } from './course.ts';
import { findPerson, isHere } from './people.ts';
import { completePhase, nextPhase } from './phases.ts';
import { phaseNow } from './room-state.ts';
import { joinOrder } from './turn-taking.ts';

/** What the room notices by itself. No browser can send these: they have no id and no schema at the door. */
export type RoomNotice =
  | { type: 'person.arrived'; personId: string }
  | { type: 'person.heard'; personId: string }
  | { type: 'person.lostLine'; personId: string; lastSeenAt: string }
  | { type: 'timer.expired'; timerId: string };

/** Notices come late, twice or for nothing; then nothing happens. */
export function takeNotice(course: Course, notice: RoomNotice): void {
  switch (notice.type) {
    case 'person.arrived':
      return arrive(course, notice.personId);
    // A line that was only silent for a while: nobody comes in again for that.
    case 'person.heard':
      return findPerson(course.state, notice.personId)?.presence === 'away'
        ? arrive(course, notice.personId)
        : undefined;
    case 'person.lostLine':
      if (!isHere(course.state, notice.personId) || course.state.status === 'ended') return;
      return course.happens('person.lostLine', { personId: notice.personId, lastSeenAt: notice.lastSeenAt }, null);
    case 'timer.expired':
      return expire(course, notice.timerId);
  }
}

function arrive(course: Course, personId: string): void {
  const { state, context } = course;
  if (!findPerson(state, personId) || isHere(state, personId) || state.status === 'ended') return;
  course.happens('person.arrived', { personId, at: context.now.toISOString() }, null);
  if (state.status === 'live') joinOrder(course, personId);
}

function expire(course: Course, timerId: string): void {
  const { timer } = course.state;
  if (timer.id !== timerId || timer.dueAt === null) return;
  if (course.context.now.getTime() < Date.parse(timer.dueAt)) return;
  course.happens('timer.expired', { timerId }, null);
  const end = phaseNow(course)?.end;
  if ((end === 'time' || end === 'allReadyOrTime') && nextPhase(course)) completePhase(course, 'time');
}
