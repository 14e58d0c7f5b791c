import type { AllowedWord } from '@tweespraak/contracts';

export interface WordToAvoid {
  word: string;
  pattern: RegExp;
  instead: string;
}

const wholeWord = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'giu');

/** People are never a problem, a group to aim at or a case; and nobody is cheered or told off. */
const wordsToAvoid: readonly WordToAvoid[] = [
  { word: 'patiënt', pattern: wholeWord('pati[ëe]nt\\p{L}*'), instead: 'bewoner, cliënt, iemand die …' },
  { word: 'verward', pattern: wholeWord('verwarde?n?'), instead: 'onbegrepen gedrag' },
  { word: 'zorgmijder', pattern: wholeWord('zorgmijd\\p{L}*'), instead: 'iemand die geen hulp wil of vindt' },
  { word: 'overlastgever', pattern: wholeWord('overlastgevers?'), instead: 'iemand die …' },
  { word: 'doelgroep', pattern: wholeWord('doelgroep\\p{L}*'), instead: 'mensen met …' },
  {
    word: 'geval',
    pattern: wholeWord('(?<!(?:in|voor) (?:dat|dit|elk|ieder|geen|sommige|veel) )geval(?:len)?'),
    instead: 'iemand, situatie',
  },
  { word: 'casus', pattern: wholeWord('casus(?:sen)?|casuïstiek'), instead: 'situatie' },
  {
    word: 'onze ervaringsdeskundige',
    pattern: wholeWord("onze (?:ervaringsdeskundige|wijk-GGD[’']er)"),
    instead: 'de naam',
  },
  { word: 'fout', pattern: wholeWord('fout!|helaas'), instead: 'Kijk nog eens mee' },
  { word: 'super', pattern: wholeWord('super'), instead: 'zeg wat er goed was' },
  { word: 'bewezen effectief', pattern: wholeWord('bewezen effectief'), instead: 'dit laat een richting zien' },
  { word: '!', pattern: /!/g, instead: 'een punt' },
];

/** Which words in a text must not be used, apart from those that are allowed with a reason. */
export function avoidableWordsIn(text: string, allowed: readonly AllowedWord[] = []): WordToAvoid[] {
  return wordsToAvoid.filter(
    ({ word, pattern }) => !allowed.some((allow) => allow.word === word) && text.search(pattern) >= 0,
  );
}
