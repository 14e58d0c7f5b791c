import type {
  AgreementStage,
  DuoLessonStage,
  LessonSummary,
  NextStep,
  TodayAsks,
  TodayLevel,
} from '@tweespraak/contracts';
import { firstNameOf } from '#lib/ui/initials.ts';
import { dayOf, timeOf, weekdayOf } from './dates.ts';
import { capital, counted, inWords } from './numbers.ts';

/** What the step card says of one step. */
export interface StepWords {
  over: string;
  title: string;
  lead: string;
  /** Beside the minutes. */
  more?: string;
  go: string;
}

const only = 'Alleen voor jou';

function duoLessonWords({ stage, title, partner }: NextStepOf<'duoLesson'>['progress']): StepWords {
  const other = firstNameOf(partner.name);
  const about = { title: `Duo-les: ${title.charAt(0).toLowerCase()}${title.slice(1)}`, more: `Met ${other}` };
  if (stage === 'yourTurn')
    return {
      ...about,
      over: `${other} is klaar. Nu jij nog.`,
      lead: 'Daarna gaan jullie antwoorden tegelijk open.',
      go: 'Geef jouw antwoord',
    };
  if (stage === 'open')
    return {
      ...about,
      over: 'Jullie antwoorden zijn open',
      lead: `Praat over de verschillen. Schrijf daarna samen zinnen waar jullie allebei achter staan.`,
      go: 'Bekijk jullie antwoorden',
    };
  if (stage === 'answering')
    return {
      ...about,
      over: 'Je was al begonnen',
      lead: `${other} ziet niets van je antwoorden, tot jullie allebei klaar zijn.`,
      go: 'Ga verder',
    };
  return {
    ...about,
    over: `Samen met ${other}`,
    lead: 'Jullie antwoorden eerst ieder apart. Daarna gaan de antwoorden tegelijk open.',
    go: 'Begin',
  };
}

function agreementWords({ stage, partner, agreedParts }: NextStepOf<'agreement'>['progress']): StepWords {
  const other = firstNameOf(partner.name);
  const about = { title: `Afspraken met ${other}`, more: agreed(agreedParts) };
  if (stage === 'yourTurn')
    return {
      ...about,
      over: `${other} deed een voorstel`,
      lead: 'Lees het, en zeg of je het ermee eens bent.',
      go: 'Lees het voorstel',
    };
  if (stage === 'toSign')
    return {
      ...about,
      over: 'Jullie zijn het eens',
      lead: 'Lees alles nog één keer rustig door. Teken daarna allebei.',
      go: 'Lees en teken',
    };
  if (stage === 'writing')
    return { ...about, over: 'Samen bezig', lead: 'Doe één onderdeel. De rest kan later.', go: 'Ga verder' };
  return {
    ...about,
    over: `Samen met ${other}`,
    lead: 'Wat spreken jullie af over samenwerken? In zeven korte onderdelen.',
    go: 'Begin',
  };
}

type NextStepOf<Kind extends NextStep['kind']> = Extract<NextStep, { kind: Kind }>;

function lessonWords({ title, number, of, progress }: LessonSummary): StepWords {
  const about = { title, more: `Les ${String(number)} van ${String(of)}` };
  if (progress.state === 'new') {
    const lead = 'Stop je halverwege? Dan ga je later daar verder.';
    return { ...about, over: 'Je volgende stap', lead, go: 'Begin de les' };
  }
  return {
    ...about,
    over: 'Je was al begonnen',
    lead: 'Je gaat verder waar je was. Stoppen mag altijd.',
    go: 'Ga verder',
  };
}

/** The words of a step for the person whose step it is. */
export function stepWords(step: NextStep): StepWords {
  switch (step.kind) {
    case 'room':
      return {
        over: `Om ${timeOf(step.startsAt)}`,
        title: `Intervisie met ${step.groupName}`,
        lead: 'De kamer is open. Je kunt nu naar binnen.',
        go: 'Naar de kamer',
      };
    case 'duoProposal':
      return {
        over: 'Er is een vraag voor je',
        title: `Een duo met ${firstNameOf(step.partner.name)}?`,
        lead: 'Lees wat het betekent. Ja en nee zijn allebei goed.',
        go: 'Lees de vraag',
      };
    case 'groupInvitation':
      return {
        over: 'Er is een vraag voor je',
        title: `Meedoen in ${step.groupName}?`,
        lead: 'Een vaste groep voor intervisie. Ja en nee zijn allebei goed.',
        go: 'Lees de vraag',
      };
    case 'plan':
      return {
        over: 'Het inwerkplan vraagt je iets',
        title: step.title,
        lead: 'Zeg hoe het ervoor staat. Dat duurt niet lang.',
        go: 'Bekijk de vraag',
      };
    case 'evaluation':
      return {
        over: `Gepland op ${dayOf(step.on)}`,
        title: `Terugkijken met ${firstNameOf(step.partner.name)}`,
        lead: 'Wat gaat goed in jullie afspraken? Wat wil je anders?',
        go: 'Naar jullie afspraken',
      };
    case 'duoLesson':
      return duoLessonWords(step.progress);
    case 'agreement':
      return agreementWords(step.progress);
    case 'preparation':
      return {
        over: `${capital(weekdayOf(step.startsAt))}, ${step.groupName}`,
        title: 'Jouw situatie voor de intervisie',
        lead: step.isBegun
          ? 'Je was al begonnen. De groep ziet er pas iets van als jij dat wilt.'
          : 'Schrijf op waar je naar wilt kijken. De groep ziet er pas iets van als jij dat wilt.',
        go: step.isBegun ? 'Ga verder' : 'Bereid je voor',
      };
    case 'share':
      return {
        over: 'Nieuw voor jou',
        title: `${firstNameOf(step.author.name)} deelde iets met je`,
        lead: 'Lees het als je er ruimte voor hebt. Iets terugschrijven mag, hoeft niet.',
        go: 'Lees het',
      };
    case 'lesson':
      return lessonWords(step.lesson);
    case 'oneSentence':
      return {
        over: 'Vandaag is één zin genoeg',
        title: 'Wat neem je mee van vandaag?',
        lead: 'Schrijf één zin in je dagboek. Daarna mag je stoppen.',
        more: only,
        go: 'Schrijf één zin',
      };
  }
}

