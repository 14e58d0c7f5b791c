import { joinPaths } from '../dilemma/dilemma-paths.ts';
import { walkDilemma } from '../dilemma/walk-dilemma.ts';
import type { AnswerRules } from './answer-rules.ts';

/** A path that no longer fits is shown as far as it goes, and kept as it was walked. */
export const dilemmaAnswers: AnswerRules<'dilemma'> = {
  within: (dilemma, { kind, paths }) => ({
    ...{
      kind,
      paths: joinPaths(
        [],
        paths.map((path) => walkDilemma(dilemma, path).path),
      ),
    },
  }),
  both: (earlier, later) => ({ kind: later.kind, paths: joinPaths(earlier.paths, later.paths) }),
  kept(dilemma, before, { kind, paths }) {
    const gone = before.paths.filter((path) => walkDilemma(dilemma, path).path.length < path.length);
    return { kind, paths: joinPaths(gone, paths) };
  },
};
