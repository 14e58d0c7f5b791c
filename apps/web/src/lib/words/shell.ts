import type { RunningRemark } from '@tweespraak/contracts';
import { inSentence } from './organisations.ts';

/** What stands around every page. */
export const shellWords = {
  skip: 'Naar de inhoud',
  brand: 'Tweespraak',
  menu: 'Hoofdmenu',
  yourData: 'Jouw gegevens',
  footer: (organisation: string | undefined) =>
    `${organisation ? `Tweespraak van ${inSentence(organisation)}` : 'Tweespraak'}. Wat je niet deelt, blijft van jou.`,
  privacy: 'Privacy in gewone taal',
  accessibility: 'Toegankelijkheid',
  stopAndSave: 'Stop en bewaar',
  today: 'Vandaag',
  learn: 'Leren',
  journal: 'Dagboek',
  intervisie: 'Intervisie',
  duo: 'Duo',
  overview: 'Overzicht',
  people: 'Mensen',
};

export const leaveWords = {
  title: 'Je tekst is nog niet bewaard',
  what: 'Ga je nu weg, dan ben je kwijt wat er nog niet bewaard is.',
  stay: 'Blijf hier',
  leave: 'Ga weg zonder bewaren',
};

/** Over a page on which something unsaved stands, when the log-in has ended. */
export const loggedOutWords = {
  title: 'Je bent uitgelogd',
  what: 'Op deze pagina staat nog iets dat niet bewaard is. Typ je wachtwoord. Dan ga je verder waar je was.',
  as: (email: string) => `Je logt in als ${email}.`,
  password: 'Je wachtwoord',
  needed: 'Vul je wachtwoord in.',
  noLine: 'Er is nu geen verbinding. Probeer het zo nog eens.',
  back: 'Log weer in',
  leave: 'Ga weg zonder bewaren',
};

/** Only for administrators. */
export const runningWords: { label: string } & Record<RunningRemark, string> = {
  label: 'Voor beheerders',
  embeddedDatabase:
    'Tweespraak draait hier op de ingebouwde database. Die is goed genoeg om te proberen. Valt de stroom uit, dan kunnen de laatste minuten weg zijn.',
  noMail: 'Er gaat hier geen mail uit. Uitnodigingen en links blijven wachten tot er een mailserver is ingesteld.',
};

export const errorPageWords = {
  not_found: {
    title: 'Deze pagina is er niet',
    what: 'Het adres klopt niet, of wat hier stond is weg. Het kan ook zijn dat iemand het niet meer met je deelt.',
  },
  not_allowed: {
    title: 'Dit is niet voor jou',
    what: 'Jij kunt deze pagina niet openen. Vraag je coördinator als je denkt dat het wel zou moeten.',
  },
  offline: {
    title: 'Er is geen verbinding',
    what: 'We kunnen deze pagina nu niet ophalen. Wat je eerder bewaarde, is veilig.',
  },
  too_large: {
    title: 'Dit is te groot om te bewaren',
    what: 'Ga terug met de knop van je browser. Maak het korter, of knip het in stukken.',
  },
  unexpected: {
    title: 'Dit ging niet goed',
    what: 'Dat ligt aan ons, niet aan jou. Wat je eerder bewaarde, is veilig. Probeer het straks nog eens.',
  },
  again: 'Probeer het nog eens',
  toStart: 'Naar het begin',
};
