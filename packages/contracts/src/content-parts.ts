import { z } from 'zod';

/** Names a piece of content for ever: answers and progress hang on it, so it never changes and is never used again. */
export const contentId = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is kebab-case, such as drie-stappen');
export type ContentId = z.infer<typeof contentId>;

/** A title or a label: one line. */
export const contentTitle = z.string().trim().min(1).max(120);
/** A few sentences without layout. */
export const contentText = z.string().trim().min(1).max(900);
export const minutes = z.int().min(1).max(60);

/** The sections of the guide (CCV, 2025) that carry subject matter. */
export const guideSections = [
  ...['samenvatting', 'inleiding', '1.1', '1.2', '1.2.1', '1.2.2', '1.3', '1.3.1', '1.3.2'],
  ...['2.1', '2.2', '2.3', '2.4', '2.5', '3', '3.1', '3.2', '3.3', '4', '4.1', '4.1.1', '4.2', '4.3'],
  ...['5', '5.1', '5.2', '5.3', '6'],
] as const;
export const guideSection = z.enum(guideSections);
export type GuideSection = z.infer<typeof guideSection>;

/** Where the facts come from: the guide, and the study where the guide names one. */
export const contentSource = z.strictObject({
  guide: z.array(guideSection).min(1),
  studies: z
    .array(z.strictObject({ for: contentTitle, who: contentTitle, title: contentText, year: z.int().optional() }))
    .max(12),
});
export type ContentSource = z.infer<typeof contentSource>;

/** A word explained where it first appears. */
export const glossaryTerm = z.strictObject({ term: contentTitle, meaning: contentText });
export type GlossaryTerm = z.infer<typeof glossaryTerm>;

/** A word that must not be used, where a text is about that very word. */
export const allowedWord = z.strictObject({ word: contentTitle, reason: contentText });
export type AllowedWord = z.infer<typeof allowedWord>;

/** What every text for learners says about itself. */
export const aboutContent = {
  source: contentSource,
  /** "Wat weten we zeker?": how strong the evidence is, and what is our own proposal. */
  certainty: contentText,
  glossary: z.array(glossaryTerm).max(12),
  allowWords: z.array(allowedWord).max(5).default([]),
};

/** Refuses a list in which an id stands twice, on the place where it stands again. */
export function uniqueIds(items: { id: string }[], context: z.RefinementCtx, path: PropertyKey[] = []): void {
  const seen = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (seen.has(id))
      context.addIssue({ code: 'custom', path: [...path, index, 'id'], message: `${id} is used twice` });
    seen.add(id);
  }
}
