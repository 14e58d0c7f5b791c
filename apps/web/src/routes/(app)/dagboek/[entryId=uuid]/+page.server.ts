import { randomUUID } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import {
  docFromPlainText,
  revokeShareForm,
  savePlainEntryForm,
  settleTextsForm,
  shareEntryForm,
  type JournalEntryView,
  type JournalReceivers,
  type JournalShareReaders,
} from '@tweespraak/contracts';
import { ifOpen, unlock } from '#lib/features/journals/if-open.server.ts';
import { settledText } from '#lib/features/journals/settled-text.ts';
import { formAction } from '#lib/forms/form-action.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends, url }) => {
  depends(`news:journalEntry:${params.entryId}`);
  depends('news:journalShare');
  depends('news:journal');
  const found = await ifOpen(async () => {
    const entry = await locals.api.get<JournalEntryView>(`/journal/entries/${params.entryId}`);
    const [{ receivers }, reads] = await Promise.all([
      locals.api.get<JournalReceivers>('/journal/receivers'),
      Promise.all(
        entry.shares.map(async ({ id }) => ({
          id,
          ...(await locals.api.get<JournalShareReaders>(`/journal/shares/${id}/readers`)),
        })),
      ),
    ]);
    return { entry, receivers, readsOf: Object.fromEntries(reads.map(({ id, reads: looks }) => [id, looks])) };
  });
  return { found, asksToShare: url.searchParams.has('deel') };
};

export const actions: Actions = {
  unlock,

  /** Without a script; with one the text goes to the API while it is typed. */
  write: (event) =>
    formAction(event, savePlainEntryForm, async ({ title, text, baseVersion }, api) => {
      const sitting = { id: randomUUID(), turn: 1 };
      const document = docFromPlainText(text);
      await api.put(`/journal/entries/${event.params.entryId}`, { title, document, baseVersion, sitting });
    }),

  share: (event) =>
    formAction(event, shareEntryForm, async ({ with: receivers, version }, api) => {
      for (const one of receivers) {
        await api.post(`/journal/entries/${event.params.entryId}/shares`, { with: one, version });
      }
    }),

  revoke: (event) =>
    formAction(event, revokeShareForm, async ({ shareId }, api) => {
      await api.delete(`/journal/shares/${shareId}`);
    }),

  settle: (event) =>
    formAction(event, settleTextsForm, async ({ keep, besideId }, api) => {
      const entry = await event.locals.api.get<JournalEntryView>(`/journal/entries/${event.params.entryId}`);
      const text = settledText(entry, keep, besideId);
      const sitting = { id: randomUUID(), turn: 1 };
      const body = { ...text, baseVersion: entry.version, sitting, settles: [besideId] };
      await api.put(`/journal/entries/${event.params.entryId}`, body);
    }),

  erase: async ({ locals, params }) => {
    await locals.api.delete(`/journal/entries/${params.entryId}`);
    redirect(303, '/dagboek');
  },
};
