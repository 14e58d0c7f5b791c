import type { PersonRef, PlanOwner, PlanResponsible, PlanStepView, PlanViewer } from '@tweespraak/contracts';
import { firstNameOf } from '#lib/ui/initials.ts';
import { dayOf, onDay } from './dates.ts';
import { capital, inWords } from './numbers.ts';
import { list } from './roles.ts';

/** Who reads, and when: the same step is said differently to each. */
export interface PlanEyes {
  meId: string;
  viewer: PlanViewer;
  newcomer: PersonRef;
  now: Date;
}

const places: Record<PlanOwner, string> = {
  coordinator: 'de coördinator',
  mentor: 'de mentor',
  newcomer: 'de nieuwe collega',
  partner: 'de duopartner',
};
const ownPlaces: Record<PlanOwner, string> = {
  ...places,
  coordinator: 'je coördinator',
  mentor: 'je mentor',
  partner: 'je duopartner',
};

/** "jij, Joost en Rachid"; a place that nobody has is named as a place. */
export function peopleInWords(
  responsible: PlanResponsible[],
  { meId, viewer }: Pick<PlanEyes, 'meId' | 'viewer'>,
): string {
  const words = viewer === 'newcomer' ? ownPlaces : places;
  const isMe = ({ person }: PlanResponsible): boolean => person?.id === meId;
  const ordered = [...responsible.filter(isMe), ...responsible.filter((one) => !isMe(one))];
  return list(ordered.map((one) => (isMe(one) ? 'jij' : one.person ? firstNameOf(one.person.name) : words[one.as])));
}

/** "Rachid regelt dit voor 30 november." */
function promiseInWords({ responsible, promisedOn }: PlanStepView, eyes: PlanEyes): string {
  const people = capital(peopleInWords(responsible, eyes));
  const by = dayOf(promisedOn, eyes.now);
  return responsible.length === 1 ? `${people} regelt dit voor ${by}.` : `${people}, voor ${by}.`;
}

function newcomerSays(eyes: PlanEyes): string {
  return eyes.viewer === 'newcomer' ? 'Jij zei' : `${firstNameOf(eyes.newcomer.name)} zei`;
}

/** What was said of a step, and whose turn it is: one or two short sentences. */
export function stepInWords(step: PlanStepView, eyes: PlanEyes): string {
  const { state, answer, readyBy, responsible } = step;
  if (state === 'confirmed') return `${newcomerSays(eyes)} ${onDay(answer?.on ?? '', eyes.now)}: dit is geregeld.`;
  if (state === 'waitsForNewcomer') {
    if (!readyBy) return '';
    return readyBy.id === eyes.meId ? 'Jij zei: dit is klaar.' : `${firstNameOf(readyBy.name)} zegt dat dit klaar is.`;
  }
  if (answer?.said !== 'notYet') return promiseInWords(step, eyes);
  const turn = responsible.length === 1 ? 'is aan zet' : 'zijn aan zet';
  const people = capital(peopleInWords(responsible, eyes));
  const isMe = people === 'Jij';
  const said = `${newcomerSays(eyes)} ${onDay(answer.on, eyes.now)}: nog niet.`;
  return `${said} ${isMe ? 'Jij bent aan zet.' : `${people} ${turn}.`}`;
}

