import type { LessonProgress } from '@tweespraak/contracts';

/** What is known of somebody in a lesson. Facts only grow; what hangs on a part that is gone is kept and not counted. */
export interface LessonFacts {
  /** The parts they went on from. */
  doneParts: readonly string[];
  /** The part that was last on their screen. */
  lastPart: string | null;
  /** Whether all parts of the lesson as it was then were done, once. */
  wasDone: boolean;
}

export const noLessonFacts: LessonFacts = { doneParts: [], lastPart: null, wasDone: false };

/** A lesson as its parts, in order. */
export interface LessonOutline {
  parts: readonly { id: string; minutes: number }[];
}

/**
 * Where somebody is in a lesson as it is now, and why: from facts, so that an edit of the lesson takes nothing away.
 * Who was done stays done (`doneBefore`) when a part is added. Minutes are those of the parts that are left. The place
 * is the part that was last on the screen, else the first that is left; a done lesson is read from its beginning.
 */
export function lessonProgress({ parts }: LessonOutline, facts: LessonFacts): LessonProgress {
  const left = parts.filter(({ id }) => !facts.doneParts.includes(id));
  const doneParts = parts.filter(({ id }) => facts.doneParts.includes(id)).map(({ id }) => id);
  const [first] = parts;
  if (!first) throw new Error('A lesson has parts');
  const state = stateOf(left.length, facts);
  const last = parts.find(({ id }) => id === facts.lastPart);
  const place = state.state === 'done' ? (left[0] ?? first) : (last ?? left[0] ?? first);
  const minutesLeft = left.reduce((sum, { minutes }) => sum + minutes, 0);
  return { ...state, doneParts, partsLeft: left.length, minutesLeft, place: place.id };
}

function stateOf(left: number, facts: LessonFacts): Pick<LessonProgress, 'state' | 'reason'> {
  if (left === 0) return { state: 'done', reason: 'allParts' };
  if (facts.wasDone) return { state: 'done', reason: 'doneBefore' };
  const isOpened = facts.lastPart !== null || facts.doneParts.length > 0;
  return isOpened ? { state: 'busy', reason: 'partsLeft' } : { state: 'new', reason: 'notOpened' };
}

/** A lesson on a path, with when it was last on the screen (a moment that sorts as text), if ever. */
export interface LessonOnPath {
  progress: Pick<LessonProgress, 'state'>;
  visitedAt: string | null;
}

/**
 * The lesson to do now: the one that somebody was in last and did not finish, else the first new one of their path.
 * Null when everything is done. Source: guide 5.1 (own pace) and the design principle "one clear next step".
 */
export function nextLesson<Lesson extends LessonOnPath>(path: readonly Lesson[]): Lesson | null {
  const busy = path
    .filter(({ progress }) => progress.state === 'busy')
    .toSorted((one, other) => (other.visitedAt ?? '').localeCompare(one.visitedAt ?? ''));
  return busy[0] ?? path.find(({ progress }) => progress.state === 'new') ?? null;
}
