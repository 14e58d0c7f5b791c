/** From when until when someone's line was open; null while it still is. */
export interface PresenceInterval {
  from: Date;
  to: Date | null;
}

/**
 * Whole minutes someone was in the session, as the server saw it. Two screens at once count once; what lies outside the
 * session does not count.
 */
export function minutesPresent(intervals: readonly PresenceInterval[], sessionFrom: Date, sessionTo: Date): number {
  const inSession = intervals
    .map(({ from, to }) => ({
      from: Math.max(from.getTime(), sessionFrom.getTime()),
      to: Math.min((to ?? sessionTo).getTime(), sessionTo.getTime()),
    }))
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.from - other.from);
  let counted = 0;
  let until = sessionFrom.getTime();
  for (const { from, to } of inSession) {
    counted += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return Math.floor(counted / 60_000);
}
