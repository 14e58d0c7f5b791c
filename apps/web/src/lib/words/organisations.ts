/** "Gemeente Lindewaard" is "gemeente Lindewaard" inside a sentence; "GGD Waterkant" stays as it is. */
export function inSentence(organisation: string): string {
  return organisation.replace(/^(Gemeente|Stichting|Vereniging)\b/, (word) => word.toLowerCase());
}
