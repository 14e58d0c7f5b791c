import { describe, expect, it } from 'vitest';
import { firstNameOf, initialsOf } from './initials.ts';

describe('initials', () => {
  it.each([
    ['Samira Aydin', 'SA'],
    ['Joost van Dalen', 'JD'],
    ['Noor El Idrissi', 'NI'],
    ['Ans', 'A'],
    ['  élise  ', 'É'],
    ['😀 Bos', '😀B'],
    ['', ''],
  ])('%s is %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('calls people by their first name', () => {
    expect(firstNameOf(' Joost van Dalen')).toBe('Joost');
  });
});
