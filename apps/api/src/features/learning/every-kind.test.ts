import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Block, BlockAnswer, LessonView, OwnBlockAnswer } from '@tweespraak/contracts';
import { blocksOf, plainTextOf } from '@tweespraak/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { contentWith } from '../../testing/content-with.ts';
import { House } from '../../testing/house.ts';
import type { TestPerson } from '../../testing/house.ts';

const lessonId = 'een-nummer-en-een-vorm';
const { folder } = vi.hoisted(() => ({ folder: { of: '' } }));
vi.mock(import('@tweespraak/content'), async (original) => {
  const content = await original();
  return { ...content, loadContent: () => content.loadContent(folder.of) };
});

let house: House;
let samira: TestPerson;
let joost: TestPerson;

beforeAll(async () => {
  folder.of = contentWith(`${lessonId}.yaml`);
  house = await House.open();
});
afterAll(async () => {
  await house.close();
  rmSync(folder.of, { recursive: true });
});
beforeEach(async () => {
  const organisation = await house.anOrganisation();
  samira = await house.aPerson('Samira', organisation, 'ervaringsdeskundige');
  joost = await house.aPerson('Joost', organisation, 'wijkGgd');
});

const opens = async (person: TestPerson): Promise<LessonView> =>
  (await person.post(`/lessons/${lessonId}/visits`).expect(200)).body;
const sends = (person: TestPerson, blockId: string, answer: object, base = 0) =>
  person.put(`/lessons/${lessonId}/answers/${blockId}`, { base, answer });
const answers = async (person: TestPerson, blockId: string, answer: BlockAnswer, base = 0): Promise<OwnBlockAnswer> =>
  (await sends(person, blockId, answer, base).expect(200)).body;
const answerTo = async (person: TestPerson, blockId: string): Promise<OwnBlockAnswer | undefined> =>
  (await opens(person)).answers.find((one) => one.blockId === blockId);
const blocks = async (): Promise<Block[]> => blocksOf((await opens(samira)).lesson);
const story = (texts: Record<string, string>, choice: 'writing' | 'passed' = 'writing'): BlockAnswer => ({
  ...{ kind: 'storyBuilder', texts, choice },
});

/** What one screen says, what another one says that had not seen it, and both. */
const twoScreens: Record<string, [first: BlockAnswer, late: BlockAnswer, both: BlockAnswer]> = {
  'nummer-dilemma': [
    { kind: 'dilemma', paths: [['werk', 'plan-maken']] },
    { kind: 'dilemma', paths: [['eigen', 'samen'], ['overleg']] },
    { kind: 'dilemma', paths: [['werk', 'plan-maken'], ['eigen', 'samen'], ['overleg']] },
  ],
  'nummer-koppelen': [
    { kind: 'matching', placed: { twijfel: 'duopartner', nacht: null } },
    { kind: 'matching', placed: { nacht: 'avondlijn' } },
    { kind: 'matching', placed: { twijfel: 'duopartner', nacht: 'avondlijn' } },
  ],
  'nummer-lijn': [
    { kind: 'closenessLine', placed: { koffie: 'dichtbij' } },
    { kind: 'closenessLine', placed: { winkel: 'midden' } },
    { kind: 'closenessLine', placed: { koffie: 'dichtbij', winkel: 'midden' } },
  ],
  'nummer-volgorde': [
    { kind: 'ordering', order: ['overleggen', 'luisteren', 'uitleggen'], looked: true },
    { kind: 'ordering', order: ['uitleggen', 'luisteren', 'overleggen'], looked: false },
    { kind: 'ordering', order: ['uitleggen', 'luisteren', 'overleggen'], looked: true },
  ],
  'nummer-blikken': [
    { kind: 'lenses', looked: ['straat'] },
    { kind: 'lenses', looked: ['boven'] },
    { kind: 'lenses', looked: ['straat', 'boven'] },
  ],
  'vorm-keuze': [
    { kind: 'decisionAid', chosen: { duur: 'lang' } },
    { kind: 'decisionAid', chosen: { steun: 'wij' } },
    { kind: 'decisionAid', chosen: { duur: 'lang', steun: 'wij' } },
  ],
  'vorm-lijst': [
    { kind: 'checklist', placed: { mentor: 'er-is' } },
    { kind: 'checklist', placed: { plek: 'niet', mentor: 'half' } },
    { kind: 'checklist', placed: { mentor: 'half', plek: 'niet' } },
  ],
  'vorm-vragen': [
    { kind: 'quiz', given: { wie: { chosen: ['samen'] }, kort: { chosen: [], text: 'Ruimte', looked: true } } },
    { kind: 'quiz', given: { altijd: { chosen: ['no'], sure: true }, kort: { chosen: [], text: 'Rust' } } },
    {
      kind: 'quiz',
      given: {
        wie: { chosen: ['samen'] },
        altijd: { chosen: ['no'], sure: true },
        kort: { chosen: [], text: 'Ruimte\n\nRust', looked: true },
      },
    },
  ],
  'vorm-verhaal': [
    story({ wens: 'Dat ik mag leren.' }),
    story({ grens: 'Niet in het weekend.' }, 'passed'),
    story({ wens: 'Dat ik mag leren.', grens: 'Niet in het weekend.' }, 'passed'),
  ],
};

