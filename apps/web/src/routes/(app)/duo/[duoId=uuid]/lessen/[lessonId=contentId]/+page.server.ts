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
import { inOneText, readsSimple } from '#lib/features/learning/simple-text.server.ts';
import { formAction } from '#lib/forms/form-action.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const pathOf = ({ params }: Pick<RequestEvent, 'params'>) => `/duos/${params.duoId}/lessons/${params.lessonId}`;

export const load: PageServerLoad = async (event) => {
  event.depends(`news:duoLesson:${event.params.duoId}`);
  event.depends('news:duo');
  const [view, { me }] = await Promise.all([event.locals.api.get<DuoLessonView>(pathOf(event)), event.parent()]);
  const { alone } = view.lesson;
  const before = inOneText(alone.before, readsSimple(event.cookies, me.id));
  return { view: { ...view, lesson: { ...view.lesson, alone: { ...alone, before } } } };
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
