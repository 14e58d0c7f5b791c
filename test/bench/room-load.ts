import type { CpuMeter } from './cpu-meter.ts';
import { measured, percentile, type Measured, type Sample } from './samples.ts';

/** A room with everybody in it, whoever serves it. */
export interface LiveRoom {
  /** One of them says something; gives its number once it is committed. */
  say(text: string): Promise<number>;
  /** One for each person: hears the number and the text each time something appears on that screen. */
  screens: { onSeen(seen: (seq: number, text: string) => void): void }[];
  /** Everyone goes home. */
  leave(): void;
}

const everyMs = 1_000;
const seenWithinMs = 10_000;
const warmUpSeconds = 8;
const sampleSeconds = 15;
const sampleCount = 3;

interface Load {
  visibleMs: number[];
  errors: number;
  firstError: string | undefined;
}

/** One command a second in every room; how long until all its members see it. */
export async function measureRooms(rooms: LiveRoom[], meter: CpuMeter | null): Promise<Measured> {
  const watched = rooms.map((room) => new WatchedRoom(room));
  await load(watched, warmUpSeconds);
  const samples: Sample[] = [];
  for (let count = 0; count < sampleCount; count += 1) samples.push(await sample(watched, meter));
  return measured(samples);
}

async function sample(rooms: WatchedRoom[], meter: CpuMeter | null): Promise<Sample> {
  let result: Load | undefined;
  const work = async () => void (result = await load(rooms, sampleSeconds));
  const spent = meter ? await meter.during(work) : await work().then(() => null);
  if (!result) throw new Error('Nothing was measured.');
  const { visibleMs, errors, firstError } = result;
  if (errors > 0) throw new Error(`${errors} commands went wrong; the first: ${firstError ?? ''}`);
  return {
    ...{ operations: visibleMs.length, errors, perSecond: visibleMs.length / sampleSeconds },
    cpuMs: spent && (spent.cpuSeconds * 1000) / visibleMs.length,
    otherLoad: spent && spent.otherLoad,
    ...{ p50Ms: percentile(visibleMs, 50), p95Ms: percentile(visibleMs, 95), p99Ms: percentile(visibleMs, 99) },
  };
}

/** Rooms speak one after the other, spread over the second, whatever the answers do. */
async function load(rooms: WatchedRoom[], seconds: number): Promise<Load> {
  const commands: Promise<number>[] = [];
  const timers: NodeJS.Timeout[] = [];
  for (const [index, room] of rooms.entries()) {
    for (let round = 0; round < seconds; round += 1) {
      const at = round * everyMs + (index / rooms.length) * everyMs;
      timers.push(setTimeout(() => commands.push(room.say()), at));
    }
  }
  await new Promise((resolve) => setTimeout(resolve, seconds * everyMs));
  const settled = await Promise.allSettled(commands);
  const faults = settled.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
  return {
    visibleMs: settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    errors: faults.length + timers.length - commands.length,
    firstError: faults[0],
  };
}

/** Knows for each number on how many screens it stands, and since when on all. */
class WatchedRoom {
  readonly #room: LiveRoom;
  readonly #seen = new Map<number, { texts: string[]; lastAt: number }>();
  readonly #waiting = new Map<number, () => void>();
  #said = 0;

  constructor(room: LiveRoom) {
    this.#room = room;
    for (const screen of room.screens) screen.onSeen((seq, text) => this.#note(seq, text));
  }

  /** Milliseconds from sending until the last member sees it. */
  async say(): Promise<number> {
    this.#said += 1;
    const turn = this.#said;
    const sentAt = performance.now();
    const seq = await this.#room.say(`${turn} ${words}`);
    if (!this.#isOnAll(seq)) await this.#untilOnAll(seq);
    const { texts, lastAt } = this.#seen.get(seq) ?? { texts: [], lastAt: 0 };
    this.#seen.delete(seq);
    // who is told late may get newer words, never older ones or none
    if (!texts.every((text) => Number.parseInt(text) >= turn)) throw new Error(`not seen: ${turn} but ${texts.join()}`);
    return lastAt - sentAt;
  }

  async #untilOnAll(seq: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('not seen by everyone')), seenWithinMs);
      this.#waiting.set(seq, () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  #note(seq: number, text: string): void {
    const { texts } = this.#seen.get(seq) ?? { texts: [] };
    this.#seen.set(seq, { texts: [...texts, text], lastAt: performance.now() });
    if (!this.#isOnAll(seq)) return;
    this.#waiting.get(seq)?.();
    this.#waiting.delete(seq);
  }

  #isOnAll(seq: number): boolean {
    return this.#seen.get(seq)?.texts.length === this.#room.screens.length;
  }
}

const words =
  'Ik bleef op de stoep staan en zei niets. Hij keek naar de deur, en ik ook. Toen vroeg hij hoe laat het was.';