describe.each(Object.entries(twoScreens))('an answer to %s', (blockId, [first, late, both]) => {
  it('stays, also when two tabs answer, and is nobody else’s', async () => {
    expect(await answers(samira, blockId, first)).toMatchObject({ version: 1, answer: first });
    expect(await answerTo(samira, blockId)).toMatchObject({ version: 1, answer: first });
    expect(await answers(samira, blockId, late)).toMatchObject({ version: 2, answer: both });
    expect(await answerTo(samira, blockId)).toMatchObject({ version: 2, answer: both });
    expect((await opens(joost)).answers).toEqual([]);
  });

  it('is replaced by who saw the newest, and is the same when it is sent again', async () => {
    const { version } = await answers(samira, blockId, first);
    expect(await answers(samira, blockId, late, version)).toMatchObject({ version: 2, answer: late });
    expect(await answers(samira, blockId, late, version)).toMatchObject({ version: 2 });
    expect(await answers(samira, blockId, late, 2)).toMatchObject({ version: 2, answer: late });
  });

  it('is refused at another block, in another lesson, and of another kind', async () => {
    const others = (await blocks()).filter(({ kind }) => kind !== first.kind);
    for (const { id } of others) expect((await sends(samira, id, first)).body.error.code).toBe('invalid_input');
    const elsewhere = `/lessons/de-wijk-ggder/answers/${blockId}`;
    expect((await samira.put(elsewhere, { base: 0, answer: first })).body.error.code).toBe('not_found');
    expect((await sends(samira, blockId, { ...first, meer: 'iets' })).body.error.code).toBe('invalid_input');
    expect((await opens(samira)).answers).toEqual([]);
  });

  it('is kept for a piece that is gone, and not shown', async () => {
    const gone = JSON.parse(
      JSON.stringify(first).replace(/"(twijfel|koffie|overleggen|straat|duur|mentor|wie|wens|werk)"/g, '"weg"'),
    ) as BlockAnswer;
    await answers(samira, blockId, gone);
    expect(JSON.stringify((await answerTo(samira, blockId))?.answer)).not.toContain('"weg"');
    await answers(samira, blockId, late, 1);
    expect(JSON.stringify((await answerTo(samira, blockId))?.answer)).not.toContain('"weg"');
  });
});

const ids = (count: number): string[] => Array.from({ length: count }, (_, at) => `x-${at}`);

it.each<[string, string, object]>([
  ['no path at all', 'nummer-dilemma', { kind: 'dilemma', paths: [] }],
  ['a path without end', 'nummer-dilemma', { kind: 'dilemma', paths: [ids(25)] }],
  ['too many paths', 'nummer-dilemma', { kind: 'dilemma', paths: ids(13).map((id) => [id]) }],
  [
    'too many places',
    'nummer-koppelen',
    { kind: 'matching', placed: Object.fromEntries(ids(41).map((id) => [id, null])) },
  ],
  [
    'too many places',
    'nummer-lijn',
    { kind: 'closenessLine', placed: Object.fromEntries(ids(41).map((id) => [id, null])) },
  ],
  ['a longer order', 'nummer-volgorde', { kind: 'ordering', order: ids(11), looked: true }],
  ['too many lenses', 'nummer-blikken', { kind: 'lenses', looked: ids(6) }],
  ['two answers to one question', 'vorm-keuze', { kind: 'decisionAid', chosen: { duur: ['lang', 'kort'] } }],
  ['a label where an id belongs', 'vorm-lijst', { kind: 'checklist', placed: { mentor: 'Is er' } }],
  ['a text that is too long', 'vorm-vragen', { kind: 'quiz', given: { kort: { chosen: [], text: 'a'.repeat(1001) } } }],
  ['a text that is too long', 'vorm-verhaal', story({ wens: 'a'.repeat(2001) })],
])('refuses %s at %s', async (_what, blockId, answer) => {
  expect((await sends(samira, blockId, answer)).body.error.code).toBe('invalid_input');
  expect((await opens(samira)).answers).toEqual([]);
});

it('takes a path more than are kept, and lets the oldest go', async () => {
  const twelve = ['werk', 'overleg', 'eigen'].flatMap((first) => ids(4).map((then) => [first, then]));
  await answers(samira, 'nummer-dilemma', { kind: 'dilemma', paths: twelve });
  await answers(samira, 'nummer-dilemma', { kind: 'dilemma', paths: [['werk', 'plan-maken']] });
  expect((await answerTo(samira, 'nummer-dilemma'))?.answer).toEqual({
    ...{ kind: 'dilemma', paths: [['overleg'], ['eigen'], ['werk', 'plan-maken']] },
  });
});

