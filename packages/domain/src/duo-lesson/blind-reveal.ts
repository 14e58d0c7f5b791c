import { DomainError } from '../domain-error.ts';

/** One of two people who answer alone. */
export interface BlindSide {
  readonly personId: string;
  readonly isReady: boolean;
}

/** Two who answer alone. What they answered opens once, for both at the same moment, and never closes again. */
export interface BlindPair {
  readonly sides: readonly [BlindSide, BlindSide];
  readonly isOpen: boolean;
}

/** What one of the two may see: of the other a single word, until both are ready. */
export type SeenBlind<Answer> = { own: Answer } & (
  { isOpen: false; otherIsReady: boolean } | { isOpen: true; other: Answer }
);

export function newBlindPair(one: string, other: string): BlindPair {
  return { sides: [apart(one), apart(other)], isOpen: false };
}

/** Says "ik ben klaar". When the other was ready too, this opens both. */
export function becomeReady(pair: BlindPair, personId: string): BlindPair {
  if (pair.isOpen) return pair;
  const sides = withReady(pair, personId, true);
  return { sides, isOpen: sides.every(({ isReady }) => isReady) };
}

/** "Toch nog niet": possible until the other is ready as well, because then the answers are open. */
export function takeBackReady(pair: BlindPair, personId: string): BlindPair {
  if (pair.isOpen) throw new DomainError('already_open');
  return { ...pair, sides: withReady(pair, personId, false) };
}

/** Who said to be ready stands by these answers, so that what opens is never half a thought. */
export function requireStillAnswering(pair: BlindPair, personId: string): void {
  if (pair.isOpen) throw new DomainError('already_open');
  if (sideOf(pair, personId).isReady) throw new DomainError('not_while_ready');
}

/** The one place where a blind answer becomes visible to the other, or does not. */
export function seenBy<Answer>(
  personId: string,
  pair: BlindPair,
  answers: { own: Answer; other: Answer },
): SeenBlind<Answer> {
  const { own, other } = answers;
  return pair.isOpen
    ? { own, isOpen: true, other }
    : { own, isOpen: false, otherIsReady: otherSide(pair, personId).isReady };
}

function withReady({ sides: [one, other] }: BlindPair, personId: string, isReady: boolean): BlindPair['sides'] {
  const set = (side: BlindSide): BlindSide => (side.personId === personId ? { personId, isReady } : side);
  return [set(one), set(other)];
}

function sideOf({ sides: [one, other] }: BlindPair, personId: string): BlindSide {
  return one.personId === personId ? one : other;
}

function otherSide({ sides: [one, other] }: BlindPair, personId: string): BlindSide {
  return one.personId === personId ? other : one;
}

function apart(personId: string): BlindSide {
  return { personId, isReady: false };
}
