import type { BlockOf } from '@tweespraak/contracts';

type DecisionAid = BlockOf<'decisionAid'>;

/** The option chosen for each question, by id. */
export type DecisionChoices = Readonly<Record<string, string>>;

export interface OutcomeReasons {
  outcome: DecisionAid['outcomes'][number];
  /** Why the answers speak for it, in the order of the questions. */
  reasons: { questionId: string; because: string }[];
}

/** What the answers say, side by side. There is no winner in it: reasons are not counted against each other. */
export interface DecisionProfile {
  /** Every outcome, in the order of the file, also the ones nothing speaks for. */
  outcomes: OutcomeReasons[];
  /** Questions with an answer that speaks for none of the outcomes. */
  neutral: string[];
  /** Questions still without an answer. */
  unanswered: string[];
  /** Where the reasons point, all together. */
  points: 'nowhereYet' | 'oneWay' | 'severalWays';
}

export function decisionProfile({ outcomes, questions }: DecisionAid, chosen: DecisionChoices): DecisionProfile {
  const answers = questions.map(({ id, options }) => ({ id, option: options.find((one) => one.id === chosen[id]) }));
  const profile = outcomes.map((outcome) => ({
    outcome,
    reasons: answers.flatMap(({ id, option }) =>
      (option?.speaksFor ?? [])
        .filter((speaks) => speaks.outcome === outcome.id)
        .map(({ because }) => ({ questionId: id, because })),
    ),
  }));
  const spokenFor = profile.filter(({ reasons }) => reasons.length > 0).length;
  return {
    outcomes: profile,
    neutral: answers.flatMap(({ id, option }) => (option?.speaksFor.length === 0 ? [id] : [])),
    unanswered: answers.flatMap(({ id, option }) => (option ? [] : [id])),
    points: spokenFor === 0 ? 'nowhereYet' : spokenFor === 1 ? 'oneWay' : 'severalWays',
  };
}
