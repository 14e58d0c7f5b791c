import { DomainError } from '../../domain-error.ts';

/**
 * One text that was written on two screens which had not seen each other: whichever holds the other, else both, below
 * each other. When they do not fit together what was saved stays, and the later one is refused with `version_conflict`.
 */
export function bothTexts(earlier: string, later: string, mostCharacters: number): string {
  if (later.includes(earlier.trim())) return later;
  if (earlier.includes(later.trim())) return earlier;
  const both = `${earlier.trimEnd()}\n\n${later.trimStart()}`;
  if (both.length > mostCharacters) throw new DomainError('version_conflict');
  return both;
}
