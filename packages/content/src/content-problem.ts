/** Something wrong in a content file, said so that an author can walk straight to it. */
export interface ContentProblem {
  /** The file as its author knows it: `lessons/een-les.yaml`. */
  file: string;
  /** Counted from 1; 0 when the problem is about the file as a whole. */
  line: number;
  message: string;
}

/** `lessons/een-les.yaml:41: blocks[3].statements[0].why.ervaring is missing` */
export function describeProblem({ file, line, message }: ContentProblem): string {
  return line > 0 ? `${file}:${line}: ${message}` : `${file}: ${message}`;
}

/** Stops a start or a check with every problem at once, so that nobody repairs a folder one run at a time. */
export class ContentError extends Error {
  readonly problems: ContentProblem[];

  constructor(problems: ContentProblem[]) {
    super(['The content does not fit:', ...problems.map(describeProblem)].join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}
