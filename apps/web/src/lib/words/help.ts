import type { OwnHelpAs } from '@tweespraak/contracts';

const as: Record<OwnHelpAs, string> = {
  outsideContact: 'jouw contactpersoon van buiten de organisatie',
  peerBuddy: 'jouw maatje',
  mentor: 'jouw mentor',
  partner: 'jouw duopartner',
};

export const helpWords = {
  as,
  name: 'Hulp',
  title: 'Hulp',
  lead: 'Je hoeft het niet alleen te dragen.',
  danger: 'Is er nu gevaar? Bel 112.',
  national: 'Nu iemand spreken',
  ownPeople: 'Jouw mensen',
  organisation: 'In je organisatie',
  call: (name: string) => `Bel ${name}`,
  nobodyReads: 'Tweespraak leest niet mee om te zien of het goed met je gaat. Jij kiest wie je belt.',
  suicideLine: '113 Zelfmoordpreventie',
  suicideLineWhat: 'Dag en nacht, gratis en zonder je naam',
  doctor: 'Je huisarts',
  doctorWhat: 'Ook ’s avonds en in het weekend: dan krijg je de huisartsenpost',
};
