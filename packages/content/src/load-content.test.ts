import { blocksOf, lessonMinutes } from '@tweespraak/contracts';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { describeProblem } from './content-problem.ts';
import { loadContent, readContent } from './load-content.ts';

const shipped = new URL('../files', import.meta.url).pathname;
const history = 'waar-komt-ervaringsdeskundigheid-vandaan.yaml';
const roots: string[] = [];
afterEach(() => roots.splice(0).forEach((root) => rmSync(root, { recursive: true })));

/** The shipped content with one thing changed; gives the problems and the line that was changed. */
function problemsAfter(file: string, from: string, to: string): { problems: string[]; at: string } {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  roots.push(root);
  cpSync(shipped, join(root, 'files'), { recursive: true });
  const path = join(root, 'files', file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(path, text.replace(from, to));
  const line = text.slice(0, text.indexOf(from)).split('\n').length;
  return { problems: readContent(root).problems.map(describeProblem), at: `files/${file}:${line}:` };
}

describe('the content that is shipped', () => {
  const { tracks, modules, lessons, duoLessons, onboardingTemplates, agreementTemplates } = loadContent();

  it('fits and is complete', () => {
    expect(tracks.map(({ content }) => [content.role, content.modules])).toEqual([
      ['ervaringsdeskundige', ['ervaring', 'nabijheid']],
      ['wijkGgd', ['samenwerken', 'nabijheid']],
    ]);
    expect(modules.map(({ content }) => content.number).sort()).toEqual([1, 2, 3]);
    expect(lessons).toHaveLength(4);
    expect(duoLessons.map(({ content }) => content.alone.task.situations.length)).toEqual([12]);
    expect(onboardingTemplates.map(({ content }) => content.steps.length)).toEqual([9]);
    expect(agreementTemplates.map(({ content }) => content.parts.length)).toEqual([7]);
  });

  it.each(lessons.map(({ content }) => [content.id, content] as const))(
    '%s gives feedback on every answer of every statement',
    (_id, lesson) => {
      for (const block of blocksOf(lesson)) {
        if (block.kind !== 'sorting') continue;
        for (const { why } of block.statements) {
          expect(Object.keys(why).sort()).toEqual(block.buckets.map(({ id }) => id).sort());
          expect(new Set(Object.values(why)).size).toBe(block.buckets.length);
        }
      }
      expect(lessonMinutes(lesson)).toBeGreaterThanOrEqual(8);
    },
  );

  it('has a version per text, the same every time it is read', () => {
    const versions = lessons.map(({ version }) => version);
    expect(new Set(versions).size).toBe(versions.length);
    expect(loadContent().lessons.map(({ version }) => version)).toEqual(versions);
  });
});

describe('content that does not fit', () => {
  it('is refused with file and line: feedback that is missing', () => {
    const feedback =
      '              gezien: Je kunt ze tellen. Wat erin zit en waarom ze dicht zijn, is een volgende vraag.\n';
    const { problems, at } = problemsAfter('lessons/wat-is-onbegrepen-gedrag.yaml', feedback, '');
    const [, file, line] = /^(.*):(\d+):$/.exec(at) ?? [];
    // The line around it: where `why` was written.
    expect(problems).toEqual([`${file}:${Number(line) - 1}: parts[2].blocks[0].statements[2].why.gezien is missing`]);
  });

  it.each([
    ['a link to a module that is not there', 'tracks/wijk-ggd.yaml', 'modules: [', 'modules: [elders, ', 'elders'],
    [
      'a link to a lesson that is not there',
      'modules/ervaring.yaml',
      'wat-is-onbegrepen-gedrag',
      'weg',
      'no lesson: weg',
    ],
    ['a file with another name than its id', 'modules/ervaring.yaml', 'id: ervaring', 'id: anders', 'is anders'],
    ['two modules with one number', 'modules/nabijheid.yaml', 'number: 2', 'number: 1', '1 is another module too'],
    ['a block id used before', `lessons/${history}`, 'id: geschiedenis-vraag', 'id: wijkggd-plek', 'a block in'],
    ['a word we do not use', 'modules/nabijheid.yaml', 'Nabijheid en afstand', 'Een moeilijke doelgroep', 'doelgroep'],
    [
      'an unknown guide section',
      'duo-lessons/onze-grenzen.yaml',
      "guide: ['1.2.2'",
      "guide: ['1.9'",
      'source.guide[0]',
    ],
    ['a lesson without a source', 'lessons/de-wijk-ggder.yaml', "guide: ['3.1', '3.2', '3.3']", 'guide: []', 'guide'],
    [
      'a part of the agreement out of order',
      'agreements/samenwerkingsafspraken.yaml',
      'key: powers',
      'key: limits',
      '',
    ],
  ])('is refused with file and line: %s', (_what, file, from, to, said) => {
    const { problems, at } = problemsAfter(file, from, to);

    expect(problems.filter((problem) => problem.startsWith(at) && problem.includes(said))).toHaveLength(1);
  });

  it('is refused with file and line: a dilemma that cannot be walked', () => {
    const reflection = '      - kind: reflection\n        id: geschiedenis-reflectie\n';
    const dilemma = (lines: string) => ['kind: dilemma', ...lines.trim().split('\n')].join('\n        ');
    const nummer = dilemma(`
id: geschiedenis-dilemma
title: Je nummer
minutes: 3
takeAlong: Wie beschermde je?
variables: [{ id: vertrouwen, label: Vertrouwen, start: 5, lower: Het werd minder., higher: Het groeide. }]
scenes:
  - id: gang
    when: In de gang
    text: Hij vraagt je nummer.
    asks: Wat doe je?
    choices:
      - { id: geven, text: Ik geef het., effects: { vertrouwen: 1 }, to: nacht }
      - { id: niet, text: Ik geef het niet., to: week }
      - { id: later, text: Ik overleg eerst., to: straks }
  - { id: nacht, when: Die nacht, text: Hij belt. }
  - { id: week, when: Een week later, text: Hij groet je. }
  - { id: feest, when: Een jaar later, text: Hij nodigt je uit. }`);
    const file = `lessons/${history}`;
    const withDilemma = (text: string) => problemsAfter(file, reflection, `      - ${text}\n${reflection}`);
    const { at, problems } = withDilemma(nummer);
    const line = Number(/:(\d+):$/.exec(at)?.[1]);

    expect(problems).toEqual([
      expect.stringMatching(
        new RegExp(
          `^files/${file}:${line + 14}: parts\\[\\d\\].blocks\\[\\d\\].scenes\\[0\\].choices\\[2\\].to names no scene: straks$`,
        ),
      ),
    ]);
    expect(withDilemma(nummer.replace('straks', 'week')).problems).toEqual([
      expect.stringMatching(
        new RegExp(
          `^files/${file}:${line + 17}: parts\\[\\d\\].blocks\\[\\d\\].scenes\\[3\\] is an ending that nobody can reach$`,
        ),
      ),
    ]);
    expect(withDilemma(nummer.replace('straks', 'feest')).problems).toEqual([]);
  });

  it('allows a word only with a reason, and only where it is used', () => {
    const lesson = 'lessons/wat-is-onbegrepen-gedrag.yaml';
    const allowed = 'allowWords:\n  - { word: verward, reason: De les legt uit waarom we dit woord niet gebruiken. }';

    expect(problemsAfter(lesson, allowed, '').problems).toEqual([
      expect.stringMatching(/:\d+: parts\[0\]\.blocks\[1\]\.text says “verward”; better: onbegrepen gedrag$/),
    ]);
    expect(problemsAfter(lesson, '‘verward’', '‘anders’').problems).toEqual([
      expect.stringMatching(/allowWords\[0\]\.word allows “verward”, which is not used$/),
    ]);
  });
});
