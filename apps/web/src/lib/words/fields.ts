import type { FieldFault } from '#lib/forms/form-result.ts';
import { figure } from './numbers.ts';

/** How to repair a field, by the code of its fault. A form may say it better for one of its own fields. */
const faultWords: Record<string, string> = {
  invalid_type: 'Vul dit nog in.',
  invalid_value: 'Kies een van de mogelijkheden.',
  invalid_format: 'Dit klopt nog niet. Kijk het na.',
  invalid_union: 'Dit klopt nog niet. Kijk het na.',
  same_person: 'Kies twee verschillende mensen.',
  coordinator_in_group: 'Een coördinator zit niet in een groep met eigen mensen. Kies iemand anders.',
  not_in_group: 'Deze persoon doet niet mee in de groep. Kies iemand anders.',
  in_the_past: 'Dit moment is al voorbij. Kies een later moment.',
  no_call_link: 'Begin met https:// of geef een telefoonnummer.',
  role_conflict: 'Deze rollen gaan niet samen. Wie leidt, brengt geen situatie in.',
  list_full: 'De lijst is vol. Haal er eerst een stap af.',
  unknown_method: 'Deze werkvorm is er niet. Kies een andere.',
};

/** While it is typed, before anything is sent. */
export function tooMuchSentence(excess: number, most: number): string {
  return `Dit is ${figure(excess)} ${excess === 1 ? 'teken' : 'tekens'} te lang. Hier passen er ${figure(most)}. Het staat er nog.`;
}

export function faultSentence({ code, limit }: FieldFault): string {
  if (code === 'too_small')
    return limit && limit > 1 ? `Dit is te kort. Gebruik minstens ${limit} tekens.` : 'Vul dit nog in.';
  if (code === 'too_big' && limit) return `Dit is te lang. Gebruik hoogstens ${figure(limit)} tekens.`;
  return faultWords[code] ?? 'Dit klopt nog niet. Kijk het na.';
}
