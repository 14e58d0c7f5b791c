import type { DuoLessonStage } from '@tweespraak/contracts';
import type { BlindPair } from './blind-reveal.ts';

/** Where one of the two is. Of the other it says only what they may know: ready, or not yet. */
export function stageOf(
  personId: string,
  { sides, isOpen }: BlindPair,
  known: { hasAnswered: boolean; isComplete: boolean },
): DuoLessonStage {
  if (isOpen) return known.isComplete ? 'complete' : 'open';
  const isReady = (isOwn: boolean) => sides.some((side) => (side.personId === personId) === isOwn && side.isReady);
  if (isReady(true)) return 'waiting';
  if (isReady(false)) return 'yourTurn';
  return known.hasAnswered ? 'answering' : 'new';
}
