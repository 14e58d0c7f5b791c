import { firstNameOf } from '#lib/ui/initials.ts';
import { dayOf, momentOf, weekdayOf } from './dates.ts';
import { capital, inWords } from './numbers.ts';

/** What two people agree in seven parts, and sign. */
export const agreementWords = {
  version: (version: number, changedAt: string | null) =>
    changedAt
      ? `Versie ${String(version)}, concept van ${dayOf(changedAt)}`
      : `Versie ${String(version)}, nog niet begonnen`,
  signedVersion: (version: number) => `Versie ${String(version)}, getekend door jullie allebei`,
  equal: 'Jullie zien allebei precies hetzelfde.',
  paused: 'Jullie duo heeft pauze. Je kunt alles lezen. Veranderen en tekenen kan weer na de pauze.',
  parts: 'Onderdelen',
  count: (agreed: number) => `${capital(inWords(agreed))} van de zeven akkoord`,
  bothAgree: 'Allebei akkoord',
  notYet: 'Nog niet ingevuld',
  open: 'Voorstel open',
  why: 'Waarom dit erin staat',
  starters: 'Begin bijvoorbeeld zo:',
  fromLesson: 'Uit jullie duo-les. Neem over wat past:',

  part: {
    write: 'Schrijf een voorstel',
    change: 'Stel iets anders voor',
    text: 'Jullie woorden',
    noChoice: 'Nog niet gekozen',
    propose: 'Stel voor',
    proposing: 'Versturen…',
    never: 'Toch niet',
    proposedBy: (who: string, at: string) => `Voorstel van ${who}, ${momentOf(at)}`,
    you: 'jou',
    instead: 'Dit komt in plaats van wat er staat, zodra jullie allebei akkoord zijn.',
    cancels: 'Let op: jullie tekenden al. Met een nieuw voorstel vervallen de handtekeningen onder deze versie.',
    elsewhere: (who: string) =>
      `${who} veranderde dit terwijl jij schreef. Jouw tekst staat hieronder nog. Kijk wat er nu staat.`,
  },

  sign: {
    title: 'Tekenen',
    notYet: (agreed: number) =>
      `Tekenen kan als alle zeven onderdelen akkoord zijn. Nu zijn het er ${inWords(agreed)}. Dat geldt voor jullie allebei.`,
    can: 'Alle zeven onderdelen zijn akkoord. Ieder tekent op het eigen scherm, met het eigen wachtwoord. Je tekent voor precies deze tekst.',
    notSigned: 'nog niet getekend',
    signedAt: (at: string) => `getekend op ${momentOf(at)}`,
    password: 'Je wachtwoord, om te tekenen',
    passwordHint: 'Zo weten jullie zeker dat jij het bent.',
    do: (version: number) => `Teken versie ${String(version)}`,
    doing: 'Tekenen…',
    firstAllParts: 'Kan nog niet. Eerst moeten alle zeven onderdelen akkoord zijn.',
    waiting: (partner: string) => `Jij hebt getekend. ${firstNameOf(partner)} nog niet.`,
    valid: 'Jullie hebben allebei getekend. Deze afspraken gelden.',
    later:
      'Verandert er later iets, dan is dat een nieuwe versie. Die tekenen jullie opnieuw. Deze versie blijft bewaard.',
    cancelled: (version: number, names: string[]) =>
      `Onder versie ${String(version)} stond een handtekening van ${names.map(firstNameOf).join(' en ')}. De tekst is daarna veranderd, dus die telt hier niet meer.`,
  },

  evaluation: {
    title: 'Terugkijken',
    planned: (on: string) => `Gepland: ${weekdayOf(on)}.`,
    held: (on: string) => `Gedaan: ${dayOf(on)}.`,
    hold: 'We hebben teruggekeken',
    holding: 'Bewaren…',
    then: (days: string[]) => `Daarna stellen we voor: ${days.map((day) => dayOf(day)).join(', ')}.`,
    message: 'Jullie krijgen vooraf vanzelf bericht.',
  },

  versions: {
    title: 'Eerdere versies',
    line: (version: number, madeAt: string) => `Versie ${String(version)} van ${dayOf(madeAt)}`,
    signed: 'getekend door jullie allebei',
    notSigned: 'niet door jullie allebei getekend',
  },
  print: 'Druk af',
  back: 'Terug naar jullie afspraken',
  printed: (hash: string) => `Kenmerk van deze tekst: ${hash.slice(0, 12)}`,
};
