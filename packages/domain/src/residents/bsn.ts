const cue = /\bb\.?\s?s\.?\s?n\b|burger\s?service\s?num+er|burgernum+er|\bsofi(\s|-)?(num+er|nr)\b/gi;
/** How far from its cue a number may stand, in characters. */
const reach = 60;
/** People write a number in one go, or in groups with a sign between them. */
const digitRun = /\d+(?:[ .\-/]\d+)*/g;

/**
 * Whether a text names a citizen service number: nine digits that pass the eleven test, near a word that says so. The
 * word is needed, because one in eleven other numbers passes the test too.
 */
export function containsBsn(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/\s/g, ' ');
  const cues = [...plain.matchAll(cue)].map(({ index }) => index);
  let next = 0;
  // both lists are in the order of the text: one walk, however long a paste is
  for (const { index, 0: run } of plain.matchAll(digitRun)) {
    while (next < cues.length && (cues[next] ?? 0) < index - reach) next += 1;
    const near = cues[next];
    if (near === undefined) return false;
    if (near < index + run.length + reach && numbersIn(run).some(passesElevenTest)) return true;
  }
  return false;
}

/** The numbers that can be meant: whole groups only, so that a piece of a longer number never counts. */
function numbersIn(run: string): string[] {
  const groups = run.split(/\D/);
  return groups.flatMap((first, place) => {
    // an old number has eight digits: many leave out the zero in front
    if (first.length === 8) return [`0${first}`];
    let digits = first;
    for (let more = place + 1; more < groups.length && digits.length < 9; more += 1) digits += groups[more] ?? '';
    return digits.length === 9 ? [digits] : [];
  });
}

function passesElevenTest(digits: string): boolean {
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return sum % 11 === 0 && Number(digits) > 0;
}
