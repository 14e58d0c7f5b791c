import type { NextStep, NextStepKind, TodayAsks, TodayLevel } from '@tweespraak/contracts';

/** What cannot wait, and takes no energy to speak of: people who are waiting, or a room that is open. */
const first: NextStepKind[] = ['room', 'duoProposal', 'groupInvitation'];

/** With little energy reading along or one sentence is enough: a route of its own, not half of another. */
const byEnergy: Record<TodayLevel, NextStepKind[]> = {
  little: ['share', 'oneSentence'],
  usual: ['plan', 'lesson', 'share', 'duoLesson', 'agreement', 'preparation', 'evaluation', 'oneSentence'],
  much: ['evaluation', 'duoLesson', 'agreement', 'preparation', 'plan', 'lesson', 'share', 'oneSentence'],
};

/** Between two visits: the step that uses the time best, and fits in it. */
const byMinutes: NextStepKind[] = [
  'plan',
  'duoLesson',
  'agreement',
  'lesson',
  'preparation',
  'share',
  'evaluation',
  'oneSentence',
];
const available: Record<TodayLevel, number> = { little: 5, usual: 10, much: 20 };

/** A step that is always there: nobody opens on an empty page. */
const oneSentence: NextStep = { kind: 'oneSentence', minutes: 2 };

/**
 * The one next step of somebody, for each answer they can give to "hoeveel energie heb je?" or "hoeveel tijd heb je?".
 *
 * Takes what there is to do now, in any order; of one kind the first in the list counts. With energy the kind decides;
 * with minutes the first kind that fits in 5, 10 or 20 minutes, and a lesson always fits in the longest: who stops
 * halfway goes on there later. Source: design principle "one clear next step"; guide 5.1 (own pace).
 */
export function nextSteps(asks: TodayAsks, open: readonly NextStep[]): Record<TodayLevel, NextStep> {
  const stepFor = asks === 'energy' ? stepByEnergy : stepByMinutes;
  return { little: stepFor(open, 'little'), usual: stepFor(open, 'usual'), much: stepFor(open, 'much') };
}

function stepByEnergy(open: readonly NextStep[], level: TodayLevel): NextStep {
  return firstOf([...first, ...byEnergy[level]], open);
}

function stepByMinutes(open: readonly NextStep[], level: TodayLevel): NextStep {
  const urgent = open.filter(({ kind }) => first.includes(kind));
  const fitting = open.filter(
    ({ kind, minutes }) => minutes <= available[level] || (kind === 'lesson' && level === 'much'),
  );
  return firstOf([...first, ...byMinutes], [...urgent, ...fitting]);
}

function firstOf(kinds: NextStepKind[], open: readonly NextStep[]): NextStep {
  for (const wanted of kinds) {
    const step = open.find(({ kind }) => kind === wanted);
    if (step) return step;
  }
  return oneSentence;
}
