export const mailBoxWords = {
  title: 'Postvak van de proefversie',
  lead: 'In de proefversie gaat geen mail de deur uit. Wat verstuurd zou zijn, staat hier.',
  none: 'Er is nog geen mail verstuurd. Nodig iemand uit, of vraag een nieuw wachtwoord aan.',
  to: (address: string) => `Aan ${address}`,
};
