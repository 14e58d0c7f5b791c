import { answerJournalShare, eraseAnswerForm, type JournalShareView } from '@tweespraak/contracts';
import { ApiError } from '#lib/api/api-error.ts';
import { ifOpen, unlock } from '#lib/features/journals/if-open.server.ts';
import { formAction } from '#lib/forms/form-action.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** What was taken back is no mistake of the reader: the page says so itself, without anything of the text. */
export const load: PageServerLoad = async ({ locals, params, depends }) => {
  depends('news:journalShare');
  depends('news:duo');
  depends('news:journal');
  const found = await ifOpen(async () => {
    try {
      return { share: await locals.api.get<JournalShareView>(`/journal/shares/${params.shareId}`) };
    } catch (error) {
      if (error instanceof ApiError && error.code === 'not_found') return { share: null };
      throw error;
    }
  });
  return { found };
};

export const actions: Actions = {
  unlock,
  answer: (event) =>
    formAction(event, answerJournalShare, (input, api) =>
      api.post<{ id: string }>(`/journal/shares/${event.params.shareId}/answers`, input),
    ),
  eraseAnswer: (event) =>
    formAction(event, eraseAnswerForm, async ({ answerId }, api) => {
      await api.delete(`/journal/shares/${event.params.shareId}/answers/${answerId}`);
    }),
};
