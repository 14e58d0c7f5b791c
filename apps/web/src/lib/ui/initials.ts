/** "Joost van Dalen" is JD: the first letter of the first word, and of the last one. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const last = words.length > 1 ? words.at(-1) : '';
  return [words[0], last].map((word) => firstLetter(word ?? '')).join('');
}

/** A whole letter, also when it takes more than one code unit. */
function firstLetter(word: string): string {
  return (Array.from(word)[0] ?? '').toLocaleUpperCase('nl');
}

/** How people call each other: the first word of the name. */
export function firstNameOf(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
