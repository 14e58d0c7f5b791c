import { describe, expect, it } from 'vitest';
import { isAt, placesFor } from './places.ts';

const labels = (abilities: { learn: boolean; coordinate: boolean; administer: boolean }): string[] =>
  placesFor(abilities).map((place) => place.label);

describe('the main menu', () => {
  it('is five words for who learns', () => {
    expect(labels({ learn: true, coordinate: false, administer: false })).toEqual([
      'Vandaag',
      'Leren',
      'Dagboek',
      'Intervisie',
      'Duo',
    ]);
  });

  it('is about people for who coordinates, and both for who does both', () => {
    expect(labels({ learn: false, coordinate: true, administer: false })).toEqual(['Overzicht', 'Mensen']);
    expect(labels({ learn: true, coordinate: true, administer: false }).at(-1)).toBe('Overzicht');
  });

  it('knows where you are, also in a page below', () => {
    const [today, learn] = placesFor({ learn: true, coordinate: false, administer: false });
    expect([
      today && isAt(today, '/leren'),
      learn && isAt(learn, '/leren/m1/l2'),
      learn && isAt(learn, '/lerend'),
      today && isAt(today, '/inwerkplan/een-plan'),
    ]).toEqual([false, true, false, true]);
  });
});
