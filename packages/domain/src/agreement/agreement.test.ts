import { agreementPartKeys } from '@tweespraak/contracts';
import type { AgreementContent } from '@tweespraak/contracts';
import { describe, expect, it } from 'vitest';
import { afterChange, canonicalAgreement, isSignedByAll, newAgreement, sign } from './agreement.ts';
import { evaluationDays } from './evaluation-days.ts';

const text = { version: 1, hash: 'abc' };

describe('signing', () => {
  it('counts once for each, and binds to the text that was seen', () => {
    const one = sign(newAgreement, 'samira', text, text);
    expect(one.signedBy).toEqual(['samira']);
    expect(sign(one, 'samira', text, text)).toEqual(one);
    const both = sign(one, 'joost', text, text);
    expect([one, both].map((state) => isSignedByAll(state, ['joost', 'samira']))).toEqual([false, true]);
  });

  it.each([
    ['an older version', { version: 0, hash: 'abc' }],
    ['other words', { version: 1, hash: 'abd' }],
  ])('refuses %s', (_, seen) => {
    expect(() => sign(newAgreement, 'samira', seen, text)).toThrow('version_conflict');
  });

  it('waits until all seven parts are agreed', () => {
    expect(() => sign(newAgreement, 'samira', text, null)).toThrow('parts_not_agreed');
  });
});

describe('a change', () => {
  it('leaves the number alone while nobody signed', () => {
    expect(afterChange(newAgreement)).toEqual(newAgreement);
  });

  it.each([[['samira']], [['samira', 'joost']]])('after %j signed begins a version that nobody signed', (signedBy) => {
    expect(afterChange({ version: 3, signedBy })).toEqual({ version: 4, signedBy: [] });
  });
});

describe('the text that is signed', () => {
  const content: AgreementContent = {
    version: 1,
    partners: [
      { id: 's', name: 'Samira' },
      { id: 'j', name: 'Joost' },
    ],
    parts: agreementPartKeys.map((key) => ({ key, title: key, choices: [], text: `café\r\n${key}` })),
  };
  const withText = (words: string): AgreementContent => ({
    ...content,
    parts: content.parts.map((part, index) => (index === 3 ? { ...part, text: words } : part)),
  });

  it('is the same for the same words, however they were typed', () => {
    const typedElsewhere = {
      ...content,
      parts: content.parts.map((part) => ({ ...part, text: `cafe\u0301\n${part.key}` })),
    };
    expect(canonicalAgreement(typedElsewhere)).toBe(canonicalAgreement(content));
  });

  it('is another text after any change of a word, a choice, a name or the version', () => {
    const others: AgreementContent[] = [
      withText('We bellen nooit.'),
      { ...content, version: 2 },
      { ...content, partners: [...content.partners].reverse() },
      {
        ...content,
        parts: content.parts.map((part) => ({ ...part, choices: [{ question: 'Vorm', label: 'Extra steun' }] })),
      },
    ];
    expect(new Set([content, ...others].map(canonicalAgreement)).size).toBe(5);
  });

  it('cannot be made to look like another by words that look like its layout', () => {
    const sly = withText('","title":"x');
    expect((JSON.parse(canonicalAgreement(sly)) as AgreementContent).parts[3]?.text).toBe('","title":"x');
  });
});

describe('days to evaluate', () => {
  it.each([
    ['2026-11-27', ['2026-12-11', '2026-12-27', '2027-02-27', '2027-05-27', '2027-11-27']],
    ['2027-01-31', ['2027-02-14', '2027-02-28', '2027-04-30', '2027-07-31', '2028-01-31']],
    ['2028-02-29', ['2028-03-14', '2028-03-29', '2028-05-29', '2028-08-29', '2029-02-28']],
  ])('after signing on %s', (signedOn, days) => {
    expect(evaluationDays(signedOn)).toEqual(days);
  });
});
