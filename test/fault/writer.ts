import type { ApiPerson } from '../harness/api-person.ts';
import type { Chance } from './chance.ts';
import type { Patience } from './patience.ts';
import type { Tally } from './tally.ts';

/** Somebody who goes on writing, and knows what the product said it has. */
export interface Writer {
  /** Writes one thing, from its beginning to its end. */
  write(): Promise<void>;
  /** Looks whether what was acknowledged last is there: asked after every kill, also while it writes on. */
  look(): Promise<void>;
  /** Looks at everything, when nobody writes any more. */
  lookAtAll(): Promise<void>;
}

/** What a writer needs. */
export interface Desk {
  person: ApiPerson;
  /** In every text this writer makes. */
  name: string;
  chance: Chance;
  patience: Patience;
  tally: Tally;
}
