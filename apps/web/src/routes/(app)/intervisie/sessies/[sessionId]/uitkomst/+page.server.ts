import { redirect } from '@sveltejs/kit';
import { addedToJournal, type SessionOutcome } from '@tweespraak/contracts';
import { ApiError } from '#lib/api/api-error.ts';
import { formAction } from '#lib/forms/form-action.server.ts';
import type { Actions, PageServerLoad } from './$types';

const pathOf = (sessionId: string) => `/intervisie/sessions/${sessionId}/outcome`;

export const load: PageServerLoad = async ({ locals, params }) => {
  try {
    return { outcome: await locals.api.get<SessionOutcome>(pathOf(params.sessionId)) };
  } catch (error) {
    // it did not end yet: then the session itself is where to be
    if (error instanceof ApiError && error.code === 'not_now') redirect(303, `/intervisie/sessies/${params.sessionId}`);
    throw error;
  }
};

export const actions: Actions = {
  /** A learning point or a note, into one's own journal: in the same words, for own eyes. */
  toJournal: (event) =>
    formAction(event, addedToJournal, async ({ id }, api) => {
      const entry = await api.post<{ id: string }>(`${pathOf(event.params.sessionId)}/${id}/journal`);
      return { id, entryId: entry.id };
    }),
};
