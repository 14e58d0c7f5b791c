import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsBsn } from './bsn.ts';

/** Passes the eleven test and belongs to nobody: it is the example of the register itself. */
const number = '111222333';

describe('a citizen service number in a text', () => {
  it.each([
    `Zijn BSN is ${number}.`,
    `bsn:${number}`,
    `BSN-nummer ${number}`,
    `burgerservicenummer 1112.22.333`,
    `Burger service nummer: 111 222 333, dat stond op de brief`,
    `Sofinummer 11-12-22-333`,
    `${number} is het b.s.n. van de bewoner`,
    `BSN\n\n${number}`,
    `BSN ${number} 24 november`,
    `BSN １１１２２２３３３`,
    `bsn 10000008`,
  ])('is found in %j', (text) => {
    expect(containsBsn(text)).toBe(true);
  });

  it.each([
    ['a number that passes the test without a word for it', `Zaak ${number} ligt bij het loket.`],
    ['a number that fails the test', 'BSN 123456789'],
    ['the word alone', 'Hij vroeg om mijn BSN. Dat gaf ik niet.'],
    ['a phone number', 'BSN weet ik niet, bel 06 1000 0008'],
    ['a piece of a longer number', 'BSN onbekend, rekening NL00BANK01112223331'],
    ['a number far from the word', `BSN gaf hij niet.${' Hij zweeg.'.repeat(8)} Kenmerk ${number}.`],
    ['zeros', 'BSN 000000000'],
    ['nothing', ''],
  ])('is not found in %s', (_what, text) => {
    expect(containsBsn(text)).toBe(false);
  });

  it('takes no time over a paste that is made to take time', () => {
    const started = Date.now();
    expect(containsBsn('bsn 1 '.repeat(300_000) + '1 '.repeat(300_000))).toBe(false);
    expect(Date.now() - started).toBeLessThan(2000);
  });

  it('needs the eleven test, whatever the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000_000, max: 999_999_999 }), (candidate) => {
        const digits = String(candidate).padStart(9, '0');
        const sum = [9, 8, 7, 6, 5, 4, 3, 2, -1].reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
        return containsBsn(`BSN ${digits}`) === (sum % 11 === 0);
      }),
    );
  });
});
