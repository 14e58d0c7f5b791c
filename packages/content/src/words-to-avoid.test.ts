import { expect, it } from 'vitest';
import { avoidableWordsIn } from './words-to-avoid.ts';

it.each([
  ['De patiënten wachten.', ['patiënt']],
  ['Een verwarde man belde aan.', ['verward']],
  ['Hij raakte in de war. Dat geeft verwarring.', []],
  ['Zorgmijders zijn een lastige doelgroep.', ['zorgmijder', 'doelgroep']],
  ['Een moeilijk geval.', ['geval']],
  ['In dat geval bel je Marijke.', []],
  ['We bespraken de casus.', ['casus']],
  ['Dit is onze ervaringsdeskundige.', ['onze ervaringsdeskundige']],
  ['Goed gedaan!', ['!']],
  ['Het supermarktje om de hoek.', []],
])('%s', (text, words) => {
  expect(avoidableWordsIn(text).map(({ word }) => word)).toEqual(words);
});
