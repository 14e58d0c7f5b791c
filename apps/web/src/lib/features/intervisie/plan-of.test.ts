import { describe, expect, it } from 'vitest';
import { planOf } from './plan-of.server.ts';

const plan = { methodId: 'incident-60', callLink: null, facilitatorId: 'a', reserveId: null, caseBringerId: null };

describe('a day and an hour on a Dutch clock', () => {
  it.each([
    ['2026-11-26', '14:00', '2026-11-26T13:00:00.000Z'],
    ['2026-07-02', '14:00', '2026-07-02T12:00:00.000Z'],
    ['2026-10-25', '09:30', '2026-10-25T08:30:00.000Z'],
  ])('%s %s is %s', (startsAt, time, moment) => {
    expect(planOf({ ...plan, startsAt, time }).startsAt).toBe(moment);
  });
});
