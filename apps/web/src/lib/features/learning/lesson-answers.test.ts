import type { BlockAnswer, OwnBlockAnswer } from '@tweespraak/contracts';
import { ApiError } from '#lib/api/api-error.ts';
import { expect, it } from 'vitest';
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
