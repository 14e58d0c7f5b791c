/** Words that two people make together: who agrees, and what one can do with them. */
export const jointTextWords = {
  agreed: (who: string) => `${who} is akkoord`,
  notYet: (who: string) => `${who} zegt: nog niet`,
  thinking: (who: string) => `${who} denkt nog na`,
  agree: 'Ik ben akkoord',
  agreeing: 'Akkoord geven…',
  later: 'Nog niet',
  change: 'Pas de zin aan',
  changeTitle: 'De zin aanpassen',
  changeNote: (partner: string) => `${partner} krijgt je nieuwe woorden te zien, en zegt dan opnieuw ja of nog niet.`,
  changed: (partner: string) => `${partner} veranderde dit net. Nu staat er:`,
  send: 'Stel zo voor',
  sending: 'Versturen…',
  never: 'Toch niet',
  withdraw: 'Trek je voorstel in',
  withdrawing: 'Intrekken…',
};
