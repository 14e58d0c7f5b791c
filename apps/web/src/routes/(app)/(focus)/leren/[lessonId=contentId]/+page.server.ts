import { fail, redirect } from '@sveltejs/kit';
import { answerBlock, contentId, writeReflection, type LessonProgress, type LessonView } from '@tweespraak/contracts';
import { ApiError } from '#lib/api/api-error.ts';
import { answerOf } from '#lib/features/learning/answer-of.server.ts';
import { formAction } from '#lib/forms/form-action.server.ts';
import type { Actions, PageServerLoad } from './$types';

const atEnd = 'klaar';
const reflection = writeReflection.extend({ blockId: contentId });

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const asked = url.searchParams.get('deel');
  const isPart = contentId.safeParse(asked).success && asked !== atEnd;
  const visit = isPart ? { partId: asked } : {};
  const view = await locals.api.post<LessonView>(`/lessons/${params.lessonId}/visits`, visit);
  const { parts, title, lead, glossary, certainty, source } = view.lesson;
  const index = Math.max(
    parts.findIndex(({ id }) => id === view.summary.progress.place),
    parts.findIndex(({ id }) => id === asked),
    0,
  );
  return {
    lesson: { id: view.lesson.id, title, lead, glossary, certainty, source },
    wording: view.wording,
    summary: view.summary,
    outline: parts.map(({ id, title: name, minutes }) => ({ id, title: name, minutes })),
    at: index,
    blocks: parts[index]?.blocks ?? [],
    answers: view.answers,
    reflections: view.reflections,
    next: view.next,
    /** Somebody who comes back without saying where, somewhere in the middle. */
    cameBack: asked === null && index > 0,
    isAtEnd: asked === atEnd && view.summary.progress.partsLeft === 0,
  };
};

export const actions: Actions = {
  on: async ({ request, locals, params }) => {
    const partId = contentId.safeParse((await request.formData()).get('partId'));
    if (!partId.success) throw new ApiError(404, 'not_found');
    const path = `/lessons/${params.lessonId}`;
    const progress = await ifStillThere(locals.api.put<LessonProgress>(`${path}/parts/${partId.data}/done`));
    // taken out while it was read: on from where they are in the lesson as it is now
    if (!progress) redirect(303, `/leren/${params.lessonId}`);
    const { lesson } = await locals.api.post<LessonView>(`${path}/visits`, { partId: partId.data });
    const next = lesson.parts[lesson.parts.findIndex(({ id }) => id === partId.data) + 1];
    const left = lesson.parts.find(({ id }) => !progress.doneParts.includes(id));
    redirect(303, `/leren/${params.lessonId}?deel=${(next ?? left)?.id ?? atEnd}`);
  },

  /** Without a script; with one, each choice goes to the API at once. */
  answer: async ({ request, locals, params }) => {
    const data = await request.formData();
    const blockId = contentId.safeParse(data.get('blockId'));
    const input = answerBlock.safeParse({ base: data.get('base'), answer: answerOf(data) });
    if (!blockId.success || !input.success) return fail(400);
    await locals.api.put(`/lessons/${params.lessonId}/answers/${blockId.data}`, input.data);
  },

  reflect: (event) =>
    formAction(
      event,
      reflection,
      ({ blockId, ...input }, api) => api.post(`/lessons/${event.params.lessonId}/reflections/${blockId}`, input),
      (formId) => ({ id: formId }),
    ),
};

async function ifStillThere<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  return asked.catch((error: unknown) => {
    if (error instanceof ApiError && error.code === 'not_found') return null;
    throw error;
  });
}
