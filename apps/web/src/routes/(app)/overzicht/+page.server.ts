import type { OrganisationPeople, OrganisationPlans } from '@tweespraak/contracts';
import { ApiError } from '#lib/api/api-error.ts';
import type { PageServerLoad } from './$types';

/** What is arranged and what waits. Nothing of what anybody learns or writes is asked for here. */
export const load: PageServerLoad = async ({ locals, parent, depends }) => {
  depends('news:onboardingPlan', 'news:organisation', 'news:relation', 'news:duo');
  const { me } = await parent();
  const coordinated = me.memberships.filter(({ roles }) => roles.includes('coordinator'));
  if (coordinated.length === 0) throw new ApiError(404, 'not_found');
  const organisations = await Promise.all(
    coordinated.map(async ({ organisationId }) => {
      const path = `/organisations/${organisationId}`;
      const [plans, { invitations }] = await Promise.all([
        locals.api.get<OrganisationPlans>(`${path}/onboarding-plans`),
        locals.api.get<OrganisationPeople>(`${path}/people`),
      ]);
      return { ...plans, expired: invitations.filter(({ state }) => state === 'expired') };
    }),
  );
  return { organisations };
};
