import { duoView, type DuoList, type WelcomePeople } from '@tweespraak/contracts';
import { formAction } from '#lib/forms/form-action.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, depends }) => {
  depends('news:duo');
  const { duos } = await locals.api.get<DuoList>('/duos');
  const around = duos.length === 0 ? await locals.api.get<WelcomePeople>('/me/welcome') : null;
  return { duos, coordinators: around?.coordinators ?? [] };
};

const takes = (step: string) => (event: RequestEvent) =>
  formAction(event, duoView.pick({ id: true }), ({ id }, api) => api.post(`/duos/${id}/${step}`));

export const actions: Actions = {
  accept: takes('accept'),
  decline: takes('decline'),
  pause: takes('pause'),
  resume: takes('resume'),
  end: takes('end'),
};
