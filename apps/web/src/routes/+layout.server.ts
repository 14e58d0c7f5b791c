import type { LayoutServerLoad } from './$types';

/** For "vandaag" and "gisteren" in browsers whose own clock is wrong. */
export const load: LayoutServerLoad = () => ({ serverNow: Date.now() });
