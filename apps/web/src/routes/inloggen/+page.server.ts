import { redirect } from '@sveltejs/kit';
import { demoLogIn, logIn, type DemoPersons, type Me } from '@tweespraak/contracts';
import { safePath } from '#lib/api/safe-path.ts';
import { formAction } from '#lib/forms/form-action.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const [me, demo] = await Promise.all([locals.api.find<Me>('/me'), locals.api.find<DemoPersons>('/demo/persons')]);
  const after = safePath(url.searchParams.get('verder'));
  if (me) redirect(303, after);
  return { after, demoPersons: demo?.persons ?? [] };
};

export const actions: Actions = {
  logIn: (event) =>
    formAction(event, logIn, async (input, api) => {
      await api.post('/auth/log-in', input);
      redirect(303, safePath(event.url.searchParams.get('verder')));
    }),
  demo: (event) =>
    formAction(event, demoLogIn, async (input, api) => {
      await api.post('/auth/demo-log-in', input);
      redirect(303, safePath(event.url.searchParams.get('verder')));
    }),
};
