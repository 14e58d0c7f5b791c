import {
  agreementPartForm,
  evaluationForm,
  answerJointText,
  proposePart,
  reauthenticate,
  signAgreement,
  type AgreementView,
} from '@tweespraak/contracts';
import { formAction } from '#lib/forms/form-action.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const pathOf = ({ params }: Pick<RequestEvent, 'params'>) => `/duos/${params.duoId}/agreement`;

export const load: PageServerLoad = async (event) => {
  event.depends(`news:agreement:${event.params.duoId}`);
  event.depends('news:duo');
  return { agreement: await event.locals.api.get<AgreementView>(pathOf(event)) };
};

export const actions: Actions = {
  propose: (event) =>
    formAction(event, proposePart.extend(agreementPartForm.shape), async ({ key, ...input }, api) => {
      await api.put(`${pathOf(event)}/parts/${key}`, input);
    }),
  answer: (event) =>
    formAction(event, answerJointText.extend(agreementPartForm.shape), async ({ key, ...input }, api) => {
      await api.put(`${pathOf(event)}/parts/${key}/answer`, input);
    }),
  withdraw: (event) =>
    formAction(event, agreementPartForm, async ({ key }, api) => {
      await api.delete(`${pathOf(event)}/parts/${key}/proposal`);
    }),
  /** The password first: a signature is of who sits here now. */
  sign: (event) =>
    formAction(event, signAgreement.extend(reauthenticate.shape), async ({ password, ...seen }, api) => {
      await event.locals.api.post('/auth/re-authenticate', { password });
      await api.post(`${pathOf(event)}/signatures`, seen);
    }),
  hold: (event) =>
    formAction(event, evaluationForm, async ({ id }, api) => {
      await api.post(`/duos/${event.params.duoId}/evaluations/${id}/hold`);
    }),
};
