import { Injectable } from '@nestjs/common';
import type { SetRoles } from '@tweespraak/contracts';
import { DomainError } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock, dayOf } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Happenings } from '../../platform/happenings/happenings.ts';
import { People } from '../../platform/people/people.ts';
import { InvitationsRepository } from './invitations.repository.ts';
import { MembershipNews } from './membership-news.ts';
import { membershipPolicy } from './memberships.policy.ts';
import type { CurrentMembership } from './memberships.policy.ts';
import { rolesAfter, rolesToGive } from './roles-to-give.ts';

@Injectable()
export class MembershipsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly invitations: InvitationsRepository,
    private readonly membershipNews: MembershipNews,
    private readonly audit: Audit,
    private readonly happenings: Happenings,
  ) {}

  async setRoles(actor: Actor, organisationId: string, personId: string, { roles }: SetRoles): Promise<void> {
    await this.db.transaction(async () => {
      const membership = membershipPolicy.require(actor, 'changeRoles', await this.#take(organisationId, personId));
      const after = rolesAfter(membership.roles, roles, rolesToGive(actor, organisationId));
      if (!after) throw new DomainError('not_allowed', { action: 'giveRole' });
      if (!after.includes('administrator')) await this.#requireOtherAdministrator(membership);
      await this.people.setRoles(organisationId, personId, after);
      await this.happenings.tell('membership.changed', { id: organisationId, personIds: [personId] });
      await this.#writeDown(actor, 'membership.changeRoles', membership);
    });
  }

  /** Ends a membership now. What the person wrote stays theirs; what the organisation arranged around them stops. */
  async end(actor: Actor, organisationId: string, personId: string): Promise<void> {
    await this.db.transaction(async () => {
      const membership = membershipPolicy.require(actor, 'end', await this.#take(organisationId, personId));
      await this.#requireOtherAdministrator(membership);
      await this.people.leave(organisationId, personId, dayOf(this.clock.now()));
      await this.invitations.withdrawContactsOf(organisationId, personId, this.clock.now());
      await this.happenings.tell('membership.ended', { id: organisationId, personIds: [personId] });
      await this.#writeDown(actor, 'membership.end', membership);
    });
  }

  /** Takes a turn first: two administrators who remove each other at once may not both succeed. */
  async #take(organisationId: string, personId: string): Promise<CurrentMembership | null> {
    await this.people.takeTurn(organisationId);
    const roles = await this.people.rolesIn(organisationId, personId);
    return roles.length > 0 ? { organisationId, personId, roles } : null;
  }

  async #requireOtherAdministrator({ organisationId, personId, roles }: CurrentMembership): Promise<void> {
    if (!roles.includes('administrator')) return;
    const all = await this.people.withRole(organisationId, 'administrator');
    if (all.every(({ id }) => id === personId)) throw new DomainError('last_administrator');
  }

  async #writeDown(actor: Actor, action: string, { organisationId, personId }: CurrentMembership): Promise<void> {
    await this.audit.write(actor, action, { type: 'person', id: personId, ownerId: personId, organisationId });
    await this.membershipNews.toManagers(organisationId);
    this.membershipNews.toPerson(personId);
  }
}
