import type { Places } from './placements.ts';

export interface ComparedSituation {
  situationId: string;
  own: string | null;
  other: string | null;
  /** How many steps apart; null when one of the two left it open. */
  steps: number | null;
}

/**
 * Both answers side by side, in the order in which two people talk about them: furthest apart first, then what
 * somebody left open, then where they stand at the same place. Within that the order of the lesson, so that both
 * partners see the same list.
 */
export function comparePlaces(
  line: { situationIds: string[]; placeIds: string[] },
  own: Places,
  other: Places,
): ComparedSituation[] {
  return line.situationIds
    .map((situationId) => {
      const [mine, theirs] = [own[situationId] ?? null, other[situationId] ?? null];
      return { situationId, own: mine, other: theirs, steps: stepsBetween(line.placeIds, mine, theirs) };
    })
    .sort((one, two) => talkOrder(two) - talkOrder(one));
}

function stepsBetween(placeIds: string[], one: string | null, other: string | null): number | null {
  if (one === null || other === null) return null;
  return Math.abs(placeIds.indexOf(one) - placeIds.indexOf(other));
}

/** What was left open comes after every difference and before what is the same. */
function talkOrder({ steps }: ComparedSituation): number {
  return steps ?? 0.5;
}
