import { z } from 'zod';
import { formIntervisieGroup } from './intervisie.ts';
import { inviteContact, invitePerson } from './invitations.ts';
import { personRelation } from './people.ts';

/** Forms of who arranges things say for which organisation: one person may do so for several. */
const ofOrganisation = { organisationId: z.uuid() };

export const invitePersonForm = invitePerson.extend(ofOrganisation);
export const inviteContactForm = inviteContact.extend(ofOrganisation);
export const formGroupForm = formIntervisieGroup.extend(ofOrganisation);

/** As boxes in a form: exactly two of them. */
export const proposeDuoForm = z.object({ ...ofOrganisation, personIds: z.array(z.uuid()).length(2) });

export const setRelationForm = z
  .object({ ...ofOrganisation, aboutId: z.uuid(), otherId: z.uuid(), relation: personRelation })
  .refine(({ aboutId, otherId }) => aboutId !== otherId, { path: ['otherId'], message: 'same_person' });

/** Which invitation or proposal a form is about. */
export const oneInvitationForm = z.object({ id: z.uuid() });
