import { serverNow } from '#lib/server-clock.ts';

// The server and every browser must say the same day and hour, also for who is abroad: always Dutch time.
const timeZone = 'Europe/Amsterdam';
const day = new Intl.DateTimeFormat('nl-NL', { timeZone, day: 'numeric', month: 'long' });
const dayWithYear = new Intl.DateTimeFormat('nl-NL', { timeZone, day: 'numeric', month: 'long', year: 'numeric' });
const weekday = new Intl.DateTimeFormat('nl-NL', { timeZone, weekday: 'long', day: 'numeric', month: 'long' });
const shortWeekday = new Intl.DateTimeFormat('nl-NL', { timeZone, weekday: 'short', day: 'numeric' });
const shortMonth = new Intl.DateTimeFormat('nl-NL', { timeZone, month: 'short', day: 'numeric' });
const fieldDay = new Intl.DateTimeFormat('en-CA', { timeZone });
const clock = new Intl.DateTimeFormat('nl-NL', { timeZone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
const dayMs = 24 * 60 * 60_000;

/** 24 november; with its year when that is another year than now. */
export function dayOf(moment: string | Date, now = serverNow()): string {
  const date = new Date(moment);
  return (yearOf(date) === yearOf(now) ? day : dayWithYear).format(date);
}

/** vandaag · gisteren · op 18 november */
export function onDay(moment: string | Date, now = serverNow()): string {
  const on = fieldDayOf(moment);
  if (on === fieldDayOf(now)) return 'vandaag';
  if (on === fieldDayOf(new Date(now.getTime() - dayMs))) return 'gisteren';
  return `op ${dayOf(moment, now)}`;
}

/** 24 november 2026 */
function fullDayOf(moment: string | Date): string {
  return dayWithYear.format(new Date(moment));
}

/** dinsdag 24 november */
export function weekdayOf(moment: string | Date): string {
  return weekday.format(new Date(moment));
}

/** do 26, or nov 26: for a day as in a calendar */
export function dayMarkOf(moment: string | Date, by: 'weekday' | 'month'): { word: string; number: string } {
  const parts = (by === 'weekday' ? shortWeekday : shortMonth).formatToParts(new Date(moment));
  const part = (type: 'weekday' | 'month' | 'day'): string => parts.find((one) => one.type === type)?.value ?? '';
  return { word: part(by).replace('.', ''), number: part('day') };
}

/** 10.42 uur */
export function timeOf(moment: string | Date): string {
  return `${clock.format(new Date(moment)).replace(':', '.')} uur`;
}

/** vandaag om 10.42 uur · 20 november om 9.05 uur */
export function momentOf(moment: string | Date, now = serverNow()): string {
  const on = fullDayOf(moment) === fullDayOf(now) ? 'vandaag' : dayOf(moment, now);
  return `${on} om ${timeOf(moment)}`;
}

/** vandaag om 10.42 uur · op 20 november om 9.05 uur, in a sentence */
export function onMoment(moment: string | Date, now = serverNow()): string {
  return `${onDay(moment, now)} om ${timeOf(moment)}`;
}

/** 2026-11-26, as a date field wants it */
export function fieldDayOf(moment: string | Date): string {
  return fieldDay.format(new Date(moment));
}

/** 14:00, as people type it */
export function fieldTimeOf(moment: string | Date): string {
  return clock.format(new Date(moment)).padStart(5, '0');
}

/** goedemorgen, by the hour of the day */
export function greetingAt(moment: Date): string {
  const hour = Number.parseInt(clock.format(moment), 10);
  if (hour < 6) return 'Goedenacht';
  if (hour < 12) return 'Goedemorgen';
  return hour < 18 ? 'Goedemiddag' : 'Goedenavond';
}

function yearOf(date: Date): string {
  return dayWithYear.format(date).slice(-4);
}
