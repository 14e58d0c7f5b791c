import type { LessonProgress, LessonSummary } from '@tweespraak/contracts';
import { dayOf } from './dates.ts';
import { capital, counted, inWords } from './numbers.ts';

/** Why a lesson stands where it stands, in one sentence. */
function reasonOf({ reason, doneParts, partsLeft }: LessonProgress): string {
  switch (reason) {
    case 'notOpened':
      return 'Nog niet begonnen.';
    case 'partsLeft':
      return `${capital(inWords(doneParts.length))} van de ${inWords(doneParts.length + partsLeft)} delen gedaan.`;
    case 'allParts':
      return 'Je hebt alle delen gedaan.';
    case 'doneBefore':
      return `Je had alles gedaan. Er ${partsLeft === 1 ? 'kwam een deel' : `kwamen ${inWords(partsLeft)} delen`} bij.`;
  }
}

/** The path, and a lesson. */
export const learningWords = {
  title: 'Leren',
  lead: 'In je eigen tempo. Er is geen einddatum, en niemand ziet wat je antwoordt.',
  nothing: {
    title: 'Er zijn hier nog geen lessen voor jou',
    what: 'Lessen horen bij het werk dat je in een organisatie doet. Klopt dit niet? Vraag het je coördinator.',
  },
  next: {
    over: 'Je volgende les',
    begin: 'Begin',
    goOn: 'Ga verder',
    minutes: (minutes: number) => `${String(minutes)} minuten`,
    minutesLeft: (minutes: number) => `Nog ${String(minutes)} minuten`,
  },
  allDone: 'Je hebt alle lessen van je leerpad gedaan. Je kunt ze altijd opnieuw lezen.',
  module: (number: number, title: string) => `Module ${String(number)}: ${title}`,
  place: ({ moduleNumber, number }: LessonSummary) => `Module ${String(moduleNumber)}, les ${String(number)}`,
  minutes: (minutes: number) => `${String(minutes)} min`,
  reason: reasonOf,
  state: { new: 'Nieuw', busy: 'Bezig', done: 'Klaar' },
  duoLesson: {
    name: (title: string) => `Duo-les: ${title}`,
    needsDuo: 'Deze les doe je samen. Hij opent als je een duo hebt.',
    with: (partner: string) => `Met ${partner}`,
  },

  lesson: {
    part: (at: number, of: number, title: string) =>
      `Deel ${String(at)} van ${String(of)}: ${title.charAt(0).toLowerCase()}${title.slice(1)}.`,
    left: (minutes: number) => `Nog ongeveer ${minutes === 1 ? '1 minuut' : `${String(minutes)} minuten`}.`,
    backHere: 'Hier was je gebleven.',
    toStart: 'Naar het begin van de les',
    before: 'Vorig deel',
    on: 'Verder',
    finish: 'Klaar met deze les',
    going: 'Even geduld…',
    edited: 'Deze les is net aangepast. Wat je al antwoordde, is er nog.',
    terms: 'Bij deze les',
    certainty: 'Wat weten we zeker?',
    source: 'Bron',
    guide: (sections: string[]) => `Handreiking van het CCV (2025): ${sections.join(', ')}.`,
    section: (section: string) => (/^\d/.test(section) ? `paragraaf ${section}` : section),
    study: (what: string, who: string, title: string, year?: number) =>
      `${what}: ${who}, ${title}${year === undefined ? '' : ` (${String(year)})`}.`,
  },

  done: {
    title: 'Deze les is klaar',
    what: 'Je kunt altijd terug. Je antwoorden blijven staan.',
    next: 'Hierna',
    again: 'Lees de les nog eens',
    toPath: 'Naar je leerpad',
    toToday: 'Naar Vandaag',
  },

  save: 'Bewaar mijn antwoord',
  saving: 'Bewaren…',

  sorting: {
    statement: (at: number, of: number) => `Uitspraak ${String(at)} van ${String(of)}`,
    fits: (bucket: string) => `Dit past bij: ${bucket}`,
    look: 'Kijk nog eens mee',
    skip: 'Sla deze over',
    skipped: 'Overgeslagen. Je kunt nog kiezen.',
    allDone: 'Je hebt alles gesorteerd. Kiezen kan altijd opnieuw.',
    piles: 'Wat je al sorteerde',
    empty: 'Nog leeg',
  },

  portraits: {
    noticed: 'Wat anderen zien',
    wondered: 'Wat jij koos',
    closing: (name: string) => `Hoe het verderging met ${name}`,
  },

  timeline: {
    says: 'Iemand van toen vertelt',
    hint: 'Open de momenten een voor een, of alleen wat je wilt weten.',
  },

  reflection: {
    title: 'Schrijf erover, als je wilt',
    own: 'Alleen voor jou. Wat je typt, staat meteen in je dagboek.',
    label: 'Jouw tekst',
    starters: 'Een begin, als dat helpt:',
    write: 'Zet in mijn dagboek',
    writing: 'Bewaren…',
    tooLong: 'Dit is te lang voor één keer. Zet er een deel van in je dagboek, en schrijf daar verder.',
    needed: 'Er staat nog niets. Schrijf een paar woorden, of ga verder zonder te schrijven.',
    written: 'Het staat in je dagboek.',
    wroteOn: (writtenAt: string) => `Je schreef hierover op ${dayOf(writtenAt)}.`,
    read: 'Lees het in je dagboek',
  },

  ofLessons: (done: number, of: number) => `${capital(inWords(done))} van de ${counted(of, 'les', 'lessen')} klaar.`,
};
