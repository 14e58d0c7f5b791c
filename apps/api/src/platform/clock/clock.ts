import { Injectable } from '@nestjs/common';

/** The one place that knows what time it is. Tests and the demo's movable clock put it forward. */
@Injectable()
export class Clock {
  #offsetMs = 0;

  now(): Date {
    return new Date(Date.now() + this.#offsetMs);
  }

  /** Puts the clock forward (or back) by so many milliseconds, on top of what it was moved before. */
  move(milliseconds: number): void {
    this.#offsetMs += milliseconds;
  }
}

const amsterdamDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' });

/** The day in the Netherlands at this moment, as `2026-11-24`. */
export function dayOf(moment: Date): string {
  return amsterdamDay.format(moment);
}
