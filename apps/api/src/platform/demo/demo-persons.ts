/** The invented people of the demo, in the order of the log-in page. */
export const demoPersons = [
  {
    key: 'samira',
    name: 'Samira Aydin',
    what: 'ervaringsdeskundige, net begonnen',
    organisation: 'Gemeente Lindewaard',
  },
  {
    key: 'joost',
    name: 'Joost van Dalen',
    what: 'wijk-GGD’er, vormt een duo met Samira',
    organisation: 'Gemeente Lindewaard',
  },
  { key: 'hester', name: 'Hester Bos', what: 'gespreksleider van intervisie', organisation: 'Gemeente Lindewaard' },
  {
    key: 'marijke',
    name: 'Marijke Kuipers',
    what: 'contactpersoon buiten de organisatie',
    organisation: 'Herstelhuis De Brug',
  },
  { key: 'rachid', name: 'Rachid Bensaïd', what: 'coördinator bij de gemeente', organisation: 'Gemeente Lindewaard' },
  {
    key: 'fatma',
    name: 'Fatma Yildiz',
    what: 'ervaringsdeskundige, vormt een duo met Lotte',
    organisation: 'Gemeente Lindewaard',
  },
  {
    key: 'pim',
    name: 'Pim Hendriks',
    what: 'wijk-GGD’er, vormt een duo met Danny',
    organisation: 'Gemeente Lindewaard',
  },
  { key: 'ans', name: 'Ans Vermeer', what: 'ervaringsdeskundige, denkt mee', organisation: 'Gemeente Lindewaard' },
  {
    key: 'lotte',
    name: 'Lotte Smit',
    what: 'wijk-GGD’er, vormt een duo met Fatma',
    organisation: 'Gemeente Lindewaard',
  },
  {
    key: 'danny',
    name: 'Danny Kok',
    what: 'ervaringsdeskundige, vormt een duo met Pim',
    organisation: 'Gemeente Lindewaard',
  },
  { key: 'ineke', name: 'Ineke Mulder', what: 'mentor van Samira', organisation: 'Gemeente Lindewaard' },
  { key: 'wilma', name: 'Wilma de Graaf', what: 'coördinator', organisation: 'GGD Waterkant' },
  { key: 'bram', name: 'Bram Jansen', what: 'wijk-GGD’er', organisation: 'GGD Waterkant' },
  { key: 'noor', name: 'Noor El Idrissi', what: 'ervaringsdeskundige', organisation: 'GGD Waterkant' },
];

export const demoPassword = 'tweespraak-demo';

/** No real address ends like this: `.example` belongs to nobody. */
export function demoAddress(key: string): string {
  return `${key}@demo.tweespraak.example`;
}
