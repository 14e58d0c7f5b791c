import type { RoomSnapshot } from '../harness/room-person.ts';
import { numberOf } from './numbered-text.ts';
import type { Tally } from './tally.ts';

/** A card that somebody wrote: how often it was sent, and how often the room said it has it. */
export interface WrittenCard {
  id: string;
  author: string;
  kind: string;
  name: string;
  /** On the table at once, or kept until its moment. */
  isAtOnce: boolean;
  sent: number;
  acknowledged: number;
  withdrawn: 'no' | 'perhaps' | 'yes';
}

export const contributions = 'room contributions';

/** Whether somebody's own cards are as the room said they are, each once. `before`: as it stood when they were asked for. */
export function lookAtOwnCards(before: WrittenCard[], now: WrittenCard[], snapshot: RoomSnapshot, tally: Tally): void {
  for (const card of before) {
    const latest = now.find(({ id }) => id === card.id) ?? card;
    if (card.acknowledged > 0 && latest.withdrawn !== 'perhaps') lookAt(card, latest, snapshot, tally);
  }
}

function lookAt(card: WrittenCard, latest: WrittenCard, { view, texts }: RoomSnapshot, tally: Tally): void {
  const kept = view.ownCards.filter(({ id }) => id === card.id);
  const open = view.cards.filter(({ id }) => id === card.id);
  const places = kept.length + open.length;
  if (card.withdrawn === 'yes') {
    if (places > 0) tally.report(contributions, 'behind', `${card.name} was withdrawn and is there`);
    return;
  }
  if (places > 1) tally.report(contributions, 'doubled', `${card.name} is there ${places} times`);
  if (places === 0) {
    if (latest.withdrawn === 'no') tally.report(contributions, 'lost', `${card.name} is not there`);
    return;
  }
  // a card that was kept opens once; then its revision counts what others could see of it
  const times = kept[0]?.version ?? (card.isAtOnce ? open[0]?.revision : undefined);
  const number = numberOf(card.name, texts.find(({ id }) => id === card.id)?.text ?? '');
  const was = `${card.name} is at ${number} (version ${times ?? '-'}), acknowledged ${card.acknowledged}`;
  if (Math.min(number, times ?? number) < card.acknowledged) tally.report(contributions, 'lost', was);
  if (Math.max(number, times ?? number) > latest.sent) tally.report(contributions, 'doubled', was);
}
