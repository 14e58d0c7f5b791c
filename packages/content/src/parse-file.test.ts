import { richTextDoc } from '@tweespraak/contracts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeProblem } from './content-problem.ts';
import { parseFile } from './parse-file.ts';

const lesson = z.strictObject({
  title: z.string(),
  blocks: z.array(z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('text'), text: z.string() })])),
});

const problemsIn = (...lines: string[]): string[] => {
  const result = parseFile('lessons/een-les.yaml', lines.join('\n'), lesson);
  return result.ok ? [] : result.problems.map(describeProblem);
};

describe('parseFile', () => {
  it('gives the value, and a line to a problem that is found later', () => {
    const result = parseFile('een-les.yaml', 'title: Een les\nblocks:\n  - kind: text\n    text: Dag\n', lesson);
    if (!result.ok) throw new Error('should fit');

    expect(result.parsed.value.title).toBe('Een les');
    expect(describeProblem(result.parsed.problemAt(['blocks', 0, 'text'], 'is too short'))).toBe(
      'een-les.yaml:4: blocks[0].text is too short',
    );
  });

  it('names the line around what is missing', () => {
    expect(problemsIn('title: Een les', 'blocks:', '  - kind: text', '  - kind: text', '    text: Dag')).toEqual([
      'lessons/een-les.yaml:3: blocks[0].text is missing',
    ]);
  });

  it('names the line of what is wrong, unknown, or of no known kind', () => {
    const problems = problemsIn('title: 12', 'blocks:', '  - kind: tekst', 'colour: red');

    expect(problems).toHaveLength(3);
    expect(problems).toContainEqual(expect.stringMatching(/^lessons\/een-les.yaml:1: title does not fit: /));
    expect(problems).toContainEqual(expect.stringMatching(/^lessons\/een-les.yaml:3: blocks\[0\].kind does not fit: /));
    expect(problems).toContain('lessons/een-les.yaml:4: colour is not known here');
  });

  it('reads Markdown behind !md as a document, and names the line of what it cannot hold', () => {
    const page = z.strictObject({ text: richTextDoc });
    const read = (...lines: string[]) => parseFile('een.yaml', lines.join('\n'), page);

    expect(read('text: !md |', '  Dag **Samira**,', '  welkom.')).toMatchObject({
      ok: true,
      parsed: { value: { text: { type: 'doc', content: [{ type: 'paragraph' }] } } },
    });
    expect(read('', 'text: !md |', '  Dag.', '', '  <b>Samira</b>')).toMatchObject({
      problems: [{ file: 'een.yaml', line: 5 }, { line: 5 }],
    });
    expect(read('text: !md Dag `Samira`')).toMatchObject({ problems: [{ file: 'een.yaml', line: 1 }] });
  });

  it('refuses what is no YAML, a key that stands twice, and an empty file', () => {
    expect(problemsIn('title: "Een les', 'blocks: []')[0]).toMatch(/^lessons\/een-les.yaml:\d+: /);
    expect(problemsIn('title: Een', 'title: Twee', 'blocks: []')).toEqual([
      'lessons/een-les.yaml:2: Map keys must be unique',
    ]);
    expect(problemsIn('')).toEqual([expect.stringMatching(/^lessons\/een-les.yaml:1: /)]);
  });
});
