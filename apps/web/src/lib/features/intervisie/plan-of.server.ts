import { TZDate } from '@date-fns/tz';
import type { PlanIntervisieSession, PlanSessionForm } from '@tweespraak/contracts';

/** What was filled in as the moment it means: the day and hour are those of a Dutch clock, also where summer time begins. */
export function planOf({ startsAt: day, time, ...plan }: PlanSessionForm): PlanIntervisieSession {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const moment = new TZDate(year, month - 1, date, hour, minute, 'Europe/Amsterdam');
  return { ...plan, startsAt: new Date(moment.getTime()).toISOString() };
}
