import { randomUUID } from 'node:crypto';
import type { Block, BlockAnswer, Lesson, LessonView, OwnBlockAnswer } from '@tweespraak/contracts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { House } from '../../testing/house.ts';
import type { TestPerson } from '../../testing/house.ts';
import { LessonLibrary } from './lesson-library.ts';

const lessonId = 'van-ervaring-naar-ervaringsdeskundigheid';
const sortingId = 'drie-stappen-sorteren';
const reflectionId = 'jouw-plek-reflectie';

type Statement = (Block & { kind: 'sorting' })['statements'][number];

let house: House;
let samira: TestPerson;

beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
beforeEach(async () => {
  samira = await house.aPerson('Samira', await house.anOrganisation(), 'ervaringsdeskundige');
});
afterEach(() => vi.restoreAllMocks());

/** From now on the lesson is written like this. Gives what brings the old wording back. */
function edit(change: (lesson: Lesson) => Lesson): () => void {
  const library = house.app.get(LessonLibrary);
  const shelved = library.find(lessonId);
  if (!shelved) throw new Error('The lesson is gone');
  const edited = { ...shelved, lesson: change(shelved.lesson), wording: 'edited' };
  const find = vi.spyOn(library, 'find').mockImplementation((id) => (id === lessonId ? edited : null));
  return () => find.mockRestore();
}
/** A lesson keeps something to do and something to ask oneself: another block of the same kind comes in its place. */
const instead = (block: Block): Block => ({ ...block, id: `${block.id}-anders` });
const otherBlock: Block = { kind: 'reflection', id: 'een-andere-vraag', prompt: 'Wat neem je mee?', starters: [] };
const withParts = (change: (parts: Lesson['parts']) => Lesson['parts']) => (lesson: Lesson) => ({
  ...lesson,
  parts: change(lesson.parts),
});
/** Its blocks and minutes move to the last part: a lesson keeps something to do. */
const withoutPart = (partId: string) =>
  withParts((parts) => {
    const gone = parts.find(({ id }) => id === partId);
    const left = parts.filter((part) => part !== gone);
    return left.map((part, at) =>
      gone && at === left.length - 1
        ? { ...part, minutes: part.minutes + gone.minutes, blocks: [...gone.blocks, ...part.blocks] }
        : part,
    );
  });
const withBlocks = (change: (block: Block) => Block) =>
  withParts((parts) => parts.map((part) => ({ ...part, blocks: part.blocks.map(change) })));
const withoutBlock = (blockId: string) => withBlocks((block) => (block.id === blockId ? instead(block) : block));
const withSorting = (change: (block: Block & { kind: 'sorting' }) => Block) =>
  withBlocks((block) => (block.kind === 'sorting' && block.id === sortingId ? change(block) : block));

/** A statement for which the bucket `ervaringskennis` is another one now. */
function renamed(statement: Statement): Statement {
  const name = (id: string) => (id === 'ervaringskennis' ? 'kennis' : id);
  const why = Object.fromEntries(Object.entries(statement.why).map(([id, text]) => [name(id), text]));
  return { ...statement, why, fits: statement.fits.map(name) };
}

const opens = async (partId?: string): Promise<LessonView> =>
  (await samira.post(`/lessons/${lessonId}/visits`, { partId }).expect(200)).body;
const finishes = (partId: string) => samira.put(`/lessons/${lessonId}/parts/${partId}/done`);
const sorts = async (placed: Record<string, string | null>, base: number): Promise<OwnBlockAnswer> =>
  (await samira.put(`/lessons/${lessonId}/answers/${sortingId}`, { base, answer: sorted(placed) }).expect(200)).body;
const sorted = (placed: Record<string, string | null>): BlockAnswer => ({ kind: 'sorting', placed });
const shownAnswer = async () => (await opens()).answers.find(({ blockId }) => blockId === sortingId)?.answer;

