import type { NextLesson, PageWeight, SlowPaint } from './in-browser.ts';
import type { Machine } from './machine.ts';
import type { MeasuredAt } from './measure-work.ts';
import type { Measured } from './samples.ts';
import type { StartAndMemory } from './start-and-memory.ts';
import type { WorkKey } from './works.ts';

/** What was measured of the product on one database. */
export interface WorldResults {
  database: string;
  works: Partial<Record<WorkKey, MeasuredAt>>;
  rooms?: Measured;
  /** The product and its database while serving. */
  memoryMb?: number | null;
}

export interface FloorResults {
  answer?: MeasuredAt;
  insert?: MeasuredAt;
  rooms?: Measured;
}

export interface BrowserResults {
  browser: string;
  firstVisit?: Record<string, PageWeight>;
  slowLine?: Record<string, SlowPaint>;
  nextLesson?: NextLesson;
}

/** All of `test-results/bench.json`. */
export interface Results {
  machine: Machine;
  worlds: WorldResults[];
  floor: FloorResults;
  inBrowser?: BrowserResults;
  start?: StartAndMemory;
  /** What could not be measured, and why. */
  failed: string[];
}
