import { redirect } from '@sveltejs/kit';
import { resetPassword } from '@tweespraak/contracts';
import { formAction } from '#lib/forms/form-action.server.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: (event) =>
    formAction(
      event,
      resetPassword,
      async (input, api) => {
        await api.post('/auth/reset-password', input);
        redirect(303, '/');
      },
      { token: event.params.token },
    ),
};
