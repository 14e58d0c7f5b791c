import { plainTextOf, richTextDoc } from '@tweespraak/contracts';
import { expect, it } from 'vitest';
import { storyEntry } from './story-entry.ts';
import { everyKind } from './testing/a-block-of-every-kind.ts';

const entry = (texts: Record<string, string>) => storyEntry(everyKind.storyBuilder, { texts });

it('is one text with a heading for each field that was filled, in the order of the block', () => {
  const document = entry({ drie: ' Daarna ging het. ', een: 'Ik viel.\nEn nog eens.\n\nمرحبا 🌱', twee: '  \n ' });
  expect(richTextDoc.parse(document)).toEqual(document);
  expect(document?.content.map(({ type }) => type)).toEqual([
    ...['heading', 'paragraph', 'paragraph'],
    ...['heading', 'paragraph'],
  ]);
  expect(plainTextOf(document as NonNullable<typeof document>)).toBe(
    'een\n\nIk viel.\nEn nog eens.\n\nمرحبا 🌱\n\ndrie\n\nDaarna ging het.',
  );
});

it('is nothing when nothing was written, or only in a field that is gone', () => {
  expect(entry({})).toBeNull();
  expect(entry({ een: '', weg: 'Ik viel.' })).toBeNull();
});
