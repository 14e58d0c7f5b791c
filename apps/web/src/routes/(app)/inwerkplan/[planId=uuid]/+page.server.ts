import { redirect } from '@sveltejs/kit';
import {
  addOwnPlanStep,
  changeOwnPlanStep,
  ownPlanStepView,
  saveEvaluationNote,
  type OnboardingPlanView,
  type OwnPlanSide,
} from '@tweespraak/contracts';
import { partOf, planActions, planPath } from '#lib/features/onboarding/plan-actions.server.ts';
import { formAction } from '#lib/forms/form-action.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params, depends } = event;
  depends(`news:onboardingPlan:${params.planId}`, `news:ownPlanSide:${params.planId}`, 'news:relation');
  const plan = await locals.api.get<OnboardingPlanView>(planPath(event));
  if (plan.viewer === 'coordinator') redirect(303, `/beheer/inwerkplannen/${plan.id}`);
  return { plan, own: plan.viewer === 'newcomer' ? await locals.api.get<OwnPlanSide>(`${planPath(event)}/own`) : null };
};

export const actions: Actions = {
  ...planActions,
  addOwnStep: (event) =>
    formAction(event, addOwnPlanStep, (input, api) => api.post(`${planPath(event)}/own/steps`, input)),
  tick: (event) =>
    formAction(event, changeOwnPlanStep, (input, api) =>
      api.patch(`${planPath(event)}/own/steps/${partOf(event)}`, input),
    ),
  removeOwnStep: (event) =>
    formAction(
      event,
      ownPlanStepView.pick({ id: true }),
      ({ id }, api) => api.delete(`${planPath(event)}/own/steps/${id}`),
      { id: partOf(event) },
    ),
  note: (event) =>
    formAction(event, saveEvaluationNote, (input, api) =>
      api.put(`${planPath(event)}/own/notes/${partOf(event)}`, input),
    ),
};
