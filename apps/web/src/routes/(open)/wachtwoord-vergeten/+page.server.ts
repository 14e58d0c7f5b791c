import { forgottenPassword, type DemoPersons } from '@tweespraak/contracts';
import { formAction } from '#lib/forms/form-action.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  return { isDemo: (await locals.api.find<DemoPersons>('/demo/persons')) !== null };
};

export const actions: Actions = {
  default: (event) => formAction(event, forgottenPassword, (input, api) => api.post('/auth/forgotten-password', input)),
};
