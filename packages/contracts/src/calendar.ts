import { z } from 'zod';

/** Days and moments that people pick lie in this century: further on, calendars and databases break. */
const thisCentury = /^20/;

export const pickedDay = z.iso.date().regex(thisCentury);
/** With the offset of the clock it was picked on, or in UTC. */
export const pickedMoment = z.iso.datetime({ offset: true }).regex(thisCentury);
