import { z } from 'zod';

/** Said over the socket after a commit: that something changed, never what. Who is behind asks again. */
export const news = z.object({ type: z.string(), id: z.uuid(), version: z.number() });
export type News = z.infer<typeof news>;
