import { storyPartLength } from '@tweespraak/contracts';
import type { AnswerRules } from './answer-rules.ts';
import { bothTexts } from './both-texts.ts';
import { answeredByThing } from './by-thing.ts';

const texts = answeredByThing<'storyBuilder', string>({
  things: ({ parts }) => parts.map(({ id }) => id),
  read: (answer) => answer.texts,
  write: (written, answer) => ({ ...answer, texts: written }),
  within: (_block, _part, text) => text,
  both: (earlier, later) => bothTexts(earlier, later, storyPartLength),
});

/** What went to the journal stays written, also when an older screen was still writing. */
export const storyBuilderAnswers: AnswerRules<'storyBuilder'> = {
  ...texts,
  both(earlier, later) {
    const both = texts.both(earlier, later);
    return earlier.choice === 'written' ? { ...both, choice: 'written' } : both;
  },
};

export const reflectionAnswers: AnswerRules<'reflection'> = {
  within: (_block, answer) => answer,
  both: (earlier, later) => (earlier.choice === 'written' ? earlier : later),
  kept: (_block, _before, sent) => sent,
};
