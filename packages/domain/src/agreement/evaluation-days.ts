import { dayAfter } from '../calendar/day-after.ts';

/** How often to evaluate is our own proposal; the guide says "regularly" (5.3). */
const afterSigning = [{ days: 14 }, { months: 1 }, { months: 3 }, { months: 6 }, { months: 12 }];

/** The days on which two people look back on what they signed, as `2026-12-08`. */
export function evaluationDays(signedOn: string): string[] {
  return afterSigning.map((count) => dayAfter(signedOn, count));
}
