import { redirect } from '@sveltejs/kit';
import { setConsent, type Me, type WelcomePeople } from '@tweespraak/contracts';
import { formAction } from '#lib/forms/form-action.server.ts';
import { useThemeOf } from '#lib/theme.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { api } = event.locals;
  const [me, people] = await Promise.all([api.get<Me>('/me'), api.get<WelcomePeople>('/me/welcome')]);
  useThemeOf(event, me.theme);
  return { me, people };
};

export const actions: Actions = {
  begin: (event) =>
    formAction(
      event,
      setConsent,
      async (input, api) => {
        await api.post('/me/consents', input);
        redirect(303, '/');
      },
      { kind: 'start', given: true },
    ),
  /** As easy as yes: it closes, and nothing is asked. */
  notYet: async ({ locals }) => {
    await locals.api.post('/auth/log-out');
    redirect(303, '/uitgang?nog-niet');
  },
};
