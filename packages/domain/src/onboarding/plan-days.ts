import type { OnboardingTemplate } from '@tweespraak/contracts';
import { dayAfter } from '../calendar/day-after.ts';

export interface PlanDays {
  steps: { stepId: string; promisedOn: string }[];
  evaluations: { momentId: string; plannedOn: string }[];
}

/** When everything of a template falls for who starts on this day. */
export function planDays({ steps, evaluations }: OnboardingTemplate, startsOn: string): PlanDays {
  return {
    steps: steps.map(({ id, dueAfterDays }) => ({
      stepId: id,
      promisedOn: dayAfter(startsOn, { days: dueAfterDays }),
    })),
    evaluations: evaluations.map(({ id, after: { count, unit } }) => ({
      momentId: id,
      plannedOn: dayAfter(startsOn, { [unit]: count }),
    })),
  };
}
