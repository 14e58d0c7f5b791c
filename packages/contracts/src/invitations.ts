import { z } from 'zod';
import { secretToken } from './auth.ts';
import { emailAddress, memberRole, memberRoles, personName } from './people.ts';

/** Invites someone by e-mail to be a member; who is already known elsewhere joins with the account they have. */
export const invitePerson = z.object({
  name: personName,
  email: emailAddress,
  roles: z.array(memberRole).min(1).max(memberRoles.length),
});
export type InvitePerson = z.infer<typeof invitePerson>;

/** Invites someone from outside to be the contact of one member. They become no member themselves. */
export const inviteContact = z.object({ aboutId: z.uuid(), name: personName, email: emailAddress });
export type InviteContact = z.infer<typeof inviteContact>;

export const invitationState = z.enum(['open', 'accepted', 'withdrawn', 'expired']);
export type InvitationState = z.infer<typeof invitationState>;

export const invitationView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    roles: z.array(memberRole),
    /** Whose contact this person is asked to be, instead of a member. */
    contactOf: z.string().nullable(),
    state: invitationState,
    sentAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    abilities: z.object({ withdraw: z.boolean(), resend: z.boolean() }),
  })
  .meta({ id: 'Invitation' });
export type InvitationView = z.infer<typeof invitationView>;

export const invitationToken = z.object({ token: secretToken });
export type InvitationToken = z.infer<typeof invitationToken>;

/** What someone with the link sees before accepting. */
export const invitationOffer = z
  .object({
    organisationName: z.string(),
    invitedBy: z.string(),
    name: z.string(),
    email: z.string(),
    roles: z.array(memberRole),
    contactOf: z.string().nullable(),
    hasAccount: z.boolean(),
  })
  .meta({ id: 'InvitationOffer' });
export type InvitationOffer = z.infer<typeof invitationOffer>;

/** A new person chooses a name and a password; who already has an account proves it with that password. */
export const acceptInvitation = z.object({
  token: secretToken,
  name: personName.optional(),
  password: z.string().min(1).max(200),
});
export type AcceptInvitation = z.infer<typeof acceptInvitation>;
