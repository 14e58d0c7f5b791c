import type { MemberRole } from '@tweespraak/contracts';

/** The person behind a request: who they are, and in which organisations they have which roles. */
export interface Actor {
  personId: string;
  name: string;
  memberships: { organisationId: string; roles: MemberRole[] }[];
  session: ActorSession;
}

export interface ActorSession {
  /** The hash of the session id: names the log-in without opening it. */
  handle: string;
  authenticatedAt: Date;
  journalUnlockedAt: Date | null;
  startedAt: Date | null;
}

export function hasRole(actor: Actor, organisationId: string, ...roles: MemberRole[]): boolean {
  const membership = actor.memberships.find((one) => one.organisationId === organisationId);
  return membership?.roles.some((role) => roles.includes(role)) ?? false;
}
