import type { MemberRole } from '@tweespraak/contracts';

export const roleWords: Record<MemberRole, string> = {
  ervaringsdeskundige: 'ervaringsdeskundige',
  wijkGgd: 'wijk-GGD’er',
  colleague: 'collega',
  coordinator: 'coördinator',
  author: 'schrijver van lessen',
  administrator: 'beheerder',
};

/** "ervaringsdeskundige en coördinator" */
export function rolesInWords(roles: MemberRole[]): string {
  return list(roles.map((role) => roleWords[role]));
}

/** "Joost, Pim en Hester" */
export function list(names: string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} en ${names.at(-1) ?? ''}`;
}
