import { describe, expect, it } from 'vitest';
import { minutesPresent } from './minutes-present.ts';

const at = (time: string): Date => new Date(`2026-11-26T${time}:00Z`);
const here = (from: string, to: string | null) => ({ from: at(from), to: to === null ? null : at(to) });

describe('minutesPresent', () => {
  it.each([
    ['the whole session', [here('13:00', '14:00')], 60],
    ['who was early and stayed longer', [here('12:40', '14:30')], 60],
    ['who is still there', [here('13:10', null)], 50],
    ['a tunnel', [here('13:00', '13:20'), here('13:25', '14:00')], 55],
    ['two screens at once', [here('13:00', '13:40'), here('13:10', '13:30'), here('13:35', '13:50')], 50],
    ['lines that came in another order', [here('13:30', '13:40'), here('13:00', '13:10')], 20],
    ['who was there only before and after', [here('12:00', '13:00'), here('14:00', '15:00')], 0],
    ['nobody', [], 0],
  ])('counts %s', (_, intervals, expected) => {
    expect(minutesPresent(intervals, at('13:00'), at('14:00'))).toBe(expected);
  });

  it('counts whole minutes only', () => {
    const to = new Date('2026-11-26T13:01:59Z');
    expect(minutesPresent([{ from: at('13:00'), to }], at('13:00'), at('14:00'))).toBe(1);
  });
});
