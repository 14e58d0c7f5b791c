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

describe('two screens that answer', () => {
  const placed = (places: Record<string, string>): BlockAnswer => ({ kind: 'sorting', placed: places });
  let now: Record<string, string>;
  let version: number;
  let screen: LessonAnswers;
  const waiting: (() => void)[] = [];

  beforeEach(() => {
    vi.useRealTimers();
    [now, version] = [{}, 0];
    const put = async <Answer>(_path: string, body: unknown): Promise<Answer> => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      const { base, answer } = body as { base: number; answer: { placed: Record<string, string> } };
      now = base === version ? answer.placed : { ...now, ...answer.placed };
      version += 1;
      const saved: OwnBlockAnswer = {
        ...{ blockId: 'piles', version, answer: placed(now), answeredAt: '2026-11-25T10:00:00.000Z' },
      };
      return saved as Answer;
    };
    screen = new LessonAnswers({ put }, 'les', () => []);
  });
  async function serverAnswers(): Promise<void> {
    waiting.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  }

  it('may each take something back, also while the answer before it is under way', async () => {
    screen.give('piles', placed({ een: 'links', twee: 'links' }));
    screen.give('piles', placed({ twee: 'links' }));
    await serverAnswers();
    await serverAnswers();
    expect(now).toEqual({ twee: 'links' });
  });

  it('leave what the other one answered, also when one goes on before it saw that', async () => {
    [now, version] = [{ drie: 'rechts' }, 4];
    screen.give('piles', placed({ een: 'links' }));
    screen.give('piles', placed({ een: 'links', twee: 'links' }));
    await serverAnswers();
    await serverAnswers();
    expect(now).toEqual({ een: 'links', twee: 'links', drie: 'rechts' });
    expect(screen.of('sorting', 'piles')?.placed).toEqual(now);

    screen.give('piles', placed({ een: 'rechts' }));
    await serverAnswers();
    expect(now).toEqual({ een: 'rechts' });
  });
});
