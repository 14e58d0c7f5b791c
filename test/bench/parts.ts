import type { WorkKey } from './works.ts';

const works = ['W1', 'W2', 'W3', 'W4', 'W5'] as const satisfies WorkKey[];

/** What can be measured alone: `--only W1,W6`. */
export const parts = [...works, 'W6', 'floor', 'first-visit', 'slow-line', 'next-lesson', 'memory', 'start'] as const;
export type Part = (typeof parts)[number];

export function partsIn(said: string | undefined): Set<Part> {
  const names = said?.split(',') ?? [...parts];
  const unknown = names.find((name) => !parts.some((part) => part === name));
  if (unknown !== undefined) throw new Error(`There is no ${unknown} to measure. There is: ${parts.join(', ')}.`);
  return new Set(parts.filter((part) => names.includes(part)));
}
