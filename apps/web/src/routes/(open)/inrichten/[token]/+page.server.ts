import { redirect } from '@sveltejs/kit';
import { setUpInstallation } from '@tweespraak/contracts';
import { formAction } from '#lib/forms/form-action.server.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: (event) =>
    formAction(
      event,
      setUpInstallation,
      async (input, api) => {
        await api.post('/set-up', input);
        redirect(303, '/');
      },
      { token: event.params.token },
    ),
};
