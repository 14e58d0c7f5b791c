import { z } from 'zod';

/** Nothing is saved this often; a higher number does not fit where it is kept. */
export const highestVersion = 999_999_999;

/** Which version of a text was on the screen; also as a form sends it, which knows text only. */
export const versionNumber = z
  .union([
    z.int(),
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ])
  .pipe(z.int().min(0).max(highestVersion));
