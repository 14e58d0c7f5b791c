import {
  LineCounter,
  isMap,
  isNode,
  isPair,
  isScalar,
  parseDocument,
  visit,
  type Document,
  type ScalarTag,
} from 'yaml';
import type { z } from 'zod';
import type { ContentProblem } from './content-problem.ts';
import { richTextOfMarkdown, type MarkdownMistake } from './markdown.ts';

type Path = readonly PropertyKey[];

export interface ParsedFile<T> {
  file: string;
  value: T;
  /** A problem found later (a reference, a word), on the line where the value at `path` was written. */
  problemAt: (path: Path, message: string) => ContentProblem;
}

export type ParseResult<T> = { ok: true; parsed: ParsedFile<T> } | { ok: false; problems: ContentProblem[] };

/** `text: !md |` says that the lines below are Markdown and become a rich text document. */
const markdownTag: ScalarTag = { tag: '!md', resolve: (text) => text };

/** Reads one YAML file with its schema. Every problem names the file and the line. */
export function parseFile<T>(file: string, text: string, schema: z.ZodType<T>): ParseResult<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, customTags: [markdownTag] });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const problemAt = (path: Path, message: string): ContentProblem => ({
    file,
    line: lineAt(offsetOf(document, path)),
    message: path.length > 0 ? `${pathName(path)} ${message}` : message,
  });

  const mistakes = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    file,
    line: lineAt(pos[0]),
    message,
  }));
  mistakes.push(...readMarkdown(document, lineAt).map((mistake) => ({ file, ...mistake })));
  if (mistakes.length > 0) return { ok: false, problems: mistakes };
  // The input of an issue tells a missing value from a wrong one; content files hold nothing secret.
  const outcome = schema.safeParse(document.toJS(), { reportInput: true });
  if (outcome.success) return { ok: true, parsed: { file, value: outcome.data, problemAt } };
  return { ok: false, problems: outcome.error.issues.flatMap((issue) => problemsOf(issue, problemAt)) };
}

/** Puts a document in the place of every Markdown text; a wrong construct is named with its own line. */
function readMarkdown(document: Document.Parsed, lineAt: (offset: number) => number): MarkdownMistake[] {
  const mistakes: MarkdownMistake[] = [];
  visit(document, {
    Scalar(_key, node) {
      if (node.tag !== markdownTag.tag) return;
      const inBlock = node.type === 'BLOCK_LITERAL';
      const firstLine = lineAt(node.range?.[0] ?? 0) + (inBlock ? 1 : 0);
      const { doc, mistakes: found } = richTextOfMarkdown(String(node.value));
      mistakes.push(...found.map(({ line, message }) => ({ line: firstLine + line, message })));
      node.value = doc;
    },
  });
  return mistakes;
}

function problemsOf(issue: z.core.$ZodIssue, problemAt: ParsedFile<unknown>['problemAt']): ContentProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problemAt([...issue.path, key], 'is not known here'));
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) return [problemAt(issue.path, 'is missing')];
  if (issue.code === 'custom') return [problemAt(issue.path, issue.message)];
  return [problemAt(issue.path, `does not fit: ${issue.message}`)];
}

/** Where the value at `path` begins, or the nearest thing around it that was written. */
function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    const found: unknown = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && key.value === step)
      : isNode(node) && 'items' in node
        ? (node.items as unknown[])[Number(step)]
        : undefined;
    if (found === undefined) break;
    const named = isPair(found) ? found.key : found;
    if (isNode(named) && named.range) offset = named.range[0];
    node = isPair(found) ? found.value : found;
  }
  return offset;
}

/** `blocks[3].why.ervaring`, as a programmer would write it. */
function pathName(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('');
}
