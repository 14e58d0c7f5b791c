import { randomUUID } from 'node:crypto';
import { loadContent } from '@tweespraak/content';
import { plainTextOf } from '@tweespraak/contracts';
import type { BlockAnswer, LearningView, LessonView, OwnBlockAnswer } from '@tweespraak/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Database } from '../../platform/database/database.ts';
import { House } from '../../testing/house.ts';
import type { TestPerson } from '../../testing/house.ts';

const threeSteps = 'van-ervaring-naar-ervaringsdeskundigheid';
const sortingId = 'drie-stappen-sorteren';
const reflectionId = 'jouw-plek-reflectie';

let house: House;
let organisation: { id: string };
let samira: TestPerson;
let joost: TestPerson;

beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
beforeEach(async () => {
  organisation = await house.anOrganisation();
  samira = await house.aPerson('Samira', organisation, 'ervaringsdeskundige');
  joost = await house.aPerson('Joost', organisation, 'wijkGgd');
});

const pathsOf = async (person: TestPerson): Promise<LearningView> => (await person.get('/learning').expect(200)).body;
const opens = async (person: TestPerson, partId?: string): Promise<LessonView> =>
  (await person.post(`/lessons/${threeSteps}/visits`, { partId }).expect(200)).body;
const finishes = (person: TestPerson, partId: string) => person.put(`/lessons/${threeSteps}/parts/${partId}/done`);
const answers = (person: TestPerson, answer: object, base = 0, blockId = sortingId) =>
  person.put(`/lessons/${threeSteps}/answers/${blockId}`, { base, answer });
const sorted = (placed: Record<string, string | null>): BlockAnswer => ({ kind: 'sorting', placed });

describe('the path', () => {
  it('is that of the own role, with the first lesson to do', async () => {
    expect((await pathsOf(samira)).tracks.map(({ id }) => id)).toEqual(['ervaringsdeskundige']);
    expect((await pathsOf(samira)).next?.id).toBe('wat-is-onbegrepen-gedrag');
    expect((await pathsOf(joost)).next?.id).toBe('de-wijk-ggder');
  });

  it('says of each lesson where somebody is, and why', async () => {
    await opens(samira);
    await finishes(samira, 'drie-stappen').expect(200);
    const lessons = (await pathsOf(samira)).tracks.flatMap(({ modules }) =>
      modules.flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'lesson' ? [step.lesson] : []))),
    );
    expect(lessons.map(({ progress }) => progress.state)).toEqual(['new', 'new', 'busy']);
    expect(lessons[2]?.progress).toMatchObject({ reason: 'partsLeft', doneParts: ['drie-stappen'], partsLeft: 3 });
    expect((await pathsOf(samira)).next?.id).toBe(threeSteps);
  });

  it('shows nothing of what somebody else did', async () => {
    await opens(samira);
    await answers(samira, sorted({ schaamte: 'ervaring' })).expect(200);
    expect((await opens(joost)).answers).toEqual([]);
  });

  it('is not for who belongs nowhere', async () => {
    const marijke = await house.aPerson('Marijke');
    expect(await pathsOf(marijke)).toEqual({ tracks: [], next: null });
    await marijke.post(`/lessons/${threeSteps}/visits`).expect(404);
    await answers(marijke, sorted({})).expect(404);
  });
});

