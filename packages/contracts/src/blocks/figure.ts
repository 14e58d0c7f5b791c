import { z } from 'zod';
import { contentId, contentText, contentTitle } from '../content-parts.ts';

/** The drawings we made ourselves; each is a component of the pages. */
export const drawing = z.enum(['threeSteps', 'threeKindsOfKnowledge', 'streetAndHelicopter', 'closeness']);
export type Drawing = z.infer<typeof drawing>;

export const figureBlock = z.strictObject({
  kind: z.literal('figure'),
  id: contentId,
  drawing,
  caption: contentTitle,
  /** What the drawing says, in one sentence for who does not see it. */
  alt: contentText,
  /** The same, told in full; stands folded below the drawing for everyone. */
  told: contentText,
  /** Whose idea it draws, when it is not ours: "Naar Timmer (2009)". */
  after: contentTitle.optional(),
});
