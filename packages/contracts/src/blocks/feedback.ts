import type { z } from 'zod';

interface Judged {
  fits: string[];
  why: Record<string, string>;
}

/** Every answer gets its own sentence: `why` names each choice and nothing else, and `fits` names choices. */
export function feedbackPerChoice(
  choices: readonly { id: string }[],
  judged: readonly Judged[],
  context: z.core.$RefinementCtx,
  path: string,
): void {
  const known = new Set(choices.map(({ id }) => id));
  for (const [index, { why, fits }] of judged.entries()) {
    const refuse = (place: PropertyKey[], message: string): void =>
      context.addIssue({ code: 'custom', path: [path, index, ...place], message });
    for (const id of known) if (!Object.hasOwn(why, id)) refuse(['why', id], 'is missing');
    for (const id of Object.keys(why)) if (!known.has(id)) refuse(['why', id], 'is no choice of this block');
    for (const [place, id] of fits.entries()) if (!known.has(id)) refuse(['fits', place], `names no choice: ${id}`);
  }
}
