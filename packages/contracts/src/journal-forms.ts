import { z } from 'zod';
import { reauthenticate } from './auth.ts';
import { journalText, shareReceiver } from './journals.ts';
import { versionNumber } from './version-number.ts';

/** An entry as a form without a script sends it. The page drew the id. */
export const addPlainEntryForm = z.object({
  id: z.uuid(),
  title: journalText.shape.title,
  text: z.string().trim().min(1),
});
export const savePlainEntryForm = addPlainEntryForm.extend({ baseVersion: versionNumber });

/** With whom, each as `duo:<id>` or `person:<id>`. */
const receiverInForm = z
  .string()
  .transform((said) => {
    const [kind, id] = said.split(':');
    return { kind, id };
  })
  .pipe(shareReceiver);
export const shareEntryForm = z.object({ with: z.array(receiverInForm).min(1), version: versionNumber });

/** Opens the journal. What was typed without a script when the lock fell goes through it, to the page behind. */
export const unlockJournalForm = reauthenticate.extend({ title: z.string().optional(), text: z.string().optional() });

export const revokeShareForm = z.object({ shareId: z.uuid() });
export const eraseAnswerForm = z.object({ answerId: z.uuid() });

/** Which of two texts stays: the one that counts, the one beside it (by its id), or both below each other. */
export const settleTextsForm = z.object({ keep: z.enum(['current', 'beside', 'both']), besideId: z.uuid() });
