import type { AuthSessionKind } from './auth-session.entity.ts';

const minute = 60_000;
const hour = 60 * minute;

/** How long a log-in lives (trust 3): idle and in all. */
const lifetimes: Record<AuthSessionKind, { idleMs: number; absoluteMs: number }> = {
  ordinary: { idleMs: 60 * minute, absoluteMs: 12 * hour },
  trusted: { idleMs: 14 * 24 * hour, absoluteMs: 14 * 24 * hour },
};

/** `lastSeenAt` is written at most this often. */
export const seenEveryMs = minute;
/** The journal closes after so long without a request that touches it. */
export const journalOpenMs = 15 * minute;
/** Signing, export and erasure ask for the password when it was given longer ago than this. */
export const freshPasswordMs = 5 * minute;

export function expiresAt(session: { kind: AuthSessionKind; createdAt: Date; lastSeenAt: Date }): Date {
  const { idleMs, absoluteMs } = lifetimes[session.kind];
  return new Date(Math.min(session.lastSeenAt.getTime() + idleMs, session.createdAt.getTime() + absoluteMs));
}

/** Seconds for the cookie; an ordinary log-in ends with the browser. */
export function cookieMaxAge(kind: AuthSessionKind): number | undefined {
  return kind === 'trusted' ? lifetimes.trusted.absoluteMs / 1000 : undefined;
}
