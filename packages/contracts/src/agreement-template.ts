import { z } from 'zod';
import { contentId, contentText, contentTitle, guideSection } from './content-parts.ts';

/** The seven parts of the samenwerkingsafspraken, in their fixed order. */
export const agreementPartKeys = [
  'form',
  'tasks',
  'powers',
  'limits',
  'goals',
  'outsideContact',
  'evaluation',
] as const;
export const agreementPartKey = z.enum(agreementPartKeys);
export type AgreementPartKey = z.infer<typeof agreementPartKey>;

const agreementChoice = z.strictObject({
  id: contentId,
  question: contentTitle,
  options: z
    .array(z.strictObject({ id: contentId, label: contentTitle, text: contentText, guide: guideSection }))
    .min(2)
    .max(6),
});

export const agreementTemplatePart = z.strictObject({
  key: agreementPartKey,
  title: contentTitle,
  /** What the duo answers in this part. */
  question: contentText,
  /** Why it is worth a sentence. */
  why: contentText,
  guide: z.array(guideSection).min(1),
  /** Half sentences to begin with; the words between brackets are theirs to fill in. */
  starters: z.array(contentText).min(1).max(6),
  choices: z.array(agreementChoice).max(2).default([]),
});
export type AgreementTemplatePart = z.infer<typeof agreementTemplatePart>;

export const agreementTemplate = z
  .strictObject({
    id: contentId,
    title: contentTitle,
    intro: contentText,
    parts: z.array(agreementTemplatePart).length(agreementPartKeys.length),
  })
  .superRefine(({ parts }, context) => {
    for (const [index, { key }] of parts.entries()) {
      const expected = agreementPartKeys[index];
      if (key === expected) continue;
      context.addIssue({
        code: 'custom',
        path: ['parts', index, 'key'],
        message: `is ${key}; here stands ${expected}`,
      });
    }
  })
  .meta({ id: 'AgreementTemplate' });
export type AgreementTemplate = z.infer<typeof agreementTemplate>;
