import { redirect } from '@sveltejs/kit';
import { startOnboardingPlan, type OrganisationPlans, type StartedOnboardingPlan } from '@tweespraak/contracts';
import { ApiError } from '#lib/api/api-error.ts';
import { formAction } from '#lib/forms/form-action.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, depends }) => {
  depends('news:onboardingPlan', 'news:relation', 'news:duo', 'news:organisation');
  const { me } = await parent();
  const coordinated = me.memberships.filter(({ roles }) => roles.includes('coordinator'));
  if (coordinated.length === 0) throw new ApiError(404, 'not_found');
  const paths = coordinated.map(({ organisationId }) => plansOf(organisationId));
  return { organisations: await Promise.all(paths.map((path) => locals.api.get<OrganisationPlans>(path))) };
};

export const actions: Actions = {
  start: (event) =>
    formAction(event, startOnboardingPlan, async (input, api) => {
      const path = plansOf(event.url.searchParams.get('bij') ?? '');
      const { id } = await api.post<StartedOnboardingPlan>(path, input);
      redirect(303, `/beheer/inwerkplannen/${id}`);
    }),
};

function plansOf(organisationId: string): string {
  return `/organisations/${encodeURIComponent(organisationId)}/onboarding-plans`;
}
