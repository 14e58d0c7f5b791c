import type { Thing } from './thing.ts';

const newcomer = 'newcomer';
const coordinator = 'coordinator here';
const mentor = 'their mentor';
const partner = 'duo partner';

export const onboardingPlan: Thing = {
  title: 'Inwerkplan',
  about:
    'Nobody is the employer of their own plan. After the newcomer left, it is theirs to read and nobody else’s; own ' +
    'steps stay theirs to change.',
  columns: { [newcomer]: ['Samira'], [coordinator]: ['Rachid'], [mentor]: ['Ineke'], [partner]: ['Joost'] },
  rows: [
    {
      what: 'list of plans of the organisation, start one',
      asks: [
        'GET /organisations/:organisationId/onboarding-plans',
        'POST /organisations/:organisationId/onboarding-plans',
      ],
      may: [coordinator],
      rules: ['organisationPlansPolicy.read', 'organisationPlansPolicy.start'],
    },
    {
      what: 'read the nine steps, answers and notes, talks',
      asks: ['GET /onboarding-plans/:planId'],
      may: [newcomer, coordinator, mentor],
      rules: ['onboardingPlanPolicy.read', 'planStepPolicy.read'],
    },
    {
      what: 'say a step is ready, promise a day',
      asks: [
        'POST /onboarding-plans/:planId/steps/:stepId/ready',
        'PUT /onboarding-plans/:planId/steps/:stepId/promise',
      ],
      may: [coordinator],
      sees: [newcomer, mentor],
      rules: ['planStepPolicy.arrange'],
    },
    {
      what: 'the same for a step that names the mentor',
      asks: [
        'POST /onboarding-plans/:planId/steps/:stepId/ready [names the mentor]',
        'PUT /onboarding-plans/:planId/steps/:stepId/promise [names the mentor]',
      ],
      may: [coordinator, mentor],
      sees: [newcomer],
      rules: ['planStepPolicy.arrange'],
    },
    {
      what: 'answer: "dit is geregeld", "nog niet"',
      asks: ['PUT /onboarding-plans/:planId/steps/:stepId/answer'],
      may: [newcomer],
      sees: [coordinator, mentor],
      rules: ['planStepPolicy.answer'],
    },
    {
      what: 'move a talk, say it was held',
      asks: ['PUT /onboarding-plans/:planId/evaluations/:id', 'POST /onboarding-plans/:planId/evaluations/:id/held'],
      may: [newcomer, coordinator, mentor],
      rules: ['onboardingPlanPolicy.planTalk'],
    },
    {
      what: 'own steps, notes for a talk',
      asks: [
        ...['GET /onboarding-plans/:planId/own', 'POST /onboarding-plans/:planId/own/steps'],
        ...['PATCH /onboarding-plans/:planId/own/steps/:id', 'DELETE /onboarding-plans/:planId/own/steps/:id'],
        'PUT /onboarding-plans/:planId/own/notes/:evaluationId',
      ],
      may: [newcomer],
      sees: [coordinator, mentor],
      rules: ['onboardingPlanPolicy.keepOwn'],
    },
  ],
};
