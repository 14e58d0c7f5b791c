import type { Block, BlockAnswer, BlockOf } from '@tweespraak/contracts';
import { DomainError } from '../domain-error.ts';
import type { AnswerRules } from './answers/answer-rules.ts';
import { decisionAidAnswers, portraitsAnswers, quizAnswers } from './answers/chosen.ts';
import { lensesAnswers, orderingAnswers, timelineAnswers } from './answers/listed.ts';
import { checklistAnswers, closenessLineAnswers, matchingAnswers, sortingAnswers } from './answers/placed.ts';
import { dilemmaAnswers } from './answers/walked.ts';
import { reflectionAnswers, storyBuilderAnswers } from './answers/written.ts';

type AnswerKind = BlockAnswer['kind'];

const rulesByKind: { [Kind in AnswerKind]: AnswerRules<Kind> } = {
  portraits: portraitsAnswers,
  timeline: timelineAnswers,
  sorting: sortingAnswers,
  matching: matchingAnswers,
  closenessLine: closenessLineAnswers,
  checklist: checklistAnswers,
  ordering: orderingAnswers,
  quiz: quizAnswers,
  lenses: lensesAnswers,
  storyBuilder: storyBuilderAnswers,
  decisionAid: decisionAidAnswers,
  dilemma: dilemmaAnswers,
  reflection: reflectionAnswers,
};

/**
 * What stands after an answer came in to its block. Sent from a screen that had seen the newest version, it replaces what
 * was there; from an older screen (a second tab, a line that was lost) it is joined to it, and where both say something
 * about the same thing the one that comes last counts. What hangs on a piece that was taken out of the block was on no
 * screen, and stays.
 */
export function joinAnswers(
  block: Block,
  current: BlockAnswer | null,
  incoming: BlockAnswer,
  isNewest: boolean,
): BlockAnswer {
  requireFitting(block, incoming);
  if (current?.kind !== incoming.kind) return incoming;
  const rules = rulesFor(incoming);
  return rules.kept(block, current, isNewest ? incoming : rules.both(current, incoming));
}

/** Refuses an answer of another kind than its block with `invalid_input`. */
export function requireFitting<Kind extends AnswerKind>(
  block: Block,
  answer: { kind: Kind },
): asserts block is BlockOf<Kind> {
  if (!isFitting(block, answer)) {
    throw new DomainError('invalid_input', { fields: [{ path: 'answer', code: 'invalid_value' }] });
  }
}

/** The answer as its block is now: what hangs on something that is gone is kept in the house, and not shown. */
export function answerWithin(block: Block, answer: BlockAnswer): BlockAnswer | null {
  return isFitting(block, answer) ? rulesFor(answer).within(block, answer) : null;
}

function isFitting<Kind extends AnswerKind>(block: Block, answer: { kind: Kind }): block is BlockOf<Kind> {
  return block.kind === answer.kind;
}

/** The rules by kind, once block and answers are known to be of that kind: TypeScript cannot follow that. */
function rulesFor({ kind }: BlockAnswer): AnswerRules<AnswerKind> {
  return rulesByKind[kind] as AnswerRules<AnswerKind>;
}
