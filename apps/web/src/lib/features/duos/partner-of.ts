import type { DuoSeatView, DuoView } from '@tweespraak/contracts';

/** The other one, as this person sees them. */
export function partnerOf(duo: DuoView): DuoSeatView {
  const partner = duo.seats.find(({ isMe }) => !isMe);
  if (!partner) throw new Error('A duo has two seats');
  return partner;
}
