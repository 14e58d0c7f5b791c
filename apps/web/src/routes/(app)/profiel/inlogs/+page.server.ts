import { redirect } from '@sveltejs/kit';
import { authSessionView, type AuthSessions } from '@tweespraak/contracts';
import { formAction } from '#lib/forms/form-action.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => locals.api.get<AuthSessions>('/auth/sessions');

export const actions: Actions = {
  end: (event) =>
    formAction(event, authSessionView.pick({ handle: true }), ({ handle }, api) =>
      api.delete(`/auth/sessions/${handle}`),
    ),
  everywhere: async ({ locals }) => {
    await locals.api.post('/auth/log-out-everywhere');
    redirect(303, '/uitgang');
  },
};
