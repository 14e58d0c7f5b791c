import { describe, expect, it } from 'vitest';
import { safePath } from './safe-path.ts';

describe('where a log-in leads to', () => {
  it.each(['/', '/dagboek', '/leren/m1/l3?deel=2', '/intervisie#kaart'])('goes on to our own page %s', (path) => {
    expect(safePath(path)).toBe(path);
  });

  it.each([
    null,
    undefined,
    '',
    'dagboek',
    'https://elders.example',
    '//elders.example',
    '/\\elders.example',
    '/\t/elders.example',
  ])('starts at the beginning when the address is %j', (path) => {
    expect(safePath(path)).toBe('/');
  });
});
