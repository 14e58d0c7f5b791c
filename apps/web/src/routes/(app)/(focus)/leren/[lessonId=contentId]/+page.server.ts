import { fail, redirect } from '@sveltejs/kit';
import { answerBlock, contentId, writeReflection, writeStory } from '@tweespraak/contracts';
import type { DuoList, LessonProgress, LessonView, Me } from '@tweespraak/contracts';
import { ApiError } from '#lib/api/api-error.ts';
import { answerOf } from '#lib/features/learning/answer-of.server.ts';
import { hasSimple, inOneText, readsSimple, rememberSimple } from '#lib/features/learning/simple-text.server.ts';
import { formAction } from '#lib/forms/form-action.server.ts';
import type { Actions, PageServerLoad } from './$types';

const atEnd = 'klaar';
const reflection = writeReflection.extend({ blockId: contentId });
const story = writeStory.extend({ blockId: contentId }).superRefine(({ texts }, context) => {
  const [first] = Object.keys(texts);
  if (first === undefined || Object.values(texts).some((text) => text.trim() !== '')) return;
  context.addIssue({ code: 'custom', path: ['texts', first], message: 'too_small' });
});

export const load: PageServerLoad = async ({ locals, params, url, cookies, parent }) => {
  const asked = url.searchParams.get('deel');
  const isPart = contentId.safeParse(asked).success && asked !== atEnd;
  const visit = isPart ? { partId: asked } : {};
  const [view, { me }] = await Promise.all([
    locals.api.post<LessonView>(`/lessons/${params.lessonId}/visits`, visit),
    parent(),
  ]);
  const isSimple = readsSimple(cookies, me.id);
  const { parts, title, lead, glossary, certainty, source } = view.lesson;
  const index = Math.max(
    parts.findIndex(({ id }) => id === view.summary.progress.place),
    parts.findIndex(({ id }) => id === asked),
    0,
  );
  const blocks = parts[index]?.blocks ?? [];
  const isSeenBySeats = blocks.some(({ kind }) => kind === 'dilemma');
  return {
    lesson: { id: view.lesson.id, title, lead, glossary, certainty, source },
    wording: view.wording,
    summary: view.summary,
    outline: parts.map(({ id, title: name, minutes }) => ({ id, title: name, minutes })),
    at: index,
    blocks: inOneText(blocks, isSimple),
    /** Whether the blocks are in plainer words; null when they know only one text. */
    isSimple: hasSimple(blocks) ? isSimple : null,
    inShort: view.lesson.summary ?? [],
    duos: isSeenBySeats ? (await locals.api.get<DuoList>('/duos')).duos : [],
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
    const progress = await locals.api.put<LessonProgress>(`${path}/parts/${partId.data}/done`);
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

  simple: async ({ request, locals, cookies }) => {
    const data = await request.formData();
    const me = await locals.api.get<Me>('/me');
    rememberSimple(cookies, me.id, data.get('simple') === 'yes');
  },

  reflect: (event) =>
    formAction(event, reflection, ({ blockId, ...input }, api) =>
      api.post(`/lessons/${event.params.lessonId}/reflections/${blockId}`, input),
    ),

  story: (event) =>
    formAction(event, story, ({ blockId, ...input }, api) =>
      api.post(`/lessons/${event.params.lessonId}/stories/${blockId}`, input),
    ),
};
