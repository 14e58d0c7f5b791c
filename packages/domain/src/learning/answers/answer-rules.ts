import type { BlockAnswer, BlockAnswerOf, BlockOf } from '@tweespraak/contracts';

/** How answers of one kind come together, and what of them a block still has. */
export interface AnswerRules<Kind extends BlockAnswer['kind']> {
  /** The answer as its block is now. */
  within(block: BlockOf<Kind>, answer: BlockAnswerOf<Kind>): BlockAnswerOf<Kind>;
  /** Of a screen that had not seen `earlier`: both, and where both say something of one thing the later counts. */
  both(earlier: BlockAnswerOf<Kind>, later: BlockAnswerOf<Kind>): BlockAnswerOf<Kind>;
  /** What was sent, with what of before was not on the screen because it hangs on something that is gone. */
  kept(block: BlockOf<Kind>, before: BlockAnswerOf<Kind>, sent: BlockAnswerOf<Kind>): BlockAnswerOf<Kind>;
}

/** What hangs on something that is gone stays in the house, but not without end: then the oldest of it goes. */
export const mostGone = 40;