describe('a lesson that is edited while somebody is in it', () => {
  it('keeps an answer to a block that was taken out, and says so to who answers it just then', async () => {
    const { version } = await sorts({ schaamte: 'ervaring' }, 0);
    const back = edit(withoutBlock(sortingId));
    expect(await shownAnswer()).toBeUndefined();
    const late = await samira.put(`/lessons/${lessonId}/answers/${sortingId}`, { base: version, answer: sorted({}) });
    expect([late.status, late.body.error.code]).toEqual([404, 'not_found']);
    back();
    expect(await shownAnswer()).toEqual(sorted({ schaamte: 'ervaring' }));
  });

  it('keeps an answer to a statement and in a bucket that was taken out, also when somebody goes on', async () => {
    const { version } = await sorts({ schaamte: 'ervaring', 'de-deur': 'ervaringskennis' }, 0);
    const back = edit(
      withSorting((block) => ({
        ...block,
        statements: block.statements.filter(({ id }) => id !== 'schaamte').map(renamed),
        buckets: block.buckets.map((bucket) =>
          bucket.id === 'ervaringskennis' ? { ...bucket, id: 'kennis' } : bucket,
        ),
      })),
    );
    expect(await shownAnswer()).toEqual(sorted({}));
    const [other] = (await opens()).lesson.parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.id === sortingId && block.kind === 'sorting' ? block.statements : [])),
    );
    const goneOn = await sorts({ [other?.id ?? '']: null }, version);
    expect(goneOn.answer).toEqual(sorted({ [other?.id ?? '']: null }));
    back();
    expect(await shownAnswer()).toEqual(
      sorted({ schaamte: 'ervaring', 'de-deur': 'ervaringskennis', [other?.id ?? '']: null }),
    );
  });

  it('shows an answer with the new words of what was chosen', async () => {
    await sorts({ schaamte: 'ervaring' }, 0);
    edit(withSorting((block) => ({ ...block, buckets: block.buckets.map((one) => ({ ...one, label: 'Anders' })) })));
    expect(await shownAnswer()).toEqual(sorted({ schaamte: 'ervaring' }));
    expect((await opens()).wording).toBe('edited');
  });

  it('counts no part less for a part that was taken out, and is done when what is left is', async () => {
    await opens();
    await finishes('drie-stappen').expect(200);
    const before = (await opens()).summary.progress;
    await opens('sorteren');
    edit(withoutPart('sorteren'));
    const { progress } = (await opens()).summary;
    expect(progress.doneParts).toEqual(before.doneParts);
    expect(progress.partsLeft).toBe(before.partsLeft - 1);
    // the part that was on the screen is gone: the first that is left
    expect(progress.place).toBe((await opens()).lesson.parts[1]?.id);
    expect((await finishes('sorteren')).body.error.code).toBe('not_found');
    for (const { id } of (await opens()).lesson.parts) await finishes(id).expect(200);
    expect((await opens()).summary.progress).toMatchObject({ state: 'done', reason: 'allParts' });
  });

  it('stays done when a part is added, and shows the way to what is new', async () => {
    for (const { id } of (await opens()).lesson.parts) await finishes(id).expect(200);
    edit(withParts((parts) => [...parts, { id: 'nieuw', title: 'Nieuw', minutes: 3, blocks: [otherBlock] }]));
    expect((await opens()).summary.progress).toMatchObject({
      ...{ state: 'done', reason: 'doneBefore' },
      ...{ partsLeft: 1, minutesLeft: 3, place: 'nieuw' },
    });
  });

  it('puts what somebody wrote in their journal, also when the question was taken out while they wrote', async () => {
    edit(withoutBlock(reflectionId));
    const id = randomUUID();
    const written = await samira.post(`/lessons/${lessonId}/reflections/${reflectionId}`, { id, text: 'Wat ik zag' });
    expect([written.status, written.body.entryId]).toEqual([200, id]);
    const { entries } = (await samira.get('/journal/entries').expect(200)).body;
    expect(entries).toMatchObject([{ id, excerpt: 'Wat ik zag' }]);
    expect((await opens()).reflections).toEqual([]);
  });
});
