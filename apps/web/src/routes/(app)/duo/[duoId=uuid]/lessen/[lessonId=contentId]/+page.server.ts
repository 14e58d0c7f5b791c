import {
  answerJointText,
  changeSentence,
  proposeSentence,
  savePlacements,
  sayReady,
  sentenceForm,
  type DuoLessonView,
  type OwnPlacements,
} from '@tweespraak/contracts';
import { formAction } from '#lib/forms/form-action.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const pathOf = ({ params }: Pick<RequestEvent, 'params'>) => `/duos/${params.duoId}/lessons/${params.lessonId}`;

export const load: PageServerLoad = async (event) => {
  event.depends(`news:duoLesson:${event.params.duoId}`);
  event.depends('news:duo');
  return { view: await event.locals.api.get<DuoLessonView>(pathOf(event)) };
};

export const actions: Actions = {
  /** Without a script; with one, each place goes to the API at once. */
  place: (event) =>
    formAction(event, savePlacements, (input, api) => api.put<OwnPlacements>(`${pathOf(event)}/placements`, input)),
  ready: (event) =>
    formAction(event, sayReady, async (input, api) => {
      await api.post(`${pathOf(event)}/ready`, input);
    }),
  takeBack: async (event) => {
    await event.locals.api.delete(`${pathOf(event)}/ready`);
  },
  propose: (event) =>
    formAction(event, proposeSentence, async (input, api) => {
      await api.post(`${pathOf(event)}/sentences`, input);
    }),
  change: (event) =>
    formAction(event, changeSentence.extend(sentenceForm.shape), async ({ id, ...input }, api) => {
      await api.put(`${pathOf(event)}/sentences/${id}`, input);
    }),
  answer: (event) =>
    formAction(event, answerJointText.extend(sentenceForm.shape), async ({ id, ...input }, api) => {
      await api.put(`${pathOf(event)}/sentences/${id}/answer`, input);
    }),
  withdraw: (event) =>
    formAction(event, sentenceForm, async ({ id }, api) => {
      await api.delete(`${pathOf(event)}/sentences/${id}`);
    }),
};
