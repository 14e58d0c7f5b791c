import { describe, expect, it } from 'vitest';
import { answerText, isAgreedByAll, mayWithdraw, proposeText } from './joint-text.ts';

const both = ['samira', 'joost'];
const proposal = proposeText(null, 'joost', 0);

describe('a text of two people', () => {
  it('counts when both agree to it; who proposes agrees', () => {
    expect(isAgreedByAll(proposal, both)).toBe(false);
    expect(isAgreedByAll(answerText(proposal, 'samira', 1, 'agreed'), both)).toBe(true);
  });

  it('asks again after every change, also who agreed before', () => {
    const agreed = answerText(proposal, 'samira', 1, 'agreed');
    const changed = proposeText(agreed, 'samira', 1);
    expect(changed).toEqual({ version: 2, proposedBy: 'samira', agreedBy: ['samira'], notYetBy: [] });
    expect(isAgreedByAll(changed, both)).toBe(false);
  });

  it('takes "nog niet" as easily as yes, and changing one’s mind', () => {
    const notYet = answerText(proposal, 'samira', 1, 'notYet');
    expect(notYet).toMatchObject({ agreedBy: ['joost'], notYetBy: ['samira'] });
    const agreed = answerText(notYet, 'samira', 1, 'agreed');
    expect(agreed).toMatchObject({ agreedBy: ['joost', 'samira'], notYetBy: [] });
    expect(isAgreedByAll(answerText(agreed, 'joost', 1, 'notYet'), both)).toBe(false);
  });

  it('gives the same for a yes that arrives twice', () => {
    const once = answerText(proposal, 'samira', 1, 'agreed');
    expect(answerText(once, 'samira', 1, 'agreed')).toEqual(once);
  });

  it('refuses an answer to words that changed, and a change of words that were not seen', () => {
    const changed = proposeText(proposal, 'joost', 1);
    expect(() => answerText(changed, 'samira', 1, 'agreed')).toThrow('version_conflict');
    expect(() => proposeText(changed, 'samira', 1)).toThrow('version_conflict');
    expect(() => proposeText(null, 'samira', 1)).toThrow('version_conflict');
  });

  it('is taken back by who proposed it, until both agree', () => {
    expect(mayWithdraw(proposal, 'joost', both)).toBe(true);
    expect(mayWithdraw(proposal, 'samira', both)).toBe(false);
    expect(mayWithdraw(answerText(proposal, 'samira', 1, 'agreed'), 'joost', both)).toBe(false);
  });
});
