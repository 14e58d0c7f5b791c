import { describe, expect, it } from 'vitest';
import { callLink } from './intervisie.ts';
import { personName } from './people.ts';

describe('a name', () => {
  it.each([
    ['Noor', 'Noor'],
    ['  Joost van Dalen ', 'Joost van Dalen'],
    ['𐐷', '𐐷'],
    ['🌱', '🌱'],
    ['سميرة', 'سميرة'],
    ['Ze\u0301', 'Zé'],
    ['Jan\u0000Piet', 'Jan Piet'],
    ['Jan\nPiet', 'Jan Piet'],
    ['\u202Enaj', 'naj'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(personName.parse(typed)).toBe(kept);
  });

  it.each(['', '   ', '\u200B', '\u0000\uFEFF', 'a'.repeat(81)])('%j is none', (typed) => {
    expect(personName.safeParse(typed).success).toBe(false);
  });
});

it('is no link when there is something in it that cannot be stored', () => {
  expect(callLink.safeParse('https://bellen.example/a').success).toBe(true);
  expect(callLink.safeParse('https://bellen.example/\u0000').success).toBe(false);
});
