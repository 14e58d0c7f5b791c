import { redirect } from '@sveltejs/kit';
import { acceptInvitation, type InvitationOffer, type Me } from '@tweespraak/contracts';
import { ApiError } from '#lib/api/api-error.ts';
import { formAction } from '#lib/forms/form-action.server.ts';
import { invitationWords } from '#lib/words/signing-in.ts';
import type { Actions, PageServerLoad } from './$types';

type Gone = keyof typeof invitationWords.gone;
const isGone = (code: string): code is Gone => code in invitationWords.gone;

/** A link that no longer works gets a calm page of its own, with who can help. */
export const load: PageServerLoad = async ({ locals, params }) => {
  try {
    const offer = await locals.api.post<InvitationOffer>('/invitations/look-up', { token: params.token });
    const me = await locals.api.find<Me>('/me');
    return { offer, signedInAs: me && me.email !== offer.email ? me.name : null };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (isGone(error.code)) return { gone: error.code };
    // half a link is none
    if (error.code === 'invalid_input') return { gone: 'not_found' as const };
    throw error;
  }
};

export const actions: Actions = {
  default: (event) =>
    formAction(
      event,
      acceptInvitation,
      async (input, api) => {
        await api.post('/invitations/accept', input);
        redirect(303, '/');
      },
      { token: event.params.token },
    ),
};