function agreed(parts: number): string {
  return parts === 7
    ? 'Alle zeven onderdelen klaar'
    : `${counted(parts, 'onderdeel', 'onderdelen')} van de zeven klaar`;
}

/** Whose turn it is in a duo lesson, for one of the two. */
export const duoLessonStageWords = {
  new: 'Nog niet begonnen.',
  answering: 'Je bent begonnen.',
  yourTurn: 'De ander is klaar. Nu jij nog.',
  waiting: 'Jij bent klaar. Je antwoorden zijn nog dicht.',
  open: 'Jullie antwoorden zijn open.',
  complete: 'Klaar. Jullie zinnen staan vast.',
} satisfies Record<DuoLessonStage, string>;

/** The start page. */
export const todayWords = {
  greeting: { busy: (name: string) => `Even tijd, ${name}?` },
  asks: {
    energy: {
      legend: 'Hoeveel energie heb je?',
      options: { little: 'Weinig', usual: 'Gewoon', much: 'Veel' },
    },
    minutes: {
      legend: 'Hoeveel tijd heb je?',
      options: { little: '5 minuten', usual: '10 minuten', much: '20 minuten' },
    },
  } satisfies Record<TodayAsks, { legend: string; options: Record<TodayLevel, string> }>,
  onlyForYou: `${only}.`,
  step: 'Je volgende stap',
  minutes: (minutes: number) => (minutes === 1 ? '1 minuut' : `${String(minutes)} minuten`),

  week: {
    title: 'Deze week',
    none: 'Er staat niets gepland. Alles kan in je eigen tempo.',
    session: (group: string) => `Intervisie met ${group}`,
    brings: 'Jij brengt een situatie in.',
    leads: 'Jij leidt het gesprek.',
    prepare: 'Bereid je voor',
    evaluation: (partner: string) => `Terugkijken met ${firstNameOf(partner)}`,
    evaluationOf: 'Over jullie afspraken.',
    plan: 'Inwerkplan',
    ofNewcomer: (name: string) => `Inwerkplan van ${firstNameOf(name)}`,
  },

  partner: {
    title: (partner: string) => `Jij en ${firstNameOf(partner)}`,
    answeredOn: (name: string) => `${firstNameOf(name)}, bij je notitie`,
    untitled: 'zonder titel',
    shared: (name: string) => `${firstNameOf(name)} deelde iets met je.`,
    read: 'Lees het',
    lesson: (title: string) => `Duo-les ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    lessonStage: duoLessonStageWords,
    agreement: 'Jullie afspraken',
    agreementStage: {
      new: () => 'Nog niet begonnen.',
      writing: (parts: number) => `${capital(agreed(parts))}.`,
      yourTurn: () => 'Er ligt een voorstel voor je.',
      toSign: () => 'Klaar om te tekenen.',
      waiting: () => 'Jij hebt getekend. De ander nog niet.',
      signed: () => 'Getekend door jullie allebei.',
    } satisfies Record<AgreementStage, (parts: number) => string>,
  },

  plan: {
    title: 'Je inwerkplan',
    confirmed: (done: number, of: number) => `${String(done)} van de ${String(of)} dingen zijn geregeld.`,
  },

  walk: {
    title: 'Waar je bent',
    done: (number: number, done: number, of: number) =>
      `Module ${String(number)}, ${done === 0 ? 'je bent net begonnen' : `${inWords(done)} van de ${counted(of, 'les', 'lessen')} klaar`}. Er is geen einddatum.`,
    isDone: 'Klaar',
    here: 'Hier ben je',
    minutes: (minutes: number) => `${String(minutes)} min`,
    all: 'Bekijk je hele leerpad',
  },

  care: {
    energy: {
      title: 'Gaat het even niet?',
      what: 'Dit werk kan oude dingen raken. Dat hoort erbij, en je hoeft het niet alleen te dragen.',
    },
    minutes: {
      title: 'Een bezoek dat blijft hangen?',
      what: 'Dat gebeurt, ook na jaren. Je hoeft het niet alleen te dragen.',
    },
    contact: (name: string) => `${firstNameOf(name)} is jouw contactpersoon van buiten de organisatie.`,
    call: (name: string) => `Bel ${firstNameOf(name)}`,
    more: 'Mensen en nummers',
    others: 'Andere mensen en nummers',
  },
};
