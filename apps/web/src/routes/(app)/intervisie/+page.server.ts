import { intervisieGroupView, type IntervisieGroupList } from '@tweespraak/contracts';
import { formAction } from '#lib/forms/form-action.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, depends }) => {
  depends('news:intervisieGroup', 'news:intervisieSession');
  return { groups: (await locals.api.get<IntervisieGroupList>('/intervisie/groups')).groups };
};

const answers = (answer: 'accept' | 'decline') => (event: RequestEvent) =>
  formAction(event, intervisieGroupView.pick({ id: true }), async ({ id }, api) => {
    await api.post(`/intervisie/groups/${id}/${answer}`);
  });

export const actions: Actions = { accept: answers('accept'), decline: answers('decline') };
