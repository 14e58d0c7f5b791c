import { redirect } from '@sveltejs/kit';
import { showRoleInGroup, type IntervisieGroupView } from '@tweespraak/contracts';
import { formAction } from '#lib/forms/form-action.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
  depends('news:intervisieGroup', 'news:intervisieSession');
  const group = await locals.api.get<IntervisieGroupView>(`/intervisie/groups/${params.groupId}`);
  if (group.myState !== 'active') redirect(303, '/intervisie');
  return { group };
};

export const actions: Actions = {
  role: (event) =>
    formAction(event, showRoleInGroup, async (input, api) => {
      await api.post(`/intervisie/groups/${event.params.groupId}/role`, input);
    }),
  leave: async (event) => {
    await event.locals.api.post(`/intervisie/groups/${event.params.groupId}/leave`);
    redirect(303, '/intervisie');
  },
};
