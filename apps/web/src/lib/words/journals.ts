import type { ReceiverAs, TooLongText } from '@tweespraak/contracts';
import { firstNameOf } from '#lib/ui/initials.ts';
import { dayOf, momentOf, timeOf } from './dates.ts';
import { counted, figure } from './numbers.ts';
import { list } from './roles.ts';

const firstNames = (names: string[]): string => list(names.map(firstNameOf));

export const journalWords = {
  title: 'Dagboek',
  lead: 'Wat je hier schrijft, is alleen voor jou. Delen doe je per notitie. Intrekken kan altijd.',
  onlyYou: 'Alleen voor jou',
  sharedWith: (names: string[]) => `Gedeeld met ${firstNames(names)}`,
  backToJournal: 'Naar je dagboek',
  lockNow: 'Zet op slot',
};

export const penWords = {
  today: 'Notitie van vandaag',
  entry: 'Jouw notitie',
  title: 'Titel, mag leeg blijven',
  titleHint: 'Titel',
  text: 'Jouw notitie',
  done: 'Klaar',
  share: 'Deel met iemand',
  doneMeans: 'Klaar betekent: bewaard, niet gedeeld.',
  doneAndPrivate: 'Bewaard. Alleen voor jou.',
  save: 'Bewaar',
  saving: 'Wordt bewaard',
  signedOut: 'Je bent niet meer ingelogd. Laat dit open. Zodra je weer bent ingelogd, bewaren we je tekst.',
  tooLong: ({ characters, fit }: TooLongText) =>
    `Dit is te lang om te bewaren. Het zijn ${figure(characters)} tekens. In één notitie passen er ongeveer ${figure(fit)}. Alles staat nog hier. Knip het in meer notities.`,
  muchTooLong: 'Dit is te lang om te bewaren. Het staat nog hier. Knip het in meer notities.',
  titleTooLong: 'De titel is te lang om te bewaren. Maak hem korter. Dan bewaren we alles.',
  refused: 'Zo kunnen we dit niet bewaren. Het staat nog hier. Haal weg wat je het laatst plakte.',
  erased: 'Deze notitie is gewist, op een ander scherm. Wat hier nog staat, is niet bewaard.',
  keepAsNew: 'Bewaar dit als nieuwe notitie',
  nothingToShare: 'Schrijf eerst iets.',
};

export const questionWords = {
  title: 'Een vraag om mee te beginnen',
  questions: (partner: string | undefined) => [
    'Wat raakte je, en wat zegt dat over jou?',
    'Wat was van de bewoner, en wat was van jou?',
    partner
      ? `Wat wil je ${firstNameOf(partner)} vragen voor jullie weer samen gaan?`
      : 'Wat zou je een volgende keer anders doen?',
  ],
};

export const entryListWords = {
  title: 'Eerder',
  empty: 'Hier komt wat je schrijft',
  emptyWhat: 'Eén zin is genoeg. Je leest hem hier terug, en niemand anders, tot jij hem deelt.',
  untitled: (writtenAt: string) => `Notitie van ${momentOf(writtenAt)}`,
  unreadable: 'Deze notitie is beschadigd. We kunnen hem niet meer lezen. Je andere notities zijn heel.',
  twoTexts: 'Hier staan twee teksten. Kies welke blijft.',
  answered: (names: string[]) => `Gedeeld met ${firstNames(names)}, met antwoord`,
  revoked: (name: string, on: string) => `Ingetrokken op ${dayOf(on)}, ${firstNameOf(name)} kan het niet meer openen`,
  fromLesson: 'Bij een vraag uit een les',
  fromSession: 'Leerpunt uit een sessie',
  more: 'Toon meer',
};

export const sharedWithMeWords = {
  title: 'Gedeeld met jou',
  told: 'Wie iets met je deelt, kan zien wanneer jij het opent.',
  from: (name: string) => `Notitie van ${firstNameOf(name)}`,
  sharedAt: (at: string) => `Gedeeld ${momentOf(at)}`,
  isNew: 'Nog niet geopend',
  answers: (count: number) => counted(count, 'antwoord', 'antwoorden'),
};

export const shareWords = {
  title: 'Wie mag dit lezen?',
  snapshot: (title: string) => (title ? `Je deelt ‘${title}’ ` : 'Je deelt deze notitie '),
  asItIsNow: 'zoals het er nu staat',
  later: '. Schrijf je later verder, dan ziet de ander dat niet, tot je opnieuw deelt.',
  choose: 'Kies met wie je deelt',
  preview: 'Zo ziet de ander het',
  coordinator: 'Je coördinator kan dit niet lezen. Ook niet als je het deelt.',
  coordinatorHere: (name: string) =>
    `Let op: ${firstNameOf(name)} is ook coördinator. Je deelt het dan met de persoon, en die leest het.`,
  readersAreSeen: 'Jij kunt terugzien wie het wanneer opende.',
  revoking: 'Intrekken kan altijd. Dan is het meteen weg voor de ander. Wat iemand al las, kan die niet vergeten.',
  share: (names: string[]) => `Deel met ${firstNames(names)}`,
  sharing: 'We delen het…',
  noneYet: 'Deel',
  chooseFirst: 'Kies eerst met wie.',
  notNow: 'Toch niet',
  nobody: 'Er is nog niemand met wie je kunt delen.',
  nobodyWhat: 'Dat kan met je duopartner, je mentor of je contactpersoon. Vraag je coördinator wie dat zijn.',
  shared: (names: string[]) => `Gedeeld met ${firstNames(names)}.`,
  undo: 'Trek in',
  changedMeanwhile: 'Je schreef intussen verder op een ander scherm. Kijk wat er nu staat en deel dan.',
};

