import { list } from './roles.ts';

/** Reasons side by side, never a verdict. */
export const decisionAidWords = {
  look: 'Laat zien wat dit zegt',
  speaksFor: (outcomes: string[]) => `Dit spreekt voor: ${list(outcomes)}.`,
  speaksForNone: 'Dit spreekt voor geen ervan in het bijzonder.',

  profile: 'Wat je antwoorden zeggen',
  points: {
    nowhereYet: 'Kies een antwoord. Dan zie je hier waar het voor spreekt.',
    oneWay: 'Tot nu toe wijzen je antwoorden één kant op. Lees ook wat er minder sterk aan is.',
    severalWays: 'Je antwoorden wijzen meer dan één kant op. Dat is gewoon. Wat weegt voor jullie het zwaarst?',
  },
  unanswered: (count: number) =>
    count === 1 ? 'Eén vraag staat nog open.' : `${String(count)} vragen staan nog open.`,
  table: 'Per uitkomst: wat ervoor spreekt, wat er sterk aan is en wat minder sterk',
  rows: { what: 'Kijk naar', reasons: 'Spreekt ervoor', strong: 'Sterk', weak: 'Minder sterk' },
  noReason: 'Nog niets',
};
