import type { BlockAnswer, OwnBlockAnswer } from '@tweespraak/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '#lib/api/api-error.ts';
import { LessonAnswers } from './lesson-answers.svelte.ts';

const sorted = (statement: string): BlockAnswer => ({ kind: 'sorting', placed: { [statement]: 'ervaring' } });

let kept: string[];
let troubles: ApiError[];
let looked: number;
let answers: LessonAnswers;
beforeEach(() => {
  vi.useFakeTimers();
  [kept, troubles, looked] = [[], [], 0];
  const put = <Answer>(path: string, body: unknown): Promise<Answer> => {
    const trouble = troubles.shift();
    if (trouble) return Promise.reject(trouble);
    const blockId = path.split('/').at(-1) ?? '';
    kept.push(blockId);
    const { answer } = body as { answer: BlockAnswer };
    const saved: OwnBlockAnswer = { blockId, answer, version: kept.length, answeredAt: '2026-11-25T10:00:00.000Z' };
    return Promise.resolve(saved as Answer);
  };
  answers = new LessonAnswers(
    { put },
    'les',
    () => [],
    () => Promise.resolve(void (looked += 1)),
  );
});
afterEach(() => {
  vi.useRealTimers();
});

describe('answers in a lesson', () => {
  it.each([
    ['the line is gone', new ApiError(0, 'unexpected')],
    ['the log-in is over', new ApiError(401, 'not_signed_in')],
    ['it went too fast', new ApiError(429, 'too_many_requests')],
    ['the server is in trouble', new ApiError(500, 'unexpected')],
  ])('wait while %s, and go out after it', async (_, trouble) => {
    troubles = [trouble];
    answers.give('een', sorted('schaamte'));
    await vi.advanceTimersByTimeAsync(0);
    expect([answers.isDirty, answers.refused, kept]).toEqual([true, false, []]);
    await vi.advanceTimersByTimeAsync(3000);
    expect([answers.isDirty, kept]).toEqual([false, ['een']]);
  });

  it('that no longer fit are not called saved: the page says so and looks how the lesson is now', async () => {
    troubles = [new ApiError(404, 'not_found')];
    answers.give('weg', sorted('schaamte'));
    answers.give('een', sorted('de-deur'));
    await vi.advanceTimersByTimeAsync(0);
    expect([answers.isDirty, answers.savedAt !== undefined, looked, kept]).toEqual([false, true, 1, ['een']]);
  });

  it('are all sent before somebody leaves', async () => {
    answers.give('een', sorted('schaamte'));
    answers.give('twee', sorted('de-deur'));
    await answers.keep();
    expect([answers.isDirty, kept]).toEqual([false, ['een', 'twee']]);
  });

  it('do not keep somebody waiting who leaves without a line', async () => {
    troubles = [new ApiError(0, 'unexpected')];
    answers.give('een', sorted('schaamte'));
    await answers.keep();
    expect(answers.isDirty).toBe(true);
  });
});
