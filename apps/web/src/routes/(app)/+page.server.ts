import type { PageServerLoad } from './$types';

/** The moment comes from the server, so that the greeting is the same before and after the script arrives. */
export const load: PageServerLoad = () => ({ now: new Date() });
