import { describe, expect, it } from 'vitest';
import { journalDocumentBytes, tooLongFor } from './journals.ts';
import { docFromPlainText } from './rich-text-words.ts';
import { richTextDoc } from './rich-text.ts';

const written = (text: string) => ({ title: '', document: docFromPlainText(text) });
const bytesOf = (text: object) => encodeURIComponent(JSON.stringify(text)).replace(/%../g, '%').length;

describe('a text that is too long', () => {
  it.each([
    ['one paragraph', 'woord en '.repeat(233_017)],
    ['many short lines', 'Een regel.\n\n'.repeat(175_000)],
    ['another script', 'سميرة كتبت '.repeat(190_000)],
    ['signs that take two', '🌱'.repeat(1_000_000)],
    ['signs above signs', 'e\u0301\u0327'.repeat(700_000)],
  ])('of %s says how much of it fits, and that much does', (_, text) => {
    const tooLong = tooLongFor(written(text));
    expect(tooLong?.characters).toBeGreaterThan(1_000_000);
    const part = written(text.slice(0, tooLong?.fit));
    expect(tooLongFor(part)).toBeNull();
    expect(richTextDoc.safeParse(part.document).success).toBe(true);
    expect(bytesOf(part)).toBeLessThanOrEqual(journalDocumentBytes);
    expect(bytesOf(part)).toBeGreaterThan(journalDocumentBytes / 3);
  });

  it('is none up to the limit', () => {
    expect(tooLongFor(written('a'.repeat(100_000)))).toBeNull();
    expect(tooLongFor(written('a'.repeat(100_001)))).toEqual({ characters: 100_001, fit: 100_000 });
    expect(tooLongFor(written(''))).toBeNull();
  });
});
