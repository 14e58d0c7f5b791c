import { unlockJournalForm } from '@tweespraak/contracts';
import type { RequestEvent } from '@sveltejs/kit';
import { ApiError } from '#lib/api/api-error.ts';
import { formAction } from '#lib/forms/form-action.server.ts';

/** What a page of the journal asks; null while the journal is locked, so that the page can ask for the password. */
export async function ifOpen<Found>(ask: () => Promise<Found>): Promise<Found | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ApiError && error.code === 'journal_locked') return null;
    throw error;
  }
}

/** The action behind the lock, on every page of the journal. */
export function unlock(event: RequestEvent) {
  return formAction(event, unlockJournalForm, async ({ password, ...typed }, api) => {
    await api.post('/auth/re-authenticate', { password });
    return typed;
  });
}
