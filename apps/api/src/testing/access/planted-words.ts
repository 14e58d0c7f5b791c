import type { Name } from './cast.ts';

const partners: Name[] = ['Samira', 'Joost'];
const managers: Name[] = ['Rachid', 'Ada', 'Bea'];
const group: Name[] = ['Samira', 'Joost', 'Hester', 'Gijs', 'Karel'];
const wereThere: Name[] = ['Samira', 'Joost', 'Hester'];

/** What stands in the house, each in words of its own: the word, and who may ever get it in an answer. */
export const planted = {
  entry: ['geheim-van-de-notitie', ['Samira']],
  sharedWithJoost: ['gedeeld-met-joost', partners],
  sharedWithIneke: ['gedeeld-met-ineke', ['Samira', 'Ineke']],
  sharedWithDanny: ['teruggenomen-van-danny', ['Samira']],
  answer: ['antwoord-van-joost', partners],
  answerOfDanny: ['gewist-met-danny', []],
  reflection: ['overdenking-bij-de-les', ['Samira']],
  sentence: ['zin-van-het-duo', partners],
  agreement: ['afspraak-van-het-duo', partners],
  planNote: ['nog-niet-omdat', ['Samira', 'Rachid', 'Ineke']],
  ownStep: ['eigen-stap', ['Samira']],
  talkNote: ['voor-het-gesprek', ['Samira']],
  situation: ['voorbereide-situatie', ['Samira']],
  callLink: ['https://bellen.example/de-linden', group],
  groupName: ['De Linden', [...group, 'Bram', 'Rachid']],
  learningPoint: ['leerpunt-van-joost', wereThere],
  actionPoint: ['actiepunt-van-joost', wereThere],
  roomNote: ['aantekening-van-joost', ['Joost']],
  phone: ['06 11223344', partners],
  phoneOfContact: ['06 55667788', ['Samira', 'Marijke']],
  invited: ['uma@uitgenodigd.example', managers],
  invitedContact: ['vera@van-buiten.example', ['Rachid']],
} as const satisfies Record<string, readonly [word: string, readers: readonly Name[]]>;

export function wordOf(what: keyof typeof planted): string {
  return planted[what][0];
}

/** The planted words in these bytes that are not for this person. */
export function leakedTo(name: Name, bytes: string): string[] {
  return Object.values(planted).flatMap(([word, readers]) =>
    bytes.includes(word) && !(readers as readonly Name[]).includes(name) ? [word] : [],
  );
}
