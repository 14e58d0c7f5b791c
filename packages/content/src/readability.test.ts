import { expect, it } from 'vitest';
import { readabilityOf } from './readability.ts';

it('counts words, sentences and syllables as Douma did', () => {
  const { words, wordsPerSentence, fleschDouma } = readabilityOf(['De kat zit. De hond eet buiten.']);

  expect({ words, wordsPerSentence }).toEqual({ words: 7, wordsPerSentence: 3.5 });
  // 8 syllables in 7 words: 206.84 - 77 × 8/7 - 0.93 × 3.5
  expect(fleschDouma).toBeCloseTo(115.6, 1);
});

it('finds long words and long sentences harder', () => {
  const easy = readabilityOf(['Je belt aan. Je wacht even.']);
  const hard = readabilityOf([
    'Samenwerkingsafspraken vergemakkelijken organisatorische verantwoordelijkheden aanzienlijk.',
  ]);

  expect(hard.fleschDouma).toBeLessThan(easy.fleschDouma);
  expect(readabilityOf(['Kort. Dit is de langste zin van hier.']).longestSentence).toBe(
    'Dit is de langste zin van hier.',
  );
});
