import type { MemberRole, SeatColour } from '@tweespraak/contracts';

/** The colour of a seat in a duo, or of who leads. Without one: an outline. */
export type Colour = SeatColour | 'together';

/** Your own colour outside a duo: honing for an ervaringsdeskundige, lucht for a wijk-GGD'er, else none. */
export function ownColour(memberships: { roles: MemberRole[] }[]): SeatColour | undefined {
  const roles = memberships.flatMap((membership) => membership.roles);
  if (roles.includes('ervaringsdeskundige')) return 'honing';
  return roles.includes('wijkGgd') ? 'lucht' : undefined;
}
