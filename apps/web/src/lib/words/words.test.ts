import { readFileSync } from 'node:fs';
import { errorCodes } from '@tweespraak/contracts';
import { describe, expect, it } from 'vitest';
import { greetingAt, momentOf, timeOf } from './dates.ts';
import { sentenceFor } from './errors.ts';
import { faultSentence } from './fields.ts';
import { errorPageWords } from './shell.ts';

describe('every refusal in Dutch', () => {
  it.each(errorCodes)('%s says what happened and what you can do', (code) => {
    expect(sentenceFor(code)).toMatch(/^[A-ZÉ].{15,}\.$/);
  });

  it.each([
    [30, 'over een minuut'],
    [61, 'over twee minuten'],
    [900, 'over 15 minuten'],
  ])('after %i seconds of waiting says %s', (retryAfterSeconds, when) => {
    expect(sentenceFor('too_many_attempts', { retryAfterSeconds })).toContain(when);
  });
});

describe('what is left when no page can be drawn', () => {
  it('says the same as the page it stands in for', () => {
    const page = readFileSync(new URL('../../error.html', import.meta.url), 'utf8');
    const { title, what } = errorPageWords.unexpected;
    for (const words of [title, what, errorPageWords.toStart]) expect(page).toContain(words);
  });
});

describe('a faulty field', () => {
  it.each([
    [{ path: 'name', code: 'too_small', limit: 1 }, 'Vul dit nog in.'],
    [{ path: 'password', code: 'too_small', limit: 10 }, 'Dit is te kort. Gebruik minstens 10 tekens.'],
    [{ path: 'name', code: 'too_big', limit: 80 }, 'Dit is te lang. Gebruik hoogstens 80 tekens.'],
    [{ path: 'x', code: 'never_heard_of' }, 'Dit klopt nog niet. Kijk het na.'],
  ])('%j', (fault, sentence) => {
    expect(faultSentence(fault)).toBe(sentence);
  });
});

describe('days and hours', () => {
  const now = new Date('2026-11-24T09:42:00Z');

  it('are Dutch, wherever the server stands', () => {
    expect(timeOf(now)).toBe('10.42 uur');
    expect(greetingAt(now)).toBe('Goedemorgen');
  });

  it('name the year only when it is another one', () => {
    expect(momentOf(now, now)).toBe('vandaag om 10.42 uur');
    expect(momentOf('2026-11-20T08:05:00Z', now)).toBe('20 november om 9.05 uur');
    expect(momentOf('2025-12-31T08:05:00Z', now)).toBe('31 december 2025 om 9.05 uur');
  });
});
