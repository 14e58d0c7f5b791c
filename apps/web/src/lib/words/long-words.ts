const softHyphen = '\u00ad';
const seams = [
  ['ervarings', 'deskundig'],
  ['ervarings', 'kennis'],
  ['samenwerkings', 'afspra'],
] as const;

/** Where our longest words may break when a heading or button is narrow: not every browser knows Dutch hyphenation. */
export function breakable(text: string): string {
  return seams.reduce(
    (done, [first, second]) => done.replace(new RegExp(`(${first})(${second})`, 'gi'), `$1${softHyphen}$2`),
    text,
  );
}
