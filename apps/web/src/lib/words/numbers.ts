const small = ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'];

/** Up to twelve in letters, as one writes in a sentence. */
export function inWords(count: number): string {
  return small[count] ?? String(count);
}

/** 2.097.152 */
export function figure(count: number): string {
  return count.toLocaleString('nl-NL');
}

/** `counted(1, 'les', 'lessen')` is "een les". */
export function counted(count: number, one: string, more: string): string {
  return `${inWords(count)} ${count === 1 ? one : more}`;
}

/** At the beginning of a sentence. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
