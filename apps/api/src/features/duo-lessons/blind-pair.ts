import type { BlindPair } from '@tweespraak/domain';
import { newBlindPair } from '@tweespraak/domain';
import type { RunningDuo } from '../duos/duos.ts';
import type { DuoLessonAnswer } from './duo-lesson-answer.entity.ts';
import type { AnsweredDuoLesson } from './taken-duo-lesson.entity.ts';

export function answerOf(taken: AnsweredDuoLesson | null, personId: string): DuoLessonAnswer | null {
  return taken?.answers.find((answer) => answer.personId === personId) ?? null;
}

/** The rows as the rule of the blind reveal knows them. A lesson that nobody began is a pair apart. */
export function pairOf(duo: RunningDuo, taken: AnsweredDuoLesson | null): BlindPair {
  const [one, other] = duo.seats.map(({ personId }) => personId);
  if (!one || !other) throw new Error('A duo has two seats');
  const blank = newBlindPair(one, other);
  if (!taken) return blank;
  const side = (personId: string) => ({ personId, isReady: answerOf(taken, personId)?.isReady ?? false });
  return { sides: [side(one), side(other)], isOpen: taken.openedAt !== null };
}
