import type { IntervisieSession } from './intervisie-session.entity.ts';

const minute = 60_000;
/** The room opens a quarter of an hour before, and stays open for who runs late. */
const opensBeforeMs = 15 * minute;
const closesAfterMs = 120 * minute;

export function opensAt(session: Pick<IntervisieSession, 'startsAt'>): Date {
  return new Date(session.startsAt.getTime() - opensBeforeMs);
}

/** Whether people can walk in now. A conversation that runs is never closed by the clock. */
export function isOpenAt(session: Pick<IntervisieSession, 'startsAt' | 'endsAt' | 'state'>, now: Date): boolean {
  if (session.state === 'live') return true;
  if (session.state === 'ended' || session.state === 'cancelled') return false;
  return now >= opensAt(session) && now.getTime() <= session.endsAt.getTime() + closesAfterMs;
}
