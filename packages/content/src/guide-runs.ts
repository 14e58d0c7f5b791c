import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** From this many words in a row it is the guide that speaks, and not we. */
const runLength = 8;
const hashBytes = 6;
/** Keeps the hashes from being looked up in a list made elsewhere; it is no secret. */
const key = 'tweespraak: runs of the guide, version 1';
const hashesFile = new URL('../guide-runs.bin', import.meta.url);

/** Every run of eight words in a text, as its own words in lower case, without punctuation and line breaks. */
function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return words.slice(runLength - 1).map((_, end) => words.slice(end, end + runLength).join(' '));
}

function hashOf(run: string): string {
  return createHmac('sha256', key)
    .update(run)
    .digest('hex')
    .slice(0, hashBytes * 2);
}

/**
 * The hashes of all runs of eight words in the guide, to be kept in place of its text: the guide (CCV, 2025) is
 * copyrighted, so its facts are told here in other words, and the text itself is not in this repository.
 */
export function hashedRunsOf(guide: string): Buffer {
  const hashes = [...new Set(runsOf(guide).map(hashOf))].sort();
  return Buffer.from(hashes.join(''), 'hex');
}

/** Finds what our texts share with the guide. Gives each shared run once, in our words. */
export class GuideRuns {
  readonly #hashes: Set<string>;

  constructor(hashes: Buffer = readFileSync(hashesFile)) {
    const hex = hashes.toString('hex');
    this.#hashes = new Set(hex.match(new RegExp(`.{${String(hashBytes * 2)}}`, 'g')) ?? []);
  }

  get size(): number {
    return this.#hashes.size;
  }

  sharedWith(text: string): string[] {
    return [...new Set(runsOf(text).filter((run) => this.#hashes.has(hashOf(run))))];
  }
}
