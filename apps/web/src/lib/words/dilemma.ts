import { inWords } from './numbers.ts';
import { roleWords } from './roles.ts';

/** A situation without a right answer, and the paths through it. */
export const dilemmaWords = {
  about: (minutes: number) => `Een dilemma. Ongeveer ${String(minutes)} minuten`,
  noneIsWrong: (count: number) => `Geen van de ${inWords(count)} is fout. Elke keuze doet iets.`,
  goOn: 'Hoe gaat het verder?',
  look: 'Kijk wat dit doet',

  views: 'Drie mensen kijken',
  resident: 'De bewoner',
  you: 'Jij',
  youInPart: (role: 'ervaringsdeskundige' | 'wijkGgd') => `Jij, als ${roleWords[role]}`,
  partner: (name: string) => `${name}, je duopartner`,
  byRole: (role: 'ervaringsdeskundige' | 'wijkGgd') => `De ${roleWords[role]}`,

  did: 'Wat dit pad deed',
  same: 'Dit bleef zoals het was.',

  takeAlong: 'Neem mee',
  write: 'Schrijf erover in je dagboek',
  again: 'Je kunt hierboven altijd een andere keuze openen. Wat je koos, blijft bewaard.',

  paths: 'Je paden',
  otherPath: 'Een ander pad',
  onScreen: 'Dit pad staat nu open.',
  unfinished: 'Nog niet tot het eind.',
  begun: 'Nog geen keuze gemaakt.',
  open: 'Open dit pad',
  beginAgain: 'Begin opnieuw',
};
