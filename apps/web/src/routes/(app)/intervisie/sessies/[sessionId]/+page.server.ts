import type { IntervisieSessionView } from '@tweespraak/contracts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
  depends('news:intervisieSession', 'news:intervisieGroup');
  return { session: await locals.api.get<IntervisieSessionView>(`/intervisie/sessions/${params.sessionId}`) };
};

export const actions: Actions = {
  cancel: async ({ locals, params }) => {
    await locals.api.post(`/intervisie/sessions/${params.sessionId}/cancel`);
  },
};
