import type { ConsentKind, Me } from '@tweespraak/contracts';

export const profileWords = {
  title: 'Jouw gegevens',
  lead: 'Hier staat wat Tweespraak over jou weet, en wat jij daarin kiest.',
  you: { title: 'Jij', name: 'Hoe heet je?', nameHint: 'Zo zien je duopartner en je groep je.', save: 'Bewaar dit' },
  phone: {
    label: 'Telefoonnummer',
    hint: 'Leeg laten mag. Je duopartner ziet het onder Hulp, en wie jou als mentor of contactpersoon heeft.',
    fault: 'Schrijf een nummer met cijfers, zoals 06 1234 5678.',
  },
  email: { label: 'E-mailadres', hint: 'Hiermee log je in. Klopt het niet meer? Vraag je coördinator.' },
  places: {
    title: 'Waar je bij hoort',
    none: 'Je hoort bij geen organisatie. Wat van jou is, blijft van jou.',
  },
  people: {
    title: 'Mensen om je heen',
    aboutMe: (who: string) => `${who} voor jou`,
    aboutOther: (who: string, about: string) => `jij bent ${who} voor ${about}`,
    end: 'Stop hiermee',
    ending: 'Stoppen…',
    ended: 'Dat is gestopt.',
  },
  theme: { title: 'Licht of donker', legend: 'Hoe wil je Tweespraak zien?', save: 'Zo wil ik het' },
  consents: {
    title: 'Wie mag wat weten',
    lead: 'Dit staat uit tot jij het aanzet. Je kunt het altijd weer uitzetten, en meedoen hangt er niet van af.',
  },
  password: {
    title: 'Wachtwoord',
    current: 'Je wachtwoord van nu',
    next: 'Nieuw wachtwoord',
    save: 'Verander mijn wachtwoord',
    done: 'Je wachtwoord is veranderd. Op andere apparaten ben je uitgelogd.',
  },
  logIns: { title: 'Waar je bent ingelogd', look: 'Bekijk je inlogs' },
  logOut: 'Log uit',
  whoSeesWhat: 'Lees nog eens wie wat ziet',
  saved: 'Bewaard',
  saving: 'Bewaren…',
};

export const themeWords: Record<Me['theme'], string> = {
  system: 'Zoals mijn apparaat',
  light: 'Licht',
  dark: 'Donker',
};

interface ConsentWords {
  title: string;
  what: string;
  on: string;
  off: string;
  allow: string;
  withdraw: string;
}

export const consentWords: Record<Exclude<ConsentKind, 'start'>, ConsentWords> = {
  participation: {
    title: 'Mijn coördinator mag zien hoe ver ik ben',
    what: 'Alleen: klaar, bezig of nog niet begonnen, per les. Nooit wat je schrijft of antwoordt.',
    on: 'Je coördinator ziet het',
    off: 'Je coördinator ziet het niet',
    allow: 'Dat mag',
    withdraw: 'Toch niet',
  },
  experienceVisible: {
    title: 'Anderen mogen zien dat ik ervaringsdeskundige ben',
    what: 'Je duo, je groep en je coördinator weten het al. Dit gaat over andere collega’s in je organisatie.',
    on: 'Andere collega’s zien het',
    off: 'Andere collega’s zien het niet',
    allow: 'Dat mag',
    withdraw: 'Toch niet',
  },
};

export const logInsWords = {
  title: 'Waar je bent ingelogd',
  lead: 'Staat hier een apparaat dat je niet kent? Log het uit en kies een nieuw wachtwoord.',
  current: 'Dit apparaat',
  since: (moment: string) => `Ingelogd ${moment}`,
  lastSeen: (moment: string) => `Laatst gebruikt ${moment}`,
  trusted: 'Eigen apparaat, blijft 14 dagen ingelogd',
  end: 'Log dit apparaat uit',
  ending: 'Uitloggen…',
  ended: 'Dat apparaat is uitgelogd.',
  everywhere: 'Log overal uit',
  everywhereNote: 'Ook op dit apparaat. Je logt daarna opnieuw in.',
  back: 'Terug naar jouw gegevens',
};
