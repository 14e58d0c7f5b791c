import type { SaveSituation, SituationView } from '@tweespraak/contracts';
import { describe, expect, it, vi } from 'vitest';
import { ApiError } from '#lib/api/api-error.ts';
import { SituationSaver } from './situation-saver.svelte.ts';

const blank: SituationView = {
  ...{ sessionId: 'sessie', version: 0, state: null, savedAt: null, touchesOwnStory: null },
  ...{ title: '', learningQuestion: '', situation: '', outcome: '' },
};

/** A form that is typed in, and a server that may take something in without its answer coming through. */
function desk() {
  const fields = { title: '', learningQuestion: '', situation: '', outcome: '' };
  let onInput = () => {};
  const form = {
    addEventListener: (name: string, listener: () => void) => void (name === 'input' && (onInput = listener)),
    removeEventListener: () => undefined,
  };
  vi.stubGlobal('window', form);
  vi.stubGlobal(
    'FormData',
    class {
      entries = () => Object.entries(fields);
      keys = () => Object.keys(fields);
      getAll = (name: keyof typeof fields) => [fields[name]];
      get = () => null;
    },
  );
  const server = { now: blank, losesAnswer: false };
  const api = {
    get: <Answer>() => Promise.resolve(server.now as Answer),
    put: <Answer>(_: string, body: unknown) => {
      const { baseVersion, ...written } = body as SaveSituation;
      if (baseVersion !== server.now.version) return Promise.reject(new ApiError(409, 'version_conflict'));
      server.now = { ...server.now, ...written, version: baseVersion + 1, savedAt: '2026-11-25T10:00:00.000Z' };
      return server.losesAnswer ? Promise.reject(new ApiError(0, 'unexpected')) : Promise.resolve(server.now as Answer);
    },
  };
  const saver = new SituationSaver(api, () => blank);
  saver.watch(form as unknown as HTMLFormElement);
  const types = (situation: string) => {
    fields.situation = situation;
    onInput();
  };
  return { saver, server, types };
}

describe('a preparation that is written', () => {
  it('is not taken for somebody else when its answer got lost', async () => {
    vi.useFakeTimers();
    const { saver, server, types } = desk();
    server.losesAnswer = true;
    types('Wij stonden voor de deur');
    await vi.advanceTimersByTimeAsync(800);
    expect([saver.isDirty, server.now.version]).toEqual([true, 1]);
    server.losesAnswer = false;
    types('Wij stonden voor de deur, en hij deed open');
    await vi.advanceTimersByTimeAsync(5000);
    expect([saver.state, saver.isDirty]).toEqual(['saved', false]);
    expect(server.now.situation).toBe('Wij stonden voor de deur, en hij deed open');
    vi.useRealTimers();
  });

  it('never writes over what another screen wrote', async () => {
    vi.useFakeTimers();
    const { saver, server, types } = desk();
    server.now = { ...blank, version: 1, situation: 'Van een ander scherm' };
    types('Van dit scherm');
    await vi.advanceTimersByTimeAsync(5000);
    expect([saver.state, saver.isDirty, server.now.situation]).toEqual(['elsewhere', true, 'Van een ander scherm']);
    vi.useRealTimers();
  });

  it('that is too long in a field is not called saved, and goes when it is shorter', async () => {
    vi.useFakeTimers();
    const { saver, server, types } = desk();
    types('a'.repeat(2 * 1024 * 1024));
    await vi.advanceTimersByTimeAsync(5000);
    expect([saver.shown, saver.isDirty, server.now.version]).toEqual(['unsaved', true, 0]);
    types('Kort genoeg');
    await vi.advanceTimersByTimeAsync(800);
    expect([saver.shown, server.now.situation]).toEqual(['saved', 'Kort genoeg']);
    vi.useRealTimers();
  });
});
