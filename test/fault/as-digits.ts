/** A number written in choices: each thing gets one of the values, so that every number is another answer. */
export function asDigits<Value>(number: number, things: string[], values: Value[]): Record<string, Value> {
  let left = number;
  const digits = things.map((thing) => {
    const digit = left % values.length;
    left = Math.floor(left / values.length);
    return [thing, values[digit]] as [string, Value];
  });
  return Object.fromEntries(digits);
}

/** The number again. Things without a value count as the first one. */
export function fromDigits<Value>(placed: Record<string, Value>, things: string[], values: Value[]): number {
  return things.reduceRight((number, thing) => {
    const digit = thing in placed ? values.indexOf(placed[thing] as Value) : 0;
    return number * values.length + digit;
  }, 0);
}
