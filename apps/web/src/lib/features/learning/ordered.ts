import type { BlockOf } from '@tweespraak/contracts';

type Ordering = Pick<BlockOf<'ordering'>, 'id' | 'items'>;

/**
 * The order on the screen: the learner's own, and behind it what they did not place. Before anything was moved it is
 * mixed, the same way every time, because the file holds the order that fits.
 */
export function startingOrder(block: Ordering, own: string[]): string[] {
  const ids = block.items.map(({ id }) => id);
  const known = own.filter((id) => ids.includes(id));
  return [...known, ...mixed(block.id, ids).filter((id) => !known.includes(id))];
}

export function moved(order: string[], id: string, to: number): string[] {
  const others = order.filter((one) => one !== id);
  const place = Math.min(Math.max(to, 0), others.length);
  return [...others.slice(0, place), id, ...others.slice(place)];
}

function mixed(seed: string, ids: string[]): string[] {
  const shuffled = ids.toSorted((one, other) => numberOf(seed + one) - numberOf(seed + other));
  return shuffled.every((id, index) => id === ids[index]) ? ids.toReversed() : shuffled;
}

/** FNV-1a: the same on the server and in every browser. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
