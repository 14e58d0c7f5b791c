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
      `Deel ${String(at)} van ${String(of)}: ${title.charAt(0).toLowerCase()}${title.slice(1)}${/[.?]$/.test(title) ? '' : '.'}`,
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

  simple: {
    toSimple: 'Lees het eenvoudig',
    toUsual: 'Lees de gewone tekst',
    isSimple: 'Je leest nu de eenvoudige tekst.',
  },

  done: {
    title: 'Deze les is klaar',
    inShort: (title: string) => `In het kort: ${title}`,
    print: 'Druk af',
    what: 'Je kunt altijd terug. Je antwoorden blijven staan.',
    next: 'Hierna',
    again: 'Lees de les nog eens',
    toPath: 'Naar je leerpad',
    toToday: 'Naar Vandaag',
  },

  save: 'Bewaar mijn antwoord',
  saving: 'Bewaren…',
  trouble: {
    refused: 'Je laatste antwoord is niet bewaard. Kies het nog eens. Helpt dat niet? Laad de pagina opnieuw.',
    clashing:
      'Op een ander scherm schreef je hier ook. Samen is dat te lang om te bewaren. Maak je tekst hier korter, of zet hem eerst ergens anders.',
    joined: 'Op een ander scherm vulde je dit ook in. We hebben het bij elkaar gezet.',
  },

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

  /** What stands in the drawings, in lines that fit. */
  figure: {
    told: 'Wat laat deze tekening zien?',
    threeSteps: [['ervaring'], ['ervarings-', 'kennis'], ['ervarings-', 'deskundigheid']],
    threeKinds: {
      experience: ['kennis uit', 'ervaring'],
      practice: ['kennis uit', 'het vak'],
      research: ['kennis uit', 'onderzoek'],
    },
    streetAndHelicopter: { above: 'van boven: de hele wijk', street: 'op straat: deze ene mens' },
    closeness: { near: 'heel dichtbij', far: 'veel afstand' },
  },

  look: { show: 'Laat zien hoe het past', again: 'Kies opnieuw' },

  quiz: {
    question: (at: number, of: number) => `Vraag ${String(at)} van ${String(of)}`,
    fits: 'Dit past',
    look: 'Kijk nog eens mee',
    less: 'Dit past hier minder',
    statement: { yes: 'Klopt', no: 'Klopt niet' },
    sure: 'Hoe zeker ben je?',
    isSure: 'Zeker',
    isNotSure: 'Ik twijfel',
    sureFirst: 'Zeg ook hoe zeker je bent. Dan lees je waarom het zo is.',
    judged: (isFitting: boolean, isSure: boolean) =>
      `${isFitting ? 'Zo zien wij het ook' : 'Kijk nog eens mee'}. ${isSure ? 'Je was er zeker van.' : 'Je twijfelde.'}`,
    own: 'In je eigen woorden',
    onlyYou: 'Alleen voor jou. Niemand kijkt het na.',
    showExample: 'Leg er een voorbeeld naast',
    hideExample: 'Haal het voorbeeld weg',
    example: 'Zo kan het ook',
    lookFor: 'Kijk in je eigen tekst:',
  },

  matching: {
    item: (at: number, of: number) => `${String(at)} van ${String(of)}`,
    fits: (choice: string) => `Dit past bij: ${choice}`,
    look: 'Kijk nog eens mee',
  },

  lenses: {
    choose: 'Kijk vanaf hier',
    sees: 'Wat je hier ziet',
    asks: 'Wat je hier vraagt',
    misses: 'Wat je hier mist',
    left: (count: number) =>
      count === 0 ? 'Je keek van alle kanten.' : `Nog ${counted(count, 'kant', 'kanten')} om vanaf te kijken.`,
  },

  checklist: {
    item: (at: number, of: number) => `${String(at)} van ${String(of)}`,
    firstStep: 'Een eerste stap',
    steps: 'Jouw eerste stappen',
    for: (point: string) => `Voor: ${point}`,
    noneYet: 'Wat er nog niet is, komt hier te staan, met een eerste stap.',
    none: 'Je noemde nog niets wat er niet is.',
    left: (count: number) =>
      count === 0 ? 'Je liep de hele lijst na.' : `Nog ${counted(count, 'punt', 'punten')}. Overslaan mag.`,
    print: 'Druk af',
  },

  ordering: {
    yours: 'Jouw volgorde',
    earlier: 'Eerder',
    later: 'Later',
    movedTo: (what: string, place: number, of: number) =>
      `${what} staat nu op plek ${String(place)} van ${String(of)}.`,
    show: 'Kijk hoe het past',
    hide: 'Verberg hoe het past',
    fits: 'Zo past het vaak',
    place: (own: number, fits: number) => (own === fits ? 'Jij ook.' : `Bij jou op plek ${String(own + 1)}.`),
  },

  closenessLine: {
    place: (at: number, of: number) => `${String(at)} van ${String(of)}`,
    ask: 'Om op door te denken',
    takeAway: 'Haal mijn antwoord weg',
    left: (count: number) =>
      count === 0 ? 'Alles staat op de lijn. Schuiven kan altijd.' : `Nog ${inWords(count)} te gaan. Overslaan mag.`,
  },

  storyBuilder: {
    own: 'Alleen voor jou. We bewaren het terwijl je schrijft.',
    starters: 'Een begin, als dat helpt:',
    save: 'Bewaar, en ga later verder',
    write: 'Zet in mijn dagboek',
    writeAgain: 'Zet het nog eens in mijn dagboek',
    writing: 'Bewaren…',
    written: 'Het staat in je dagboek.',
    wroteOn: (writtenAt: string) => `Je zette dit op ${dayOf(writtenAt)} in je dagboek.`,
    read: 'Lees het in je dagboek',
    stays: 'Wat je hier daarna verandert, komt niet vanzelf in je dagboek.',
    needed: 'Er staat nog niets. Schrijf een paar woorden, of ga verder zonder te schrijven.',
  },

  reflection: {
    title: 'Schrijf erover, als je wilt',
    own: 'Alleen voor jou. Het komt in je dagboek.',
    label: 'Jouw tekst',
    starters: 'Een begin, als dat helpt:',
    write: 'Zet in mijn dagboek',
    writing: 'Bewaren…',
    tooLong: 'Dit is te lang voor één keer. Zet er een deel van in je dagboek, en schrijf daar verder.',
    needed: 'Er staat nog niets. Schrijf een paar woorden, of ga verder zonder te schrijven.',
    written: 'Het staat in je dagboek.',
    wroteOn: (writtenAt: string) => `Je schreef hierover op ${dayOf(writtenAt)}.`,
    read: 'Lees het in je dagboek',
    notSaved: 'Deze tekst is nog niet bewaard. Houd de pagina open, of zet hem in je dagboek.',
  },

  ofLessons: (done: number, of: number) => `${capital(inWords(done))} van de ${counted(of, 'les', 'lessen')} klaar.`,
};
