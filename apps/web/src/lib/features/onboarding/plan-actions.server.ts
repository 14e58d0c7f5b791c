import type { RequestEvent } from '@sveltejs/kit';
import {
  answerPlanStep,
  movePlanEvaluation,
  planEvaluationView,
  promisePlanStep,
  sayPlanStepReady,
} from '@tweespraak/contracts';
import { formAction } from '#lib/forms/form-action.server.ts';

type PlanEvent = RequestEvent<{ planId: string }>;

/** What is done in a plan, on the page of either side. The address says with which step or evaluation. */
export const planActions = {
  answer: (event: PlanEvent) =>
    formAction(event, answerPlanStep, (input, api) => api.put(`${stepOf(event)}/answer`, input)),
  ready: (event: PlanEvent) =>
    formAction(event, sayPlanStepReady, (input, api) => api.post(`${stepOf(event)}/ready`, input)),
  promise: (event: PlanEvent) =>
    formAction(event, promisePlanStep, (input, api) => api.put(`${stepOf(event)}/promise`, input)),
  move: (event: PlanEvent) =>
    formAction(event, movePlanEvaluation, (input, api) =>
      api.put(`${planPath(event)}/evaluations/${partOf(event)}`, input),
    ),
  hold: (event: PlanEvent) =>
    formAction(
      event,
      planEvaluationView.pick({ id: true }),
      ({ id }, api) => api.post(`${planPath(event)}/evaluations/${id}/held`),
      { id: partOf(event) },
    ),
};

export function planPath({ params }: PlanEvent): string {
  return `/onboarding-plans/${params.planId}`;
}

/** The step, evaluation or own step that a form is about: `?/ready&over=werkplek`. */
export function partOf({ url }: PlanEvent): string {
  return encodeURIComponent(url.searchParams.get('over') ?? '');
}

function stepOf(event: PlanEvent): string {
  return `${planPath(event)}/steps/${partOf(event)}`;
}
