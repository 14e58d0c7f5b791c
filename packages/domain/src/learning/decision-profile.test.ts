import { decisionAidBlock } from '@tweespraak/contracts';
import { describe, expect, it } from 'vitest';
import { decisionProfile } from './decision-profile.ts';

const option = (id: string, ...speaksFor: [outcome: string, because: string][]) => ({
  ...{ id, text: id },
  speaksFor: speaksFor.map(([outcome, because]) => ({ outcome, because })),
});
const aid = decisionAidBlock.parse({
  ...{ kind: 'decisionAid', id: 'dienstverband', title: 'Welke vorm?', intro: 'Kies.', closing: 'Praat erover.' },
  outcomes: ['ingebed', 'project', 'extern'].map((id) => ({ id, title: id, strong: 'Sterk.', weak: 'Minder sterk.' })),
  questions: [
    {
      ...{ id: 'duur', text: 'Hoe lang?' },
      options: [
        option('lang', ['ingebed', 'Er is tijd om te landen.']),
        option('kort', ['project', 'Het heeft een eind.']),
      ],
    },
    {
      ...{ id: 'plek', text: 'Waar?' },
      options: [
        option('binnen', ['ingebed', 'Collega’s zijn dichtbij.'], ['project', 'Er is een plek.']),
        option('buiten', ['extern', 'Een eigen plek helpt.']),
      ],
    },
    {
      id: 'geld',
      text: 'Wie betaalt?',
      options: [option('weet-niet'), option('wij', ['ingebed', 'Het kan blijven.'])],
    },
  ],
});
const said = (chosen: Record<string, string>) => {
  const { outcomes, ...rest } = decisionProfile(aid, chosen);
  return {
    ...rest,
    ...Object.fromEntries(outcomes.map(({ outcome, reasons }) => [outcome.id, reasons.map(({ because }) => because)])),
  };
};

describe('the profile of a decision aid', () => {
  it('gives for each outcome the reasons that speak for it, in the order of the questions', () => {
    expect(said({ geld: 'wij', duur: 'lang', plek: 'binnen' })).toEqual({
      ingebed: ['Er is tijd om te landen.', 'Collega’s zijn dichtbij.', 'Het kan blijven.'],
      project: ['Er is een plek.'],
      extern: [],
      ...{ neutral: [], unanswered: [], points: 'severalWays' },
    });
  });

  it('keeps every outcome in its place, also when two have as many reasons or one has none', () => {
    const order = (chosen: Record<string, string>) =>
      decisionProfile(aid, chosen).outcomes.map(({ outcome }) => outcome.id);
    expect(order({ duur: 'kort', plek: 'buiten' })).toEqual(['ingebed', 'project', 'extern']);
    expect(said({ duur: 'kort', plek: 'buiten' })).toMatchObject({ points: 'severalWays' });
  });

  it('says that everything points one way, and names no winner', () => {
    expect(said({ duur: 'lang' })).toMatchObject({ points: 'oneWay', unanswered: ['plek', 'geld'] });
    expect(JSON.stringify(decisionProfile(aid, { duur: 'lang' }))).not.toMatch(/winner|best|score/);
  });

  it('is there before the first answer, and when an answer speaks for nothing', () => {
    expect(said({})).toMatchObject({ points: 'nowhereYet', unanswered: ['duur', 'plek', 'geld'], ingebed: [] });
    expect(said({ geld: 'weet-niet' })).toMatchObject({ points: 'nowhereYet', neutral: ['geld'] });
  });

  it('leaves out an answer that is no option any more', () => {
    expect(said({ duur: 'weg' })).toMatchObject({ points: 'nowhereYet', unanswered: ['duur', 'plek', 'geld'] });
  });
});
