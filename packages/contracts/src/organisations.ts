import { z } from 'zod';
import { invitationView } from './invitations.ts';
import { memberRole, memberRoles, personRef } from './people.ts';
import { relationView } from './relations.ts';

export const setRoles = z.object({ roles: z.array(memberRole).min(1).max(memberRoles.length) });
export type SetRoles = z.infer<typeof setRoles>;

/** A member as coordinators and administrators see them: what is arranged, never what they learn or write. */
export const memberView = z
  .object({
    person: personRef,
    email: z.string(),
    /** Without `ervaringsdeskundige` for whoever may not know that. */
    roles: z.array(memberRole),
    joinedOn: z.iso.date(),
    relations: z.array(relationView),
    duoPartners: z.array(personRef),
    abilities: z.object({ changeRoles: z.boolean(), end: z.boolean() }),
  })
  .meta({ id: 'Member' });
export type MemberView = z.infer<typeof memberView>;

export const organisationPeople = z
  .object({
    organisation: z.object({ id: z.uuid(), name: z.string() }),
    members: z.array(memberView),
    /** People from outside who are the contact of a member. */
    contacts: z.array(personRef),
    invitations: z.array(invitationView),
    /** The roles this person may give and take. */
    rolesToGive: z.array(memberRole),
    abilities: z.object({ setRelation: z.boolean(), proposeDuo: z.boolean() }),
  })
  .meta({ id: 'OrganisationPeople' });
export type OrganisationPeople = z.infer<typeof organisationPeople>;
