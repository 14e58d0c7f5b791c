import {
  formGroupForm,
  inviteContactForm,
  invitePersonForm,
  oneInvitationForm,
  proposeDuoForm,
  setRelationForm,
  type HostedGroupList,
  type OrganisationDuoList,
  type OrganisationPeople,
} from '@tweespraak/contracts';
import { ApiError } from '#lib/api/api-error.ts';
import { coordinatedOrganisation } from '#lib/features/people/coordinated.server.ts';
import { formAction } from '#lib/forms/form-action.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** An administrator who does not coordinate sees people, and neither duos nor groups. */
async function unlessClosed<Found>(ask: Promise<Found>): Promise<Found | null> {
  return ask.catch((error: unknown) => {
    if (error instanceof ApiError && error.code === 'not_found') return null;
    throw error;
  });
}

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
  depends('news:organisation', 'news:relation', 'news:duo', 'news:intervisieGroup');
  const { me } = await parent();
  const { id, others } = coordinatedOrganisation(me, url);
  const path = `/organisations/${id}`;
  const [people, duos, groups] = await Promise.all([
    locals.api.get<OrganisationPeople>(`${path}/people`),
    unlessClosed(locals.api.get<OrganisationDuoList>(`${path}/duos`)),
    unlessClosed(locals.api.get<HostedGroupList>(`${path}/intervisie-groups`)),
  ]);
  return { people, duos: duos?.duos ?? null, groups: groups?.groups ?? null, others };
};

const pathOf = (organisationId: string) => `/organisations/${organisationId}`;

export const actions: Actions = {
  invite: (event) =>
    formAction(event, invitePersonForm, async ({ organisationId, ...input }, api) => {
      await api.post(`${pathOf(organisationId)}/invitations`, input);
      return { name: input.name };
    }),
  inviteContact: (event) =>
    formAction(event, inviteContactForm, async ({ organisationId, ...input }, api) => {
      await api.post(`${pathOf(organisationId)}/contact-invitations`, input);
      return { name: input.name };
    }),
  resend: (event) =>
    formAction(event, oneInvitationForm, async ({ id }, api) => {
      await api.post(`/invitations/${id}/resend`);
    }),
  withdraw: (event) =>
    formAction(event, oneInvitationForm, async ({ id }, api) => {
      await api.post(`/invitations/${id}/withdraw`);
    }),
  proposeDuo: (event) =>
    formAction(event, proposeDuoForm, async ({ organisationId, ...input }, api) => {
      await api.post(`${pathOf(organisationId)}/duos`, input);
    }),
  withdrawDuo: (event) =>
    formAction(event, oneInvitationForm, async ({ id }, api) => {
      await api.post(`/duos/${id}/withdraw`);
    }),
  relate: (event) =>
    formAction(event, setRelationForm, async ({ organisationId, ...input }, api) => {
      await api.post(`${pathOf(organisationId)}/relations`, input);
    }),
  formGroup: (event) =>
    formAction(event, formGroupForm, async ({ organisationId, ...input }, api) => {
      await api.post(`${pathOf(organisationId)}/intervisie-groups`, input);
    }),
};
