/** One page that writes in one entry, from opening to closing, and how manieth time it saves. */
export interface SittingTurn {
  id: string;
  turn: number;
}

/** What was saved last, and since which version it was this same sitting that wrote. */
export interface SavedText {
  version: number;
  sitting: SittingTurn & { since: number };
}

/**
 * What to do with a text that a page wants to save on top of `baseVersion`:
 * - `write`: nobody else wrote since that version. An own save whose answer got lost is nobody else.
 * - `known`: this save arrived before, or a newer one of the same page did.
 * - `keepBeside`: another page wrote meanwhile. Both texts stay, and the author chooses.
 */
export function decideSave(
  saved: SavedText,
  baseVersion: number,
  sitting: SittingTurn,
): 'write' | 'known' | 'keepBeside' {
  const isSame = saved.sitting.id === sitting.id;
  if (isSame && sitting.turn <= saved.sitting.turn) return 'known';
  if (baseVersion === saved.version) return 'write';
  return isSame && baseVersion >= saved.sitting.since && baseVersion < saved.version ? 'write' : 'keepBeside';
}
