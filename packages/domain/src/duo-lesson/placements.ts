import { DomainError } from '../domain-error.ts';

/** Where somebody put each situation. Null: looked at, and left for the talk. */
export type Places = Readonly<Record<string, string | null>>;

/** One person's answers. Every situation remembers at which version it was placed, so that two tabs lose nothing. */
export interface Placements {
  readonly version: number;
  readonly bySituation: Readonly<Record<string, { readonly placeId: string | null; readonly version: number }>>;
}

export const noPlacements: Placements = { version: 0, bySituation: {} };

/**
 * Places some situations, as seen at version `base`. A situation that was placed elsewhere since then is not
 * overwritten: the whole change is refused, with the situations it is about. What stands there already changes nothing,
 * so a repeat after a lost line has no effect.
 */
export function placeSituations(current: Placements, base: number, places: Places): Placements {
  const changes = Object.entries(places).filter(([id, placeId]) => current.bySituation[id]?.placeId !== placeId);
  const missed = changes.map(([id]) => id).filter((id) => (current.bySituation[id]?.version ?? 0) > base);
  if (missed.length > 0) throw new DomainError('version_conflict', { situationIds: missed });
  if (changes.length === 0) return current;
  const version = current.version + 1;
  const placed = Object.fromEntries(changes.map(([id, placeId]) => [id, { placeId, version }]));
  return { version, bySituation: { ...current.bySituation, ...placed } };
}

/** The places as the lesson is now: what hangs on a situation or a place that is gone is kept, and not shown. */
export function placesWithin(
  { bySituation }: Placements,
  line: { situationIds: string[]; placeIds: string[] },
): Places {
  const known = line.situationIds.flatMap((id) => {
    const placed = bySituation[id];
    const isThere = placed && (placed.placeId === null || line.placeIds.includes(placed.placeId));
    return isThere ? [[id, placed.placeId] as const] : [];
  });
  return Object.fromEntries(known);
}
