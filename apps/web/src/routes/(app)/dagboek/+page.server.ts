import { randomUUID } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import {
  addPlainEntryForm,
  docFromPlainText,
  journalPlace,
  type JournalEntries,
  type JournalReceivers,
  type SharedWithMe,
} from '@tweespraak/contracts';
import { ifOpen, unlock } from '#lib/features/journals/if-open.server.ts';
import { formAction } from '#lib/forms/form-action.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, depends, url }) => {
  depends('news:journalEntry');
  depends('news:journalShare');
  depends('news:journal');
  const after = journalPlace.safeParse(url.searchParams.get('na'));
  const journal = await ifOpen(async () => {
    const [own, shared, { receivers }] = await Promise.all([
      locals.api.get<JournalEntries>(
        `/journal/entries${after.success ? `?after=${encodeURIComponent(after.data)}` : ''}`,
      ),
      locals.api.get<SharedWithMe>('/journal/shared-with-me'),
      locals.api.get<JournalReceivers>('/journal/receivers'),
    ]);
    return { ...own, shares: shared.shares, partner: receivers.find(({ as }) => as.includes('partner'))?.name };
  });
  return { journal, freshId: randomUUID() };
};

export const actions: Actions = {
  unlock,

  /** Without a script; with one the text goes to the API while it is typed. */
  write: async (event) => {
    const sent = await formAction(event, addPlainEntryForm, async ({ id, title, text }, api) => {
      const sitting = { id: randomUUID(), turn: 1 };
      await api.post('/journal/entries', { id, title, document: docFromPlainText(text), sitting });
      return { id };
    });
    if ('done' in sent) redirect(303, `/dagboek/${sent.done.id}`);
    return sent;
  },
};
