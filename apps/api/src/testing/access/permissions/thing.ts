import type { Name } from '../cast.ts';

/** One table: who may do what with one kind of thing. What no column is named for, everyone else may not either. */
export interface Thing {
  title: string;
  /** What the table does not say by itself. */
  about?: string;
  /** The people of each column. Whoever stands in none is everyone else. */
  columns: Record<string, readonly Name[]>;
  rows: Row[];
}

interface Row {
  what: string;
  /** The questions in `asks.ts` that this row is about. */
  asks: string[];
  /** Who may, by column. */
  may: string[];
  /** Who sees the thing and may not do this: `not_allowed`, where everyone else gets `not_found`. */
  sees?: string[];
  /** The rules in the `*.policy.ts` of the feature that say so. */
  rules?: string[];
}
