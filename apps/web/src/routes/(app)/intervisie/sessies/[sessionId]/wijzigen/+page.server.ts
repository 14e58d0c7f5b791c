import { redirect } from '@sveltejs/kit';
import { planSessionForm, type IntervisieGroupView, type IntervisieSessionView } from '@tweespraak/contracts';
import { ApiError } from '#lib/api/api-error.ts';
import { planOf } from '#lib/features/intervisie/plan-of.server.ts';
import { formAction } from '#lib/forms/form-action.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const session = await locals.api.get<IntervisieSessionView>(`/intervisie/sessions/${params.sessionId}`);
  if (!session.abilities.change) throw new ApiError(404, 'not_found');
  const group = await locals.api.get<IntervisieGroupView>(`/intervisie/groups/${session.group.id}`);
  return { session, group };
};

export const actions: Actions = {
  default: async (event) => {
    const path = `/intervisie/sessions/${event.params.sessionId}`;
    const sent = await formAction(event, planSessionForm, (input, api) =>
      api.patch<IntervisieSessionView>(path, planOf(input)),
    );
    if ('done' in sent) redirect(303, `/intervisie/sessies/${event.params.sessionId}`);
    return sent;
  },
};
