import { redirect } from '@sveltejs/kit';
import { planSessionForm, type IntervisieGroupView, type IntervisieSessionView } from '@tweespraak/contracts';
import { ApiError } from '#lib/api/api-error.ts';
import { planOf } from '#lib/features/intervisie/plan-of.server.ts';
import { formAction } from '#lib/forms/form-action.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const group = await locals.api.get<IntervisieGroupView>(`/intervisie/groups/${params.groupId}`);
  if (!group.abilities.plan) throw new ApiError(404, 'not_found');
  return { group };
};

export const actions: Actions = {
  default: async (event) => {
    const sent = await formAction(event, planSessionForm, (input, api) =>
      api.post<IntervisieSessionView>(`/intervisie/groups/${event.params.groupId}/sessions`, planOf(input)),
    );
    if ('done' in sent) redirect(303, `/intervisie/sessies/${sent.done.id}`);
    return sent;
  },
};
