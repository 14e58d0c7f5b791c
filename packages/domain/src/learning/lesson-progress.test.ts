import { describe, expect, it } from 'vitest';
import { lessonProgress, nextLesson, noLessonFacts, type LessonFacts } from './lesson-progress.ts';

const lesson = {
  parts: [
    { id: 'drie-stappen', minutes: 3 },
    { id: 'sorteren', minutes: 6 },
    { id: 'jouw-plek', minutes: 2 },
  ],
};
const facts = (known: Partial<LessonFacts>): LessonFacts => ({ ...noLessonFacts, ...known });

describe('where somebody is in a lesson', () => {
  it('is nowhere before it was opened', () => {
    expect(lessonProgress(lesson, noLessonFacts)).toEqual({
      ...{ state: 'new', reason: 'notOpened', doneParts: [], partsLeft: 3, minutesLeft: 11, place: 'drie-stappen' },
    });
  });

  it('is where they left it, with the minutes that are left', () => {
    expect(lessonProgress(lesson, facts({ doneParts: ['drie-stappen'], lastPart: 'sorteren' }))).toMatchObject({
      ...{ state: 'busy', reason: 'partsLeft', partsLeft: 2, minutesLeft: 8, place: 'sorteren' },
    });
  });

  it('is done when all parts are, in any order', () => {
    const all = ['jouw-plek', 'drie-stappen', 'sorteren'];
    expect(lessonProgress(lesson, facts({ doneParts: all, wasDone: true }))).toMatchObject({
      ...{ state: 'done', reason: 'allParts', minutesLeft: 0, place: 'drie-stappen' },
    });
  });

  it('stays done when a part is added, and goes on at what is new', () => {
    const before = facts({ doneParts: ['drie-stappen', 'jouw-plek'], lastPart: 'jouw-plek', wasDone: true });
    expect(lessonProgress(lesson, before)).toMatchObject({ state: 'done', reason: 'doneBefore', place: 'sorteren' });
  });

  it('forgets nothing when a part is taken out, and does not count it', () => {
    const before = facts({ doneParts: ['weg', 'drie-stappen'], lastPart: 'weg' });
    expect(lessonProgress(lesson, before)).toMatchObject({ doneParts: ['drie-stappen'], place: 'sorteren' });
  });
});

describe('the next lesson', () => {
  const at = (id: string, state: 'new' | 'busy' | 'done', visitedAt: string | null = null) => ({
    ...{ id, visitedAt, progress: { state } },
  });

  it('is the one somebody was in last', () => {
    const path = [at('a', 'busy', '2026-11-01'), at('b', 'new'), at('c', 'busy', '2026-11-20')];
    expect(nextLesson(path)?.id).toBe('c');
  });

  it('is else the first new one, and none when all are done', () => {
    expect(nextLesson([at('a', 'done'), at('b', 'new'), at('c', 'new')])?.id).toBe('b');
    expect(nextLesson([at('a', 'done')])).toBeNull();
  });
});
