import type { MemberRole } from '@tweespraak/contracts';

export const demoOrganisations = ['Gemeente Lindewaard', 'GGD Waterkant', 'Herstelhuis De Brug'];

/** Who is what, where. */
export const demoMemberships: { key: string; organisation: string; roles: MemberRole[] }[] = [
  { key: 'samira', organisation: 'Gemeente Lindewaard', roles: ['ervaringsdeskundige'] },
  { key: 'joost', organisation: 'Gemeente Lindewaard', roles: ['wijkGgd'] },
  { key: 'hester', organisation: 'Gemeente Lindewaard', roles: ['wijkGgd'] },
  { key: 'rachid', organisation: 'Gemeente Lindewaard', roles: ['coordinator', 'administrator'] },
  { key: 'fatma', organisation: 'Gemeente Lindewaard', roles: ['ervaringsdeskundige'] },
  { key: 'pim', organisation: 'Gemeente Lindewaard', roles: ['wijkGgd'] },
  { key: 'ans', organisation: 'Gemeente Lindewaard', roles: ['ervaringsdeskundige'] },
  { key: 'lotte', organisation: 'Gemeente Lindewaard', roles: ['wijkGgd'] },
  { key: 'danny', organisation: 'Gemeente Lindewaard', roles: ['ervaringsdeskundige'] },
  { key: 'ineke', organisation: 'Gemeente Lindewaard', roles: ['colleague'] },
  { key: 'marijke', organisation: 'Herstelhuis De Brug', roles: ['ervaringsdeskundige'] },
  { key: 'wilma', organisation: 'GGD Waterkant', roles: ['coordinator', 'administrator'] },
  { key: 'bram', organisation: 'GGD Waterkant', roles: ['wijkGgd'] },
  { key: 'noor', organisation: 'GGD Waterkant', roles: ['ervaringsdeskundige'] },
];
