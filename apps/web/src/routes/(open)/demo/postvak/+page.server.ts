import type { Outbox } from '@tweespraak/contracts';
import type { PageServerLoad } from './$types';

/** Exists in the demo only: elsewhere the API knows no such thing. */
export const load: PageServerLoad = async ({ locals }) => locals.api.get<Outbox>('/demo/outbox');
