import type { Help } from '@tweespraak/contracts';
import type { PageServerLoad } from './$types';

/** The numbers that always work are there also when the API is not. */
export const load: PageServerLoad = async ({ locals }) => {
  return { people: await locals.api.find<Help>('/help').catch(() => null) };
};
