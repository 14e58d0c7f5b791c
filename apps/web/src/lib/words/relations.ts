import type { PersonRelation } from '@tweespraak/contracts';

/** What someone is to another, apart from any function in an organisation. */
export const relationWords: Record<PersonRelation, string> = {
  mentor: 'mentor',
  outsideContact: 'contactpersoon van buiten',
  progressContact: 'vaste contactpersoon',
  peerBuddy: 'maatje',
};
