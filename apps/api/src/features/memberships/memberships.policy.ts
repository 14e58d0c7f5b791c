import type { MemberRole } from '@tweespraak/contracts';
import { hasRole } from '../../platform/access/actor.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { policy } from '../../platform/access/policy.ts';
import type { Invitation } from './invitation.entity.ts';

interface InOrganisation {
  organisationId: string;
}

const coordinates = (actor: Actor, { organisationId }: InOrganisation) => hasRole(actor, organisationId, 'coordinator');
const administers = (actor: Actor, { organisationId }: InOrganisation) =>
  hasRole(actor, organisationId, 'administrator');
const manages = (actor: Actor, place: InOrganisation) => coordinates(actor, place) || administers(actor, place);

/** Who is in an organisation, and who is asked in. */
export const organisationPeoplePolicy = policy<InOrganisation, 'invite' | 'inviteContact'>({
  read: manages,
  invite: manages,
  inviteContact: coordinates,
});

/** Whose contact someone is asked to be is between that member and who coordinates. */
const concerns = (actor: Actor, invitation: Invitation) =>
  coordinates(actor, invitation) || (administers(actor, invitation) && !invitation.contactOf);

export const invitationPolicy = policy<Invitation, 'withdraw' | 'resend'>({
  read: concerns,
  withdraw: concerns,
  resend: concerns,
});

export interface CurrentMembership extends InOrganisation {
  personId: string;
  roles: MemberRole[];
}

export const membershipPolicy = policy<CurrentMembership, 'changeRoles' | 'end'>({
  read: manages,
  changeRoles: manages,
  end: (actor, membership) =>
    administers(actor, membership) || (coordinates(actor, membership) && !hasPower(membership)),
});

function hasPower({ roles }: CurrentMembership): boolean {
  return roles.includes('administrator') || roles.includes('coordinator');
}
