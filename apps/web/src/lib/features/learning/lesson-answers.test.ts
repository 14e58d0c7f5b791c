import type { BlockAnswer, OwnBlockAnswer } from '@tweespraak/contracts';
import { ApiError } from '#lib/api/api-error.ts';
import { expect, it, vi } from 'vitest';
import { LessonAnswers } from './lesson-answers.svelte.ts';

const placed = (places: Record<string, string>): BlockAnswer => ({ kind: 'sorting', placed: places });

/** A server that joins what comes from an older screen, and answers when a test lets it. */
class Server {
  version = 0;
  now: Record<string, string> = {};
  readonly #waiting: (() => void)[] = [];

  put = async <Answer>(_path: string, body?: unknown): Promise<Answer> => {
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const { base, answer } = body as { base: number; answer: { placed: Record<string, string> } };
    if (base < 0) throw new ApiError(400, 'invalid_input');
    this.now = base === this.version ? answer.placed : { ...this.now, ...answer.placed };
    this.version += 1;
    const saved: OwnBlockAnswer = {
      ...{ blockId: 'piles', version: this.version, answer: placed(this.now), answeredAt: '2026-11-24T09:42:00.000Z' },
    };
    return saved as Answer;
  };

  async answersOne(): Promise<void> {
    this.#waiting.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

it('shows an answer at once, and counts it as saved when the server said so', async () => {
  const server = new Server();
  const screen = new LessonAnswers(server, 'les', () => []);
  screen.give('piles', placed({ een: 'links' }));
  expect([screen.of('sorting', 'piles')?.placed, screen.state]).toEqual([{ een: 'links' }, 'saving']);
  await server.answersOne();
  expect([screen.state, screen.versionOf('piles')]).toEqual(['saved', 1]);
});

it('takes something back with a second answer, also when the first was still under way', async () => {
  const server = new Server();
  const screen = new LessonAnswers(server, 'les', () => []);
  screen.give('piles', placed({ een: 'links', twee: 'links' }));
  screen.give('piles', placed({ twee: 'links' }));
  await server.answersOne();
  await server.answersOne();
  expect(server.now).toEqual({ twee: 'links' });
});

it('leaves what another screen answered, also when this one goes on before it saw that', async () => {
  const server = new Server();
  const screen = new LessonAnswers(server, 'les', () => []);
  server.now = { drie: 'rechts' };
  server.version = 4;
  screen.give('piles', placed({ een: 'links' }));
  screen.give('piles', placed({ een: 'links', twee: 'links' }));
  await server.answersOne();
  await server.answersOne();
  expect(server.now).toEqual({ een: 'links', twee: 'links', drie: 'rechts' });
  expect(screen.of('sorting', 'piles')?.placed).toEqual(server.now);

  screen.give('piles', placed({ een: 'rechts' }));
  await server.answersOne();
  expect(server.now).toEqual({ een: 'rechts' });
});

const story = (text: string): BlockAnswer => ({ kind: 'storyBuilder', texts: { begin: text }, choice: 'writing' });
const savedStory = (text: string, version: number): OwnBlockAnswer => ({
  ...{ blockId: 'verhaal', version, answer: story(text), answeredAt: '2026-11-24T09:42:00.000Z' },
});

it('sends what is typed after a short silence, and at once when the page goes away', async () => {
  vi.useFakeTimers();
  const sent: unknown[] = [];
  const put = <Answer>(_path: string, body?: unknown): Promise<Answer> => {
    sent.push(body);
    return Promise.resolve(savedStory('', sent.length) as Answer);
  };
  const screen = new LessonAnswers({ put }, 'les', () => []);
  for (const text of ['H', 'He', 'Het']) screen.giveSoon('verhaal', story(text));
  expect([sent.length, screen.state]).toEqual([0, 'unsaved']);
  await vi.advanceTimersByTimeAsync(700);
  expect(sent).toEqual([{ base: 0, answer: story('Het') }]);

  screen.giveSoon('verhaal', story('Het begon'));
  screen.stop();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent.at(-1)).toEqual({ base: 1, answer: story('Het begon') });
  vi.useRealTimers();
});

it('types on after another screen wrote in the same field, without writing anything twice', async () => {
  const sent: unknown[] = [];
  const answered: ((saved: OwnBlockAnswer) => void)[] = [];
  const put = <Answer>(_path: string, body?: unknown): Promise<Answer> => {
    sent.push(body);
    return new Promise((resolve) => answered.push((saved) => resolve(saved as Answer)));
  };
  const screen = new LessonAnswers({ put }, 'les', () => []);
  screen.give('verhaal', story('Hier'));
  screen.give('verhaal', story('Hier was'));
  answered[0]?.(savedStory('Daar\n\nHier', 4));
  await new Promise((resolve) => setTimeout(resolve));
  expect(sent.at(-1)).toEqual({ base: 4, answer: story('Daar\n\nHier was') });
  expect(screen.joined.has('verhaal')).toBe(true);
});

it('keeps a text on the screen that the server could not join', async () => {
  const put = <Answer>(): Promise<Answer> => Promise.reject(new ApiError(409, 'version_conflict'));
  const screen = new LessonAnswers({ put }, 'les', () => []);
  screen.give('verhaal', story('Heel lang'));
  await new Promise((resolve) => setTimeout(resolve));
  expect([screen.clashing.has('verhaal'), screen.state]).toEqual([true, 'unsaved']);
  expect(screen.of('storyBuilder', 'verhaal')?.texts).toEqual({ begin: 'Heel lang' });
});
