import { loadContent } from '@tweespraak/content';
import { describe, expect, it } from 'vitest';
import { planDays } from './plan-days.ts';

describe('the days of a plan', () => {
  it('follow from the day somebody starts', () => {
    const [template] = loadContent().onboardingTemplates;
    if (!template) throw new Error('There is a template');
    const { steps, evaluations } = planDays(template.content, '2026-11-16');

    expect(steps).toHaveLength(9);
    expect(steps[0]).toEqual({ stepId: 'contract', promisedOn: '2026-11-16' });
    expect(steps[8]).toEqual({ stepId: 'meetbare-doelen', promisedOn: '2026-12-18' });
    expect(evaluations.map(({ plannedOn }) => plannedOn)).toEqual([
      ...['2026-11-30', '2026-12-16', '2027-02-16', '2027-05-16', '2027-11-16'],
    ]);
  });
});
