import type { Course } from './course.ts';
import type { RoomState } from './room-state.ts';

/**
 * Opens a timer for what is left of the phase, unless the room stands still or the time was up already. Timers are the
 * room's own: with the name of who set them off, a closing timer would tell who pressed Stop.
 */
export function runTimer(course: Course): void {
  const { timer } = course.state;
  if (timer.id !== null || timer.over || standsStill(course.state)) return;
  const dueAt = new Date(course.context.now.getTime() + timer.remainingMs).toISOString();
  course.happens('timer.started', { timerId: course.context.newId(), dueAt }, null);
}

/** Closes the open timer and remembers what was left of it. */
export function holdTimer(course: Course): void {
  const { timer } = course.state;
  if (timer.id === null) return;
  const remainingMs = timeLeftMs(timer, course.context.now);
  course.happens('timer.closed', { timerId: timer.id, remainingMs }, null);
}

export function standsStill({ status, paused, stoppedBy }: RoomState): boolean {
  return status !== 'live' || paused || stoppedBy.length > 0;
}

/** What is left of a phase at this moment: the same sum on the server and in the browser. */
export function timeLeftMs({ dueAt, remainingMs }: { dueAt: string | null; remainingMs: number }, now: Date): number {
  return dueAt === null ? remainingMs : Math.max(0, Date.parse(dueAt) - now.getTime());
}
