/** The words under a text that somebody writes. */
export const editorWords = {
  tools: 'Opmaak',
  heading: 'Kop',
  bulletList: 'Lijst',
  orderedList: 'Lijst met cijfers',
  blockquote: 'Citaat',
  bold: 'Vet',
  italic: 'Schuin',
  link: 'Link',
  address: 'Adres van de link',
  noAddress: 'Dit is geen adres. Typ het zoals www.voorbeeld.nl.',
  setLink: 'Maak link',
  removeLink: 'Haal link weg',
  withoutScript: 'Bewaren gaat hier met de knop. Koppen, lijsten en links worden gewone tekst.',
};
