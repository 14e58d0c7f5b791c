/** So much later than a day, all as `2026-12-08`. A month after 31 January is the last day of February. */
export function dayAfter(day: string, { days = 0, weeks = 0, months = 0 }: DayCount): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const moment = Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth) + weeks * 7 + days);
  return new Date(moment).toISOString().slice(0, 10);
}

export interface DayCount {
  days?: number;
  weeks?: number;
  months?: number;
}
