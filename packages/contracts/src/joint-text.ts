import { z } from 'zod';
import { versionNumber } from './version-number.ts';

/** What one of two says to a text of both. Who says nothing yet thinks it over. */
export const jointAnswer = z.enum(['agreed', 'notYet']);
export type JointAnswer = z.infer<typeof jointAnswer>;

/** An answer to exactly the words that were on the screen. */
export const answerJointText = z.object({ version: versionNumber, answer: jointAnswer });
export type AnswerJointText = z.infer<typeof answerJointText>;

/** The version of the words that were on the screen; 0 where nothing stood yet. */
export const jointTextBase = z.object({ base: versionNumber });

/** Who proposed these words, and what each of the two says to them. */
export const jointTextView = z.object({
  version: z.int(),
  text: z.string(),
  proposedBy: z.uuid(),
  agreedBy: z.array(z.uuid()),
  notYetBy: z.array(z.uuid()),
  isAgreed: z.boolean(),
});
export type JointTextView = z.infer<typeof jointTextView>;
