import { expect, it } from 'vitest';
import { breakable } from './long-words.ts';

it('lets the longest words break at their seam, and changes nothing else', () => {
  expect(breakable('Van ervaring naar Ervaringsdeskundigheid')).toBe('Van ervaring naar Ervarings\u00addeskundigheid');
  expect(breakable('Onze samenwerkingsafspraken').replaceAll('\u00ad', '-')).toBe('Onze samenwerkings-afspraken');
  expect(breakable('De wijk-GGD’er')).toBe('De wijk-GGD’er');
});
