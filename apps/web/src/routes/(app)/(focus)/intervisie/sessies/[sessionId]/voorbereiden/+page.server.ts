import { redirect } from '@sveltejs/kit';
import {
  saveSituation,
  setSituationState,
  type IntervisieSessionView,
  type SituationView,
} from '@tweespraak/contracts';
import { ApiError } from '#lib/api/api-error.ts';
import { formAction } from '#lib/forms/form-action.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const pathOf = (sessionId: string) => `/intervisie/sessions/${sessionId}`;

export const load: PageServerLoad = async ({ locals, params, depends }) => {
  depends('news:intervisieSession');
  const session = await locals.api.get<IntervisieSessionView>(pathOf(params.sessionId));
  if (!session.abilities.prepare) throw new ApiError(404, 'not_found');
  return { session, situation: await locals.api.get<SituationView>(`${pathOf(params.sessionId)}/situation`) };
};

async function save(event: RequestEvent) {
  return formAction(event, saveSituation, (input, api) =>
    api.put<SituationView>(`${pathOf(event.params.sessionId)}/situation`, input),
  );
}

export const actions: Actions = {
  save,
  ready: async (event) => {
    const sent = await save(event);
    if ('done' in sent)
      await event.locals.api.post(`${pathOf(event.params.sessionId)}/situation/state`, { state: 'ready' });
    return sent;
  },
  state: (event) =>
    formAction(event, setSituationState, async (input, api) => {
      await api.post(`${pathOf(event.params.sessionId)}/situation/state`, input);
    }),
  erase: async ({ locals, params }) => {
    await locals.api.delete(`${pathOf(params.sessionId)}/situation`);
    redirect(303, `/intervisie/sessies/${params.sessionId}`);
  },
};
