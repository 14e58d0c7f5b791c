import { capital, counted, inWords } from './numbers.ts';

const ordinals = ['Eerste', 'Tweede', 'Derde', 'Vierde', 'Vijfde', 'Zesde', 'Zevende', 'Achtste', 'Negende', 'Tiende'];

export const duoLessonWords = {
  paused: 'Jullie duo heeft pauze. Je kunt alles lezen. Veranderen kan weer na de pauze.',
  before: 'Even lezen vooraf',

  alone: {
    over: 'Duo-les, deel 1: ieder voor zich',
    place: (at: number, of: number) => `${at} van ${of}`,
    earlier: (count: number) => `Jouw ${count === 1 ? 'eerdere antwoord' : `${inWords(count)} eerdere antwoorden`}`,
    earlierNote: 'Je kunt ze nog veranderen. Dat kan tot jullie allebei klaar zijn.',
    takeAway: 'Haal mijn antwoord weg',
    left: (count: number) =>
      count === 0
        ? 'Alle situaties staan op de lijn.'
        : `Nog ${counted(count, 'situatie', 'situaties')}. Twijfel je? Sla er gerust een over en praat er straks samen over.`,
    save: 'Bewaar mijn antwoorden',
    ready: 'Ik ben klaar',
    sending: 'Versturen…',
    nothingYet: 'Zet eerst een situatie op de lijn.',
    firstSaved: 'Eerst moet alles bewaard zijn.',
    later: 'Later verder, alles is bewaard',
    laterUnsaved: 'Later verder',
    elsewhere: (place: string) =>
      `Op een ander scherm koos je intussen: ${place}. Kies opnieuw als je iets anders wilt.`,
    elsewhereNothing: 'Op een ander scherm haalde je dit antwoord intussen weg. Kies opnieuw als je wilt.',
  },

  waiting: {
    title: (partner: string) => `Jij bent klaar. Nu ${partner} nog.`,
    lead: (partner: string) =>
      `Zodra ${partner} klaar is, gaan jullie antwoorden tegelijk open. Je hoeft hier niet op te wachten.`,
    own: 'Jouw antwoorden',
    open: 'liet je open',
    takeBack: 'Toch nog niet klaar',
    takingBack: 'Even geduld…',
    stop: 'Naar Vandaag',
  },

  pair: {
    title: 'Hoe ver jullie zijn',
    you: 'Jij',
    placed: (count: number, of: number) => `${count} van ${of}`,
    ready: 'klaar, nog dicht',
    writing: 'nog bezig',
    rule: (partner: string) =>
      `Als jullie allebei klaar zijn, gaan de antwoorden tegelijk open. Eerder kijken kan niet: jij niet en ${partner} niet.`,
    opened: 'Samen open',
    since: (moment: string) =>
      `Sinds ${moment}, voor jullie allebei tegelijk. Dit is van jullie twee. Je coördinator ziet het niet.`,
    call: (partner: string) => `Bel ${partner}`,
  },

  opened: {
    over: 'Duo-les, deel 2: samen kijken',
    announce: 'Jullie antwoorden zijn open.',
    counts: (same: number, far: number) =>
      [
        same > 0 && `Op ${counted(same, 'situatie', 'situaties')} staan jullie op dezelfde plek.`,
        far > 0 && `Op ${inWords(far)} staan jullie ver uit elkaar.`,
      ]
        .filter(Boolean)
        .join(' '),
    above: (who: string) => `${who}, boven de lijn`,
    below: (who: string) => `${who}, onder de lijn`,
    how: 'Zo praten jullie erover',
    talk: 'Hier praten jullie over',
    same: 'Hier staan jullie gelijk',
    rest: 'De andere situaties',
    restFold: (count: number) => `De andere ${counted(count, 'situatie', 'situaties')}`,
    restCounts: (same: number, near: number) =>
      capital(
        [same > 0 && `${inWords(same)} keer gelijk`, near > 0 && `${inWords(near)} keer één stap verschil`]
          .filter(Boolean)
          .join(', '),
      ),
    both: 'Allebei',
    leftOpen: 'liet deze open',
    bothLeftOpen: 'lieten deze open',
    difference: (steps: number) => `${steps === 1 ? 'Eén stap' : `${capital(inWords(steps))} stappen`} verschil.`,
    ask: 'Om over te praten',
  },

  sentences: {
    joint: 'Jullie schrijven hier samen, op twee schermen.',
    nth: (place: number) => `${ordinals[place - 1] ?? 'Nog een'} afspraak`,
    one: (place: number) => `${ordinals[place - 1] ?? 'Deze'} afspraak`,
    extra: 'Nog een afspraak erbij',
    starters: 'Begin bijvoorbeeld zo:',
    propose: 'Stel voor',
    proposing: 'Versturen…',
    complete: (count: number) => `Jullie ${inWords(count)} afspraken staan.`,
    completeNote: 'Neem ze over in jullie samenwerkingsafspraken, bij “Onze grenzen”.',
    toAgreement: 'Naar onze afspraken',
  },
};