describe('a lesson', () => {
  it('opens where it was left, and is done when all its parts are', async () => {
    expect((await opens(samira)).summary.progress.place).toBe('drie-stappen');
    await opens(samira, 'sorteren');
    expect((await opens(samira)).summary.progress.place).toBe('sorteren');
    for (const { id } of (await opens(samira)).lesson.parts) await finishes(samira, id).expect(200);
    const { progress } = (await opens(samira)).summary;
    expect(progress).toMatchObject({ state: 'done', reason: 'allParts', minutesLeft: 0 });
  });

  it('counts a part once, however often somebody clicks', async () => {
    await Promise.all([1, 2, 3].map(() => finishes(samira, 'sorteren').expect(200)));
    expect((await opens(samira)).summary.progress.doneParts).toEqual(['sorteren']);
    await finishes(samira, 'bestaat-niet').expect(404);
  });

  it('keeps answers, also those of two tabs', async () => {
    const first: OwnBlockAnswer = (await answers(samira, sorted({ schaamte: 'ervaring' })).expect(200)).body;
    expect(first.version).toBe(1);
    await answers(samira, sorted({ 'de-deur': null })).expect(200);
    const [answer] = (await opens(samira)).answers;
    expect(answer).toMatchObject({
      ...{ blockId: sortingId, version: 2 },
      answer: sorted({ schaamte: 'ervaring', 'de-deur': null }),
    });
  });

  it('does nothing with the same answer again', async () => {
    for (let time = 0; time < 3; time += 1) await answers(samira, sorted({ schaamte: 'ervaring' })).expect(200);
    expect((await opens(samira)).answers[0]?.version).toBe(1);
  });

  it('refuses what does not fit, in a way the screen can say', async () => {
    const refused = async (answer: object, blockId?: string) => (await answers(samira, answer, 0, blockId)).body.error;
    expect(await refused({ kind: 'timeline', visited: [] })).toMatchObject({ code: 'invalid_input' });
    expect(await refused(sorted({ schaamte: 7 as never }))).toMatchObject({ code: 'invalid_input' });
    expect(await refused(sorted({}), 'bestaat-niet')).toMatchObject({ code: 'not_found' });
    await samira.post('/lessons/bestaat-niet/visits').expect(404);
  });

  it('keeps what hangs on a piece that is gone, and does not show it', async () => {
    await answers(samira, sorted({ schaamte: 'ervaring', 'eerder-een-uitspraak': 'ervaring' })).expect(200);
    expect((await opens(samira)).answers[0]?.answer).toEqual(sorted({ schaamte: 'ervaring' }));
  });

  it('lies sealed in the database', async () => {
    await answers(samira, sorted({ schaamte: 'ervaring' })).expect(200);
    const rows = await house.app
      .get(Database)
      .query<{ answer: Buffer }>('SELECT answer FROM block_answer WHERE person_id = $1', [samira.id]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.answer.toString('latin1')).not.toContain('schaamte');
  });
});

describe('a question for oneself', () => {
  const writes = (text: string, id: string = randomUUID(), blockId = reflectionId) =>
    samira.post(`/lessons/${threeSteps}/reflections/${blockId}`, { id, text });

  it('writes into the own journal, once, in any script', async () => {
    const id = randomUUID();
    const text = 'Ik schreef het op 🌱\n\nمرحبا';
    expect((await writes(text, id).expect(200)).body).toMatchObject({ entryId: id, blockId: reflectionId });
    await writes(text, id);
    const { entries } = (await samira.get('/journal/entries').expect(200)).body;
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      id,
      origin: { kind: 'reflection', lessonId: threeSteps, blockId: reflectionId },
    });
    expect((await opens(samira)).reflections).toMatchObject([{ entryId: id }]);
    expect((await opens(joost)).reflections).toEqual([]);
  });

  it('keeps what is typed on as the same entry, and takes a save that comes late or twice for known', async () => {
    const id = randomUUID();
    const saves = (turn: number, text: string) =>
      samira.post(`/lessons/${threeSteps}/reflections/${reflectionId}`, { id, turn, text }).expect(200);
    const kept = async () => plainTextOf((await samira.get(`/journal/entries/${id}`).expect(200)).body.text.document);
    await saves(1, 'Ik weet');
    await saves(3, 'Ik weet veel over wachten');
    await saves(2, 'Ik weet veel');
    expect(await kept()).toBe('Ik weet veel over wachten');
    await saves(4, '');
    expect(await kept()).toBe('');
    expect((await samira.get('/journal/entries')).body.entries).toHaveLength(1);
  });

  it('says what is wrong with too much, with nothing, and with what is no question', async () => {
    expect((await writes('a'.repeat(20_001))).body.error.code).toBe('invalid_input');
    expect((await writes('   ')).body.error.code).toBe('invalid_input');
    expect((await writes('a'.repeat(2_000_000))).status).toBeGreaterThanOrEqual(400);
    expect((await writes('Hier', randomUUID(), sortingId)).body.error.code).toBe('invalid_input');
    expect((await samira.get('/journal/entries')).body.entries).toEqual([]);
  });
});

it('has every lesson on somebody’s path', async () => {
  const shown = (await Promise.all([samira, joost].map(pathsOf)))
    .flatMap(({ tracks }) => tracks.flatMap(({ modules }) => modules.flatMap(({ steps }) => steps)))
    .flatMap((step) => (step.kind === 'lesson' ? [step.lesson.id] : []));
  expect(new Set(shown)).toEqual(new Set(loadContent().lessons.map(({ content }) => content.id)));
});
