import { redirect } from '@sveltejs/kit';
import type { OnboardingPlans } from '@tweespraak/contracts';
import type { PageServerLoad } from './$types';

/** Most people have one plan, their own: then this address is that plan. */
export const load: PageServerLoad = async ({ locals, depends }) => {
  depends('news:onboardingPlan', 'news:relation');
  const plans = await locals.api.get<OnboardingPlans>('/onboarding-plans');
  const [own] = plans.own;
  if (own && plans.mentored.length === 0) redirect(303, `/inwerkplan/${own.id}`);
  return { plans };
};
