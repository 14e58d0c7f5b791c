import { describe, expect, it } from 'vitest';
import { dayAfter } from './day-after.ts';

describe('a day later', () => {
  it.each([
    ['2026-11-16', { days: 0 }, '2026-11-16'],
    ['2026-11-16', { days: 18 }, '2026-12-04'],
    ['2026-11-16', { weeks: 2 }, '2026-11-30'],
    ['2026-11-16', { months: 1 }, '2026-12-16'],
    ['2026-11-16', { months: 12 }, '2027-11-16'],
    ['2027-01-31', { months: 1 }, '2027-02-28'],
    ['2028-02-29', { months: 12 }, '2029-02-28'],
    ['2026-03-28', { days: 1 }, '2026-03-29'],
  ])('%s and %j is %s', (day, count, later) => {
    expect(dayAfter(day, count)).toBe(later);
  });
});
