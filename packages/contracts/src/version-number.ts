import { z } from 'zod';

/** Which version of a text was on the screen; also as a form sends it, which knows text only. */
export const versionNumber = z
  .union([
    z.int(),
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ])
  .pipe(z.int().min(0));
