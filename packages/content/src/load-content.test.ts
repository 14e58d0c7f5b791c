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
    expect(lessons).toHaveLength(11);
    expect(duoLessons.map(({ content }) => content.alone.task.situations.length)).toEqual([12]);
    expect(onboardingTemplates.map(({ content }) => content.steps.length)).toEqual([9]);
    expect(agreementTemplates.map(({ content }) => content.parts.length)).toEqual([7]);
  });

  it('walks closeness and distance in the order of the curriculum, and ends with the duo', () => {
    const steps = modules.find(({ content }) => content.id === 'nabijheid')?.content.steps ?? [];
    expect(steps.map(({ id }) => id)).toEqual([
      'dichtbij-en-professioneel',
      'lotgenoot-maatje-of-professional',
      'jouw-verhaal-inzetten',
      'als-het-je-raakt',
      'dilemmas-bereikbaar-zijn',
      'dilemmas-ook-gewoon-mens',
      'dilemmas-trouw-aan-wie',
      'onze-grenzen',
    ]);
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
