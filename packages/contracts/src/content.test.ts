import { describe, expect, it } from 'vitest';
import { blockAnswer } from './blocks.ts';
import { lesson } from './content.ts';
import { docFromPlainText } from './rich-text-words.ts';

const aSorting = () => ({
  kind: 'sorting',
  id: 'stappen',
  title: 'Welke stap?',
  intro: 'Kies.',
  buckets: [
    { id: 'ervaring', label: 'Ervaring' },
    { id: 'kennis', label: 'Kennis' },
  ],
  statements: ['een', 'twee', 'drie', 'vier'].map((id) => ({
    id,
    text: 'Ik weet het.',
    fits: ['ervaring'],
    why: { ervaring: 'Eigen verhaal.', kennis: 'Nog niet gedeeld.' },
  })),
});
const aLesson = (change: (blocks: object[], minutes: { of: number }) => void = () => undefined) => {
  const minutes = { of: 4 };
  const blocks: object[] = [
    { kind: 'richText', id: 'begin', text: docFromPlainText('Dag.') },
    aSorting(),
    { kind: 'reflection', id: 'vraag', prompt: 'Wat weet jij?', starters: [] },
  ];
  change(blocks, minutes);
  return {
    id: 'een-les',
    title: 'Een les',
    lead: 'Waarom.',
    parts: [
      { id: 'lezen', title: 'Lezen', minutes: minutes.of, blocks: blocks.slice(0, 1) },
      { id: 'doen', title: 'Doen', minutes: minutes.of, blocks: blocks.slice(1) },
    ],
    source: { guide: ['1.1'], studies: [] },
    certainty: 'Weinig onderzoek.',
    glossary: [],
  };
};
const problemsOf = (input: unknown) =>
  (lesson.safeParse(input).error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);

describe('lesson', () => {
  it('takes what a lesson is', () => expect(problemsOf(aLesson())).toEqual([]));

  it('wants feedback on every answer of every statement', () => {
    const withStatement = (statement: object) =>
      problemsOf(
        aLesson((blocks) => Object.assign((blocks[1] as ReturnType<typeof aSorting>).statements[2] ?? {}, statement)),
      );

    expect(withStatement({ why: { ervaring: 'Ja.' } })).toEqual([
      'parts.1.blocks.0.statements.2.why.kennis is missing',
    ]);
    expect(withStatement({ fits: ['elders'] })).toEqual([
      'parts.1.blocks.0.statements.2.fits.0 names no choice: elders',
    ]);
    expect(withStatement({ why: { ervaring: 'Ja.', kennis: 'Nee.', elders: 'Wat?' } })).toEqual([
      'parts.1.blocks.0.statements.2.why.elders is no choice of this block',
    ]);
    expect(withStatement({ id: 'een' })).toEqual(['parts.1.blocks.0.statements.2.id een is used twice']);
  });

  it('wants something to do, a question of one’s own, and 8 to 20 minutes', () => {
    expect(problemsOf(aLesson((blocks) => blocks.splice(1, 1)))).toEqual([
      'parts have nothing to do: something to choose, sort, place or build',
    ]);
    expect(problemsOf(aLesson((blocks) => blocks.pop()))).toEqual(['parts have no reflection']);
    expect(problemsOf(aLesson((_blocks, minutes) => (minutes.of = 11)))).toEqual([
      'parts take 22 minutes together; a lesson takes 8 to 20',
    ]);
  });
});

describe('blockAnswer', () => {
  it.each([
    [{ kind: 'sorting', placed: { een: 'ervaring', twee: null } }, true],
    [{ kind: 'sorting', placed: { 'Eén!': 'ervaring' } }, false],
    [{ kind: 'sorting', placed: { een: 3 } }, false],
    [
      { kind: 'sorting', placed: Object.fromEntries(Array.from({ length: 41 }, (_, index) => [`s${index}`, null])) },
      false,
    ],
    [{ kind: 'portraits', wondered: { karim: [] } }, true],
    [{ kind: 'timeline', visited: ['jaren-zestig'] }, true],
    [{ kind: 'reflection', choice: 'passed' }, true],
    [{ kind: 'reflection', choice: 'passed', text: 'dagboek' }, false],
    [{ kind: 'richText' }, false],
  ])('%j: %j', (input, fits) => expect(blockAnswer.safeParse(input).success).toBe(fits));
});