/** What somebody is to you, in the words of a list. */
export const receiverWords: Record<ReceiverAs, string> = {
  partner: 'je duopartner',
  mentor: 'je mentor',
  outsideContact: 'contactpersoon buiten de organisatie',
  progressContact: 'vast aanspreekpunt',
  peerBuddy: 'je maatje',
};

export const givenWords = {
  title: 'Gedeeld',
  with: (name: string) => firstNameOf(name),
  at: (at: string) => `Gedeeld ${momentOf(at)}`,
  older: 'Je schreef daarna verder. Dat is niet gedeeld.',
  again: 'Deel wat er nu staat',
  paused: (name: string) => `Jullie duo heeft pauze. ${firstNameOf(name)} kan dit nu niet openen.`,
  look: (name: string) => `Lees wat ${firstNameOf(name)} ziet`,
  revoke: 'Trek in',
  revokeTitle: (name: string) => `Trek je dit in voor ${firstNameOf(name)}?`,
  revokeWhat: (name: string) =>
    `${firstNameOf(name)} kan het meteen niet meer openen, ook als het nu open staat. De antwoorden eronder gaan ook weg. Je eigen notitie blijft.`,
  revoking: 'We trekken het in…',
  revoked: (name: string) => `Ingetrokken. ${firstNameOf(name)} kan het niet meer openen.`,
  revokedOn: (name: string, at: string) => `Ingetrokken op ${dayOf(at)}, ${firstNameOf(name)} kan het niet meer openen`,
  readers: 'Wie keek wanneer',
  nobodyLooked: 'Nog niet geopend.',
  looks: (name: string, day: string, times: string[]) =>
    `${firstNameOf(name)}, ${dayOf(day)} om ${list(times.map(timeOf))}`,
  gone: 'Iemand die geen account meer heeft',
};

export const answerWords = {
  title: 'Antwoorden',
  label: 'Jouw antwoord',
  hint: (name: string) => `Alleen jij en ${firstNameOf(name)} lezen dit.`,
  send: 'Stuur antwoord',
  sending: 'We sturen het…',
  you: 'Jij',
  erase: 'Wis mijn antwoord',
  erased: 'Je antwoord is gewist, voor jullie allebei.',
  unreadable: 'Dit antwoord is beschadigd. We kunnen het niet meer lezen.',
};

export const sharedNoteWords = {
  title: 'Notitie van een ander',
  heading: (name: string) => `Notitie van ${firstNameOf(name)}`,
  forYou: (author: string) => `Van ${firstNameOf(author)}, alleen voor jou`,
  snapshot: (author: string, at: string) => `Zoals ${firstNameOf(author)} het deelde, ${momentOf(at)}.`,
  seen: (author: string) => `${firstNameOf(author)} kan zien dat je dit opende.`,
  unreadable: 'Deze notitie is beschadigd. We kunnen hem niet meer lezen.',
  takenBackTitle: (author: string) => `${firstNameOf(author)} heeft dit teruggenomen`,
  takenBack: 'Dat mag altijd, zonder reden. Je kunt het niet meer openen.',
  wasAnswering: 'Je was een antwoord aan het schrijven. Dat is niet verstuurd. Hier staat het nog:',
  goneTitle: 'Dit is er niet meer voor jou',
  gone: 'Degene die het deelde, nam het terug. Of jullie duo heeft nu pauze.',
};

export const twoTextsWords = {
  title: 'Je schreef op twee schermen tegelijk',
  lead: 'Beide teksten zijn bewaard. Kies welke blijft, of zet ze onder elkaar.',
  saved: 'Wat bewaard was',
  beside: 'Wat ernaast staat',
  writtenAt: (at: string) => `Geschreven ${momentOf(at)}`,
  keepThis: 'Houd deze',
  keepBoth: 'Zet ze onder elkaar',
  keeping: 'We bewaren het…',
  rest: 'Kies je er een? Dan wissen we de andere.',
};

export const eraseWords = {
  open: 'Wis deze notitie',
  title: 'Wis je deze notitie?',
  what: 'Dan is hij meteen weg uit de app, ook voor met wie je hem deelde. Na 7 dagen is hij ook niet meer leesbaar uit een back-up. Dit kun je niet terugdraaien.',
  yes: 'Wis voor altijd',
  erasing: 'We wissen…',
  no: 'Toch niet',
  done: 'De notitie is gewist.',
};

export const lockWords = {
  title: 'Je dagboek is op slot',
  what: 'Na 15 stille minuten doen we het dicht. Wat je schreef, is bewaard.',
  whatUnsaved:
    'Na 15 stille minuten doen we het dicht. Het laatste wat je typte, is nog niet bewaard. Dat doen we zodra je opent. Houd deze pagina open.',
  whatTyped:
    'Wat je net schreef, is nog niet bewaard. Na je wachtwoord staat het er weer. Druk dan nog eens op Bewaar.',
  password: 'Je wachtwoord',
  open: 'Open mijn dagboek',
  opening: 'We openen…',
  rest: 'De rest van Tweespraak blijft open. Je gaat verder op de plek waar je was.',
};
