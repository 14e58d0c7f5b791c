/** How hard a Dutch text is to read. A measure to look at while writing, not a verdict. */
export interface Readability {
  words: number;
  wordsPerSentence: number;
  /** Flesch-Douma: from 0 (hard) to 100 (easy); screen text aims at 70 or more. */
  fleschDouma: number;
  longestSentence: string;
}

const vowelGroup = /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyëïöüéèêáàó]/giu;

export function readabilityOf(texts: readonly string[]): Readability {
  const sentences = texts
    .flatMap((text) => text.split(/(?<=[.?!:…]['’”)]?)\s+|\n+/u))
    .map(wordsIn)
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  const syllables = words.reduce((sum, word) => sum + Math.max(1, word.match(vowelGroup)?.length ?? 0), 0);
  const wordsPerSentence = words.length / Math.max(1, sentences.length);
  const longest = sentences.reduce((long, next) => (next.length > long.length ? next : long), []);
  return {
    words: words.length,
    wordsPerSentence,
    fleschDouma: 206.84 - 77 * (syllables / Math.max(1, words.length)) - 0.93 * wordsPerSentence,
    longestSentence: longest.join(' '),
  };
}

function wordsIn(sentence: string): string[] {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
}
