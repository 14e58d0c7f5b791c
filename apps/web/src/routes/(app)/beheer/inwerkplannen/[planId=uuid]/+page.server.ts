import { redirect } from '@sveltejs/kit';
import type { OnboardingPlanView } from '@tweespraak/contracts';
import { planActions, planPath } from '#lib/features/onboarding/plan-actions.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params, depends } = event;
  depends(`news:onboardingPlan:${params.planId}`, 'news:relation');
  const plan = await locals.api.get<OnboardingPlanView>(planPath(event));
  if (plan.viewer !== 'coordinator') redirect(303, `/inwerkplan/${plan.id}`);
  return { plan };
};

export const actions: Actions = planActions;
