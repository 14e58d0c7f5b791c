import { checkMethod, intervisieMethod, type IntervisieMethod, type MethodPhase } from '@tweespraak/contracts';
import { mkdtempSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeProblem } from './content-problem.ts';
import { readContent } from './load-content.ts';
import { readFolder } from './read-folder.ts';
import { readabilityOf } from './readability.ts';

const { files, problems } = readFolder('files/methods', intervisieMethod);
const incident60 = files.find(({ value }) => value.id === 'incident-60')?.value as IntervisieMethod;

const turnOf = ({ turn }: MethodPhase): string => {
  if (turn.kind === 'silent') return 'silent';
  const ends = turn.kind === 'round' ? [turn.first && `first ${turn.first}`, turn.last && `last ${turn.last}`] : [];
  return [turn.kind, turn.roles.join(' '), ...ends].filter(Boolean).join(', ');
};
const writingOf = ({ writing }: MethodPhase): string =>
  writing
    .map(({ roles, card, visibility, atLeast, atMost }) =>
      card === 'note' ? `${roles.join(' ')}: note` : `${roles.join(' ')}: ${card} ${atLeast}-${atMost} ${visibility}`,
    )
    .join('; ');

describe('incident-60', () => {
  it('fits in the room', () => {
    expect(problems).toEqual([]);
    expect(checkMethod(incident60)).toEqual([]);
  });

  it('is the hour that was agreed on', () => {
    expect(incident60.phases.map(({ title, minutes, end, back }) => [title, minutes, end, back])).toEqual([
      ['Welkom en afspraken', 5, 'facilitator', false],
      ['Terugblik', 4, 'facilitator', true],
      ['De situatie', 5, 'facilitator', true],
      ['Vragen opschrijven', 2, 'allReadyOrTime', true],
      ['Vragen stellen', 8, 'facilitator', true],
      ['Alleen schrijven', 5, 'allReadyOrTime', false],
      ['Hardop denken', 12, 'facilitator', false],
      ['Wat deed {inbrenger} echt?', 7, 'facilitator', true],
      ['Leerpunten', 7, 'allTurnsDone', true],
      ['Afronden', 5, 'facilitator', true],
    ]);
  });

  it.each([
    ['welcome', 'round, facilitator caseBringer adviser', ''],
    ['review', 'round, caseBringer adviser, first openActionPoints', 'caseBringer adviser: status 0-5 open'],
    ['situation', 'alone, caseBringer', 'adviser: note'],
    ['write-questions', 'silent', 'adviser: question 1-2 untilPhaseEnd'],
    ['ask-questions', 'dialogue, adviser', 'adviser caseBringer: note'],
    ['write-advice', 'silent', 'adviser: advice 1-1 untilPhaseEnd; caseBringer: note'],
    ['think-aloud', 'free, adviser', 'caseBringer: note'],
    ['what-happened', 'alone, caseBringer', 'caseBringer: outcome 0-1 open; caseBringer: choice 0-1 open'],
    [
      'learning-points',
      'round, adviser caseBringer, last caseBringer',
      'facilitator adviser caseBringer: learningPoint 1-1 untilTurn; facilitator adviser caseBringer: actionPoint 0-2 untilTurn',
    ],
    ['closing', 'round, facilitator caseBringer adviser', ''],
  ])('lets the right people speak and write in %s', (id, turn, writing) => {
    const phase = incident60.phases.find((one) => one.id === id) as MethodPhase;
    expect([turnOf(phase), writingOf(phase)]).toEqual([turn, writing]);
  });

  it('turns the case bringer aside once, and moves the minutes of an empty review to the questions', () => {
    expect(incident60.phases.filter(({ caseBringer }) => caseBringer !== 'takesPart').map(({ id }) => id)).toEqual([
      'think-aloud',
    ]);
    expect(incident60.phases.find(({ id }) => id === 'review')?.skipWhenNothingOpen).toEqual({
      minutesTo: 'ask-questions',
    });
  });

  it('asks three things at the end', () => {
    expect(incident60.phases.at(-1)?.scale?.questions.map(({ id }) => id)).toEqual(['safety', 'balance', 'help']);
  });

  it('speaks plainly', () => {
    const said = incident60.phases.flatMap(({ instructions }) =>
      Object.values(instructions).flatMap(({ scene, task }) => [scene, task]),
    );
    expect(readabilityOf([...said, ...incident60.agreements]).fleschDouma).toBeGreaterThan(70);
  });
});

describe('a method that cannot hold', () => {
  it('stops the start with its file and its line', () => {
    const root = mkdtempSync(join(tmpdir(), 'methods-'));
    for (const folder of ['tracks', 'modules', 'lessons', 'duo-lessons', 'onboarding', 'agreements', 'methods']) {
      mkdirSync(join(root, 'files', folder), { recursive: true });
    }
    const whole = readFileSync(new URL('../files/methods/incident-60.yaml', import.meta.url), 'utf8');
    writeFileSync(
      join(root, 'files/methods/incident-60.yaml'),
      whole.replace('kind: free, roles: [adviser]', 'kind: free, roles: [adviser, caseBringer]'),
    );

    expect(readContent(root).problems.map(describeProblem)).toEqual([
      expect.stringMatching(
        /^files\/methods\/incident-60\.yaml:\d+: phases\[6\]\.turn invites the case bringer, who sits aside$/,
      ),
    ]);
  });
});
