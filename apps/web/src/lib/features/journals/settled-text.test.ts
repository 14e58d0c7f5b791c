import { docFromPlainText, plainTextOf } from '@tweespraak/contracts';
import { describe, expect, it } from 'vitest';
import { settledText } from './settled-text.ts';

const besideId = '0f0ad8a2-36a2-4f6f-8a1b-6a9f5a2c7d10';
const entry = {
  text: { title: '', document: docFromPlainText('Wat bewaard was') },
  beside: [
    { id: besideId, text: { title: 'De deur', document: docFromPlainText('Wat ernaast staat') }, writtenAt: '' },
  ],
};

describe('after writing on two screens', () => {
  it('one of the two stays, or both below each other', () => {
    const kept = (keep: 'current' | 'beside' | 'both') => settledText(entry, keep, besideId);
    expect(plainTextOf(kept('current').document)).toBe('Wat bewaard was');
    expect(plainTextOf(kept('beside').document)).toBe('Wat ernaast staat');
    expect(plainTextOf(kept('both').document)).toBe('Wat bewaard was\n\nWat ernaast staat');
    expect(kept('both').title).toBe('De deur');
  });
});
