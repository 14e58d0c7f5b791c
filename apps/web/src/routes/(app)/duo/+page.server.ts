import {
  duoView,
  type AgreementView,
  type DuoLessonList,
  type DuoList,
  type WelcomePeople,
} from '@tweespraak/contracts';
import { formAction } from '#lib/forms/form-action.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, depends }) => {
  for (const type of ['duo', 'duoLesson', 'agreement']) depends(`news:${type}`);
  const { duos } = await locals.api.get<DuoList>('/duos');
  const around = duos.length === 0 ? await locals.api.get<WelcomePeople>('/me/welcome') : null;
  const running = duos.filter(({ state }) => state === 'active' || state === 'paused');
  const together = await Promise.all(
    running.map(async ({ id }) => {
      const [{ lessons }, agreement] = await Promise.all([
        locals.api.get<DuoLessonList>(`/duos/${id}/lessons`),
        locals.api.get<AgreementView>(`/duos/${id}/agreement`),
      ]);
      const agreed = agreement.parts.filter(({ state }) => state === 'agreed').length;
      return { duoId: id, lessons, agreed, isSigned: agreement.signatures.length === 2 };
    }),
  );
  return { together, duos, coordinators: around?.coordinators ?? [] };
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