export const onboardingWords = {
  saving: 'Bewaren…',

  own: {
    title: 'Jouw inwerkplan',
    begun: (day: string) => `Begonnen op ${day}`,
    none: {
      title: 'Er is nog geen inwerkplan',
      what: 'Je coördinator begint het. Daarin staat wat je werkgever voor jou regelt, en wat jij zelf wilt doen.',
    },
    ended: (organisation: string) =>
      `Je werkt niet meer bij ${organisation}. Je kunt dit nog lezen. Je eigen stappen blijven van jou.`,
  },

  ask: {
    label: 'Wat jij nu kunt antwoorden',
    said: (name: string) => `${firstNameOf(name)} zegt dat dit klaar is`,
    yes: 'Dit is geregeld',
    notYet: 'Nog niet',
    hint: 'Bij ‘nog niet’ mag je erbij zetten wat er mist. Het hoeft niet.',
    note: 'Wat mist er nog?',
    noteUnfold: 'Zet erbij wat er mist',
    noteHint: (readers: string[]) => `${list(readers)} ${readers.length === 1 ? 'leest' : 'lezen'} dit.`,
    wrote: 'Je schreef erbij:',
  },

  steps: {
    title: (viewer: PlanViewer) => (viewer === 'newcomer' ? 'Van je werkgever' : 'Van de werkgever'),
    count: (confirmed: number, of: number) => {
      if (confirmed === of) return 'Alles is geregeld';
      const left = of - confirmed;
      return confirmed === 0
        ? 'Nog niets geregeld'
        : `${capital(inWords(confirmed))} geregeld, ${inWords(left)} nog niet`;
    },
    why: 'Waarom:',
    guide: (section: string) => `handreiking ${section}`,
    done: 'Geregeld',
    waitsForYou: 'Wacht op jouw antwoord',
    waitsFor: (name: string) => `Wacht op het antwoord van ${firstNameOf(name)}`,
    late: (day: string) => `Was beloofd voor ${day}`,
    nowArranged: 'Nu wel geregeld',
    alreadyArranged: 'Is dit al geregeld?',
    changed: 'Klopt dit niet meer?',
    certainty: 'Wat staat vast, en wat is ons voorstel?',
  },

  ownSteps: {
    title: 'Van jou zelf',
    onlyYou: 'Alleen voor jou',
    none: 'Hier staat nog niets. Je kunt opschrijven wat jij zelf wilt doen. Het hoeft niet.',
    add: 'Zet er een stap bij',
    label: 'Wat wil je doen?',
    save: 'Zet erbij',
    ideas: 'Ideeën om mee te beginnen',
    remove: (text: string) => `Haal weg: ${text}`,
    unreadable: 'Deze stap is niet meer te lezen.',
  },

  evaluations: {
    title: 'Evaluatie',
    next: 'Evaluatie komt eraan',
    missed: 'Is deze evaluatie geweest?',
    with: (people: string) => `Met ${people}`,
    prepare: 'Schrijf alvast iets op',
    goOn: 'Lees wat je opschreef',
    note: 'Wat wil je meenemen?',
    noteHint: 'Alleen voor jou. Jij kiest wat je ervan vertelt.',
    save: 'Bewaar',
    saved: 'Bewaard. Alleen voor jou.',
    emptied: 'Laat je het leeg? Dan wissen we wat er stond.',
    choose: 'Jij kiest wat je daarvan meeneemt.',
    held: 'Dit gesprek is geweest',
    move: 'Andere dag',
    day: 'Op welke dag?',
    saveDay: 'Bewaar de dag',
    later: 'Daarna',
    all: 'Alle evaluaties zijn geweest.',
  },

  readers: {
    title: 'Wie ziet dit plan?',
    who: (names: string[], steps: number) =>
      `${list(names.map(firstNameOf))} ${names.length === 1 ? 'ziet' : 'zien'} de ${inWords(steps)} stappen en jouw antwoord daarop. Jouw eigen stappen ${names.length === 1 ? 'ziet die' : 'zien ze'} niet.`,
    note: (names: string[]) =>
      `Zet je er iets bij een ‘nog niet’ bij? Dat ${names.length === 1 ? 'leest die' : 'lezen zij'} wel.`,
    nobody: 'Alleen jij ziet dit plan nu.',
  },

  mentored: {
    title: 'Inwerkplannen',
    heading: (name: string) => `Inwerkplan van ${firstNameOf(name)}`,
    lead: (name: string) =>
      `Dit regelt de werkgever voor ${firstNameOf(name)}. Een stap telt pas als ${firstNameOf(name)} zegt: dit is geregeld.`,
    list: 'Je bent mentor van',
    confirmed: (confirmed: number, of: number) => `${confirmed} van de ${of} bevestigd`,
  },

  arrange: {
    ready: 'Zeg dat dit klaar is',
    promise: 'Beloof een andere dag',
    takeBack: 'Toch nog niet klaar',
    day: 'Voor welke dag?',
    save: 'Beloof deze dag',
    wrote: (name: string) => `${firstNameOf(name)}, bij ‘nog niet’`,
    unreadable: 'Wat hierbij geschreven is, is niet meer te lezen.',
  },

  hidden: {
    title: 'Wat je hier niet ziet',
    plan: (name: string) =>
      `De eigen stappen van ${firstNameOf(name)}, en wat die opschrijft voor een evaluatie. Ook niet hoe ver iemand is met leren.`,
    list: 'Hoe ver iemand is met leren. Ook geen dagboeken, check-ins, antwoorden en eigen stappen. Ook niet als je erom vraagt. Dat is met iedereen afgesproken.',
    read: 'Lees wie wat ziet',
  },

  plans: {
    title: 'Inwerkplannen',
    lead: 'Een stap telt pas als de nieuwe collega zegt: dit is geregeld. Eigen stappen en leerresultaten staan hier niet.',
    columns: ['Wie', 'Nu aan de beurt', 'Wie zet de stap', 'Voor', 'Bevestigd door de collega'],
    duoWith: (partners: string[]) => `duo met ${list(partners)}`,
    noDuo: 'nog geen vast duo',
    nothing: 'Niets, alles loopt',
    nobody: 'Nu geen',
    noDay: 'Geen datum',
    saidNotYet: (name: string) => `${firstNameOf(name)} zei: nog niet`,
    late: (day: string) => `${day}, te laat`,
    confirmed: (confirmed: number, of: number) => `${confirmed} van ${of}`,
    none: {
      title: 'Er zijn nog geen inwerkplannen',
      what: 'Begin er een op de eerste werkdag van een nieuwe ervaringsdeskundige, of al eerder.',
    },
    start: {
      title: 'Begin een inwerkplan',
      what: 'Negen stappen met een dag erbij, en vijf evaluaties. De dagen kun je daarna veranderen.',
      who: 'Voor wie?',
      when: 'Eerste werkdag',
      do: 'Begin dit plan',
      doing: 'Beginnen…',
      nobody: 'Iedereen die hier als ervaringsdeskundige werkt, heeft een plan.',
      tells: 'De nieuwe collega krijgt bericht, zonder wat erin staat.',
    },
    back: 'Alle inwerkplannen',
  },
};
