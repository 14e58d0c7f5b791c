import type { RoomCommand, RoomSnapshot, RoomStep, RoomView } from '@tweespraak/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RoomDesk, type RoomKeeping, type RoomLine } from './room-desk.svelte.ts';

const aView = (change: Partial<RoomView> = {}) =>
  ({ abilities: [], phase: null, paused: false, ...change }) as unknown as RoomView;

/** A line to a server that does what the test says. */
class Line implements RoomLine {
  connected = true;
  asked: { event: string; body: { id?: string } }[] = [];
  snapshot: RoomSnapshot = { seq: 1, view: aView(), texts: [] };
  silent = false;
  slow: Promise<void> | null = null;
  readonly #listeners = new Map<string, (...said: never[]) => void>();

  on(event: string, listener: (...said: never[]) => void) {
    this.#listeners.set(event, listener);
  }
  off() {}
  timeout() {
    return {
      emitWithAck: async (event: string, body: object): Promise<unknown> => {
        this.asked.push({ event, body });
        if (this.silent) throw new Error('no answer');
        if (event === 'clock') return { now: new Date(Date.now() + 300_000).toISOString() };
        if (event === 'command') return { seq: 9, saved: null };
        const { snapshot } = this;
        await this.slow;
        return snapshot;
      },
    };
  }
  says(event: string, ...said: unknown[]) {
    (this.#listeners.get(event) as ((...all: unknown[]) => void) | undefined)?.(...said);
  }
  commands() {
    return this.asked.filter(({ event }) => event === 'command').map(({ body }) => body.id);
  }
}

const aStep = (from: number, seq: number, changes: Partial<RoomView>): RoomStep => ({
  from,
  seq,
  events: [],
  changes,
  texts: [],
});
const settled = () => vi.advanceTimersByTimeAsync(10);

let line: Line;
let desk: RoomDesk;
beforeEach(async () => {
  vi.useFakeTimers();
  line = new Line();
  desk = new RoomDesk(line, 'session');
  desk.open();
  await settled();
});
afterEach(() => vi.useRealTimers());

describe('a room on the screen', () => {
  it('applies the step that follows, and asks for everything after a gap', async () => {
    line.says('step', aStep(1, 2, { paused: true }));
    expect(desk.view?.paused).toBe(true);

    line.snapshot = { seq: 5, view: aView({ everyoneReady: true }), texts: [] };
    line.says('step', aStep(4, 5, { paused: false }));
    await settled();
    expect(desk.view).toMatchObject({ everyoneReady: true });
    expect(line.asked.map(({ event }) => event)).toContain('sync');
  });

  it('is not put back by an answer that a step overtook', async () => {
    line.snapshot = { seq: 1, view: aView({ paused: false }), texts: [] };
    line.says('step', aStep(1, 2, { paused: true }));
    line.says('connect');
    await settled();
    expect(desk.view?.paused).toBe(true);
  });

  it('looks again when what is no event came while it looked: the answer may be older', async () => {
    let arrives = () => {};
    line.slow = new Promise((resolve) => (arrives = resolve));
    line.says('connect');
    await settled();
    line.says('step', aStep(1, 1, { ownScale: { safety: 2 } }));
    line.snapshot = { seq: 1, view: aView({ ownScale: { safety: 2 } }), texts: [] };
    line.slow = null;
    arrives();
    await settled();
    expect(desk.view?.ownScale).toEqual({ safety: 2 });
  });

  it('keeps what is asked while the line is gone, and sends it once, in order, with the same id', async () => {
    line.connected = false;
    line.says('disconnect');
    const first = desk.does('hand.raise', {});
    const second = desk.does('hand.lower', {});
    await settled();
    expect(desk.waiting).toBe(2);
    expect(line.commands()).toEqual([]);

    line.connected = true;
    line.says('connect');
    await settled();
    expect(await first).toEqual({ seq: 9, saved: null });
    await second;
    expect(desk.waiting).toBe(0);
    expect(new Set(line.commands()).size).toBe(2);
  });

  it('asks again with the same id when no answer came', async () => {
    line.silent = true;
    const asked = desk.does('hand.raise', {});
    await settled();
    line.silent = false;
    await vi.advanceTimersByTimeAsync(2_000);
    await asked;
    const [one, other] = line.commands();
    expect(one).toBe(other);
  });

  it('says how long the line was gone, when that was long enough to notice', async () => {
    line.says('disconnect');
    await vi.advanceTimersByTimeAsync(40_000);
    line.says('connect');
    await settled();
    expect(desk.wasAway).toBe(40);
  });

  it('comes back also when the socket lived through the gap', async () => {
    desk.lost();
    await vi.advanceTimersByTimeAsync(5_000);
    desk.found();
    await settled();
    expect(desk).toMatchObject({ online: true, wasAway: 5 });
  });

  it('follows the clock of the server, also when this one is five minutes off', () => {
    expect(Math.abs(desk.now() - (Date.now() + 300_000))).toBeLessThan(50);
  });
});

describe('what waits in a room', () => {
  class Keeping implements RoomKeeping {
    letters: RoomCommand[] = [];
    keep(command: RoomCommand) {
      this.letters.push(command);
      return Promise.resolve();
    }
    drop({ id }: RoomCommand) {
      this.letters = this.letters.filter((one) => one.id !== id);
      return Promise.resolve();
    }
    kept() {
      return Promise.resolve([...this.letters]);
    }
  }

  it('survives the page, and goes first when somebody is back', async () => {
    const keeping = new Keeping();
    await desk.keepIn(keeping);
    line.silent = true;
    void desk.does('hand.raise', {});
    await settled();
    expect(keeping.letters).toHaveLength(1);
    const [letter] = keeping.letters;

    const later = new Line();
    const back = new RoomDesk(later, 'session');
    back.open();
    await back.keepIn(keeping);
    void back.does('hand.lower', {});
    await settled();
    expect(later.commands()[0]).toBe(letter?.id);
    expect(later.commands()).toHaveLength(2);
    expect(keeping.letters).toEqual([]);
  });
});
