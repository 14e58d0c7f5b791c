import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TypingPace } from './typing-pace.ts';

let kept: number;
let pace: TypingPace;
beforeEach(() => {
  vi.useFakeTimers();
  kept = 0;
  pace = new TypingPace(() => (kept += 1));
});
afterEach(() => vi.useRealTimers());

async function types(milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 100) {
    pace.typed();
    await vi.advanceTimersByTimeAsync(100);
  }
}

it('keeps after a short silence', async () => {
  await types(300);
  expect(kept).toBe(0);
  await vi.advanceTimersByTimeAsync(500);
  expect(kept).toBe(1);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(kept).toBe(1);
});

it('does not wait for a silence that does not come', async () => {
  await types(1500);
  expect(kept).toBe(1);
  await types(1500);
  expect(kept).toBe(2);
});

it('keeps nothing once it was stopped', async () => {
  await types(300);
  pace.stop();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(kept).toBe(0);
});
