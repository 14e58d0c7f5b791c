import { Injectable } from '@nestjs/common';
import type { InvitationView, MemberRole, MemberView } from '@tweespraak/contracts';
import { hasRole } from '../../platform/access/actor.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { AuthService } from '../../platform/auth/auth.service.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { People } from '../../platform/people/people.ts';
import type { Member } from '../../platform/people/people.ts';
import { stateOf } from './invitation-state.ts';
import type { Invitation } from './invitation.entity.ts';
import { InvitationsRepository } from './invitations.repository.ts';
import { invitationPolicy, membershipPolicy, organisationPeoplePolicy } from './memberships.policy.ts';
import { rolesToGive } from './roles-to-give.ts';

export interface MembersOverview {
  members: Omit<MemberView, 'relations' | 'duoPartners'>[];
  invitations: InvitationView[];
  rolesToGive: MemberRole[];
}

/** Who is in an organisation and who is asked in, for who coordinates or administers it. */
@Injectable()
export class Memberships {
  constructor(
    private readonly people: People,
    private readonly auth: AuthService,
    private readonly clock: Clock,
    private readonly invitations: InvitationsRepository,
  ) {}

  async overview(actor: Actor, organisationId: string): Promise<MembersOverview> {
    organisationPeoplePolicy.require(actor, 'read', { organisationId });
    const members = await this.people.membersOf(organisationId);
    const unanswered = await this.invitations.unanswered(organisationId);
    const shown = await this.#whoShowsExperience(actor, organisationId, members);
    return {
      members: members.map((member) => toMember(actor, organisationId, member, shown.has(member.id))),
      invitations: await this.#toInvitationViews(actor, unanswered),
      rolesToGive: rolesToGive(actor, organisationId),
    };
  }

  /** That someone is ervaringsdeskundige shows to their coordinator, elsewhere only by own choice. */
  async #whoShowsExperience(actor: Actor, organisationId: string, members: Member[]): Promise<Set<string>> {
    const ids = members.map(({ id }) => id);
    if (hasRole(actor, organisationId, 'coordinator')) return new Set(ids);
    return (await this.auth.whoConsented('experienceVisible', ids)).add(actor.personId);
  }

  async #toInvitationViews(actor: Actor, invitations: Invitation[]): Promise<InvitationView[]> {
    const own = invitations.filter((invitation) => invitationPolicy.may(actor, 'read', invitation));
    const names = await this.people.refs(own.flatMap(({ contactOf }) => contactOf ?? []));
    return own.map((invitation) => ({
      id: invitation.id,
      name: invitation.name,
      email: invitation.email,
      roles: visibleRoles(invitation.roles, hasRole(actor, invitation.organisationId, 'coordinator')),
      contactOf: invitation.contactOf && (names.get(invitation.contactOf)?.name ?? ''),
      state: stateOf(invitation, this.clock.now()),
      sentAt: invitation.sentAt.toISOString(),
      expiresAt: invitation.expiresAt.toISOString(),
      abilities: invitationPolicy.abilities(actor, invitation, 'withdraw', 'resend'),
    }));
  }
}

function toMember(
  actor: Actor,
  organisationId: string,
  { id, name, email, roles, joinedOn }: Member,
  showsExperience: boolean,
) {
  return {
    person: { id, name },
    ...{ email, joinedOn },
    roles: visibleRoles(roles, showsExperience),
    abilities: membershipPolicy.abilities(actor, { organisationId, personId: id, roles }, 'changeRoles', 'end'),
  };
}

/** Who is nothing else is shown as colleague, among others who are: an empty place would tell. */
function visibleRoles(roles: MemberRole[], showsExperience: boolean): MemberRole[] {
  if (showsExperience) return roles;
  const others = roles.filter((role) => role !== 'ervaringsdeskundige');
  return others.length > 0 ? others : ['colleague'];
}