describe('a story that is built in steps', () => {
  const blockId = 'vorm-verhaal';
  const keeps = (texts: Record<string, string>, id: string = randomUUID(), base = 0, at = blockId) =>
    samira.post(`/lessons/${lessonId}/stories/${at}`, { id, base, texts });
  const entries = async () => (await samira.get('/journal/entries').expect(200)).body.entries;

  it('becomes one entry with its headings, however often it is sent', async () => {
    const id = randomUUID();
    const texts = { hulp: 'Marijke.\n\nمرحبا 🌱', wens: 'Dat ik mag leren.', grens: ' ' };
    const [first, second] = await Promise.all([keeps(texts, id), keeps(texts, id)]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(first.body).toMatchObject({ blockId, entryId: id });
    expect(await entries()).toMatchObject([
      { id, title: 'Hoe ik wil beginnen', origin: { kind: 'reflection', lessonId, blockId } },
    ]);
    const { text } = (await samira.get(`/journal/entries/${id}`).expect(200)).body;
    expect(plainTextOf(text.document)).toBe('Wat ik hoop\n\nDat ik mag leren.\n\nWie helpt\n\nMarijke.\n\nمرحبا 🌱');
    const view = await opens(samira);
    expect(view.reflections).toMatchObject([{ blockId, entryId: id }]);
    expect(view.answers).toMatchObject([{ blockId, answer: { kind: 'storyBuilder', texts, choice: 'written' } }]);
  });

  it('takes along what was written on another screen', async () => {
    await answers(samira, blockId, story({ wens: 'Dat ik mag leren.' }));
    const id = randomUUID();
    await keeps({ grens: 'Niet in het weekend.' }, id).expect(200);
    const { text } = (await samira.get(`/journal/entries/${id}`).expect(200)).body;
    expect(plainTextOf(text.document)).toBe('Wat ik hoop\n\nDat ik mag leren.\n\nMijn grens\n\nNiet in het weekend.');
  });

  it('does not undo that it was written when an older screen goes on writing', async () => {
    await keeps({ wens: 'Dat ik mag leren.' }).expect(200);
    await answers(samira, blockId, story({ grens: 'Niet in het weekend.' }));
    expect((await answerTo(samira, blockId))?.answer).toMatchObject({ choice: 'written' });
  });

  it('is refused when two screens wrote more than fits in one field; what was saved stays', async () => {
    await answers(samira, blockId, story({ wens: 'a'.repeat(1500) }));
    expect((await sends(samira, blockId, story({ wens: 'b'.repeat(1500) }))).body.error.code).toBe('version_conflict');
    expect((await answerTo(samira, blockId))?.answer).toMatchObject({ texts: { wens: 'a'.repeat(1500) } });
  });

  it('is refused when it is empty, too long, or no story; then nothing is saved', async () => {
    expect((await keeps({})).body.error).toMatchObject({
      code: 'invalid_input',
      details: { fields: [{ path: 'texts' }] },
    });
    expect((await keeps({ wens: ' ' })).body.error.code).toBe('invalid_input');
    expect((await keeps({ wens: 'a'.repeat(2001) })).body.error.code).toBe('invalid_input');
    expect((await keeps({ wens: 'Hier' }, randomUUID(), 0, 'vorm-reflectie')).body.error.code).toBe('invalid_input');
    expect((await keeps({ wens: 'Hier' }, randomUUID(), 0, 'bestaat-niet')).body.error.code).toBe('not_found');
    expect(await entries()).toEqual([]);
    expect((await opens(samira)).answers).toEqual([]);
  });
});

it('is not for who works nowhere', async () => {
  const marijke = await house.aPerson('Marijke');
  const sent = { id: randomUUID(), base: 0, texts: { wens: 'Hier' } };
  await marijke.post(`/lessons/${lessonId}/stories/vorm-verhaal`, sent).expect(404);
  await samira.post(`/lessons/${lessonId}/stories/vorm-verhaal`, sent).expect(200);
});

describe('the question that a dilemma ends with', () => {
  const blockId = 'nummer-dilemma';

  it('can be answered in the own journal, beside the paths', async () => {
    const id = randomUUID();
    await answers(samira, blockId, { kind: 'dilemma', paths: [['werk', 'plan-maken']] });
    for (let time = 0; time < 2; time += 1) {
      await samira.post(`/lessons/${lessonId}/reflections/${blockId}`, { id, text: 'Mezelf, denk ik.' }).expect(200);
    }
    const { entries } = (await samira.get('/journal/entries').expect(200)).body;
    expect(entries).toMatchObject([{ id, title: 'Je privénummer', origin: { kind: 'reflection', lessonId, blockId } }]);
    const view = await opens(samira);
    expect(view.reflections).toMatchObject([{ blockId, entryId: id }]);
    expect(view.answers).toMatchObject([{ blockId, answer: { paths: [['werk', 'plan-maken']] } }]);
    expect((await opens(joost)).reflections).toEqual([]);
  });
});
