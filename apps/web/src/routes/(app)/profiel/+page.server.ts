import { redirect } from '@sveltejs/kit';
import {
  changePassword,
  relationView,
  setConsent,
  updateProfile,
  type Consents,
  type RelationList,
} from '@tweespraak/contracts';
import { formAction } from '#lib/forms/form-action.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api } }) => {
  const [{ consents }, { relations }] = await Promise.all([
    api.get<Consents>('/me/consents'),
    api.get<RelationList>('/relations'),
  ]);
  return { consents, relations };
};

export const actions: Actions = {
  profile: (event) => formAction(event, updateProfile, async (input, api) => void (await api.patch('/me', input))),
  consent: (event) => formAction(event, setConsent, async (input, api) => void (await api.post('/me/consents', input))),
  password: (event) => formAction(event, changePassword, (input, api) => api.post('/me/password', input)),
  endRelation: (event) =>
    formAction(event, relationView.pick({ id: true }), ({ id }, api) => api.delete(`/relations/${id}`)),
  logOut: async ({ locals }) => {
    await locals.api.post('/auth/log-out');
    redirect(303, '/uitgang');
  },
};
