export const formWords = {
  noLine: 'Er is nu geen verbinding. Wat je typte, staat er nog. Probeer het zo nog eens.',
  stopped: 'Dit is niet gelukt. Dat ligt aan ons. Wat je typte, staat er nog. Probeer het straks nog eens.',
  lookAgain: 'Dit is nog niet gelukt',
  quote: (requestId: string) => `Vraag je hulp? Noem dan deze code: ${requestId}`,
  showPassword: 'Toon',
  password: 'wachtwoord',
};
