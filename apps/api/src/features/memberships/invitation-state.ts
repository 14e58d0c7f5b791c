import type { InvitationState } from '@tweespraak/contracts';
import type { Invitation } from './invitation.entity.ts';

const day = 24 * 60 * 60_000;
export const invitationMs = 14 * day;

export function stateOf({ acceptedAt, withdrawnAt, expiresAt }: Invitation, now: Date): InvitationState {
  if (acceptedAt) return 'accepted';
  if (withdrawnAt) return 'withdrawn';
  return expiresAt <= now ? 'expired' : 'open';
}
