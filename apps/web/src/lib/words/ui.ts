/** What the parts of every page say by themselves. */
export const uiWords = {
  close: 'Sluit',
  saved: 'Bewaard',
  savedAt: (time: string) => `Bewaard om ${time}`,
  savedUntil: (time: string) => `Bewaard tot ${time}`,
  saving: 'Bewaren…',
  notSaved: 'Nog niet bewaard',
  /** Read out, not shown: that it works, and that it does not. */
  said: { saved: 'Alles is bewaard.', unsaved: 'Let op: dit is nog niet bewaard.' },
  step: (at: number, of: number) => `Stap ${at} van ${of}`,
  offline: 'Geen verbinding. Houd deze pagina open. Zodra er weer verbinding is, bewaren we je tekst.',
  backOnline: 'Er is weer verbinding.',
  fetching: (what: string) => `We halen ${what} op`,
  opensElsewhere: 'opent een andere site',
};
