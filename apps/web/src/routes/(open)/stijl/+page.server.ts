import type { DemoPersons } from '@tweespraak/contracts';
import { dev } from '$app/env';
import { ApiError } from '#lib/api/api-error.ts';
import { formAction } from '#lib/forms/form-action.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** For who builds: under `npm run dev` and in the demo, and nowhere else. */
export const load: PageServerLoad = async ({ locals }) => {
  if (!dev && !(await locals.api.find<DemoPersons>('/demo/persons'))) throw new ApiError(404, 'not_found');
};

const anything = {
  safeParse: () => ({
    success: false as const,
    error: {
      issues: [
        { path: ['when'], code: 'custom', message: 'in_the_past' },
        { path: ['what'], code: 'too_small', message: '', minimum: 1 },
      ],
    },
  }),
};

/** Every answer is refused, to show what a form says then. */
export const actions: Actions = {
  default: (event) => formAction(event, anything, () => Promise.resolve()),
};
