import { shortAnswerLength } from '@tweespraak/contracts';
import type { BlockAnswerOf, QuizQuestion } from '@tweespraak/contracts';
import { answeredByThing } from './by-thing.ts';
import { bothTexts } from './both-texts.ts';

type Given = BlockAnswerOf<'quiz'>['given'][string];

export const portraitsAnswers = answeredByThing<'portraits', string[]>({
  things: ({ portraits }) => portraits.map(({ id }) => id),
  read: ({ wondered }) => wondered,
  write: (wondered, answer) => ({ ...answer, wondered }),
  within({ portraits }, portrait, wondered) {
    const factors = portraits.find(({ id }) => id === portrait)?.factors ?? [];
    return wondered.filter((one) => factors.some(({ id }) => id === one));
  },
  kept: (before, shown, sent) => [...new Set([...sent, ...before.filter((id) => !shown.includes(id))])],
});

export const decisionAidAnswers = answeredByThing<'decisionAid', string>({
  things: ({ questions }) => questions.map(({ id }) => id),
  read: ({ chosen }) => chosen,
  write: (chosen, answer) => ({ ...answer, chosen }),
  within({ questions }, question, chosen) {
    const options = questions.find(({ id }) => id === question)?.options ?? [];
    return options.some(({ id }) => id === chosen) ? chosen : undefined;
  },
});

export const quizAnswers = answeredByThing<'quiz', Given>({
  things: ({ questions }) => questions.map(({ id }) => id),
  read: ({ given }) => given,
  write: (given, answer) => ({ ...answer, given }),
  within({ questions }, asked, given) {
    const question = questions.find(({ id }) => id === asked);
    const options = question ? optionsOf(question) : [];
    return { ...given, chosen: given.chosen.filter((one) => options.includes(one)) };
  },
  both(earlier, later) {
    const both = { ...earlier, ...later };
    if (later.chosen.length === 0) both.chosen = earlier.chosen;
    if (earlier.looked) both.looked = true;
    if (both.text !== undefined) both.text = bothTexts(earlier.text ?? '', later.text ?? '', shortAnswerLength);
    return both;
  },
});

function optionsOf(question: QuizQuestion): string[] {
  if (question.form === 'statement') return ['yes', 'no'];
  return question.form === 'short' ? [] : question.options.map(({ id }) => id);
}
