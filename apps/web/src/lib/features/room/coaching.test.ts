import { describe, expect, it } from 'vitest';
import { soundsLike } from './coaching.ts';

describe('a hint while writing', () => {
  it.each([
    ['Wat gebeurde er toen?', null],
    ['Wie was erbij?', null],
    ['Heb je gedacht aan een time-out?', 'advice'],
    ['Je zou eerst kunnen bellen', 'advice'],
    ['Was hij boos?', 'closed'],
    ['Kon je niet weg?', 'closed'],
  ])('%s', (text, hint) => {
    expect(soundsLike(text, ['openQuestionsOnly', 'factsOnly'])).toBe(hint);
  });

  it('is silent where the phase asks for advice', () => {
    expect(soundsLike('Ik zou eerst bellen', ['respectful'])).toBeNull();
  });
});
