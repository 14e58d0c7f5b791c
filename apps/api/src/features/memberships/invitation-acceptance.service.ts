import { Injectable } from '@nestjs/common';
import { newPassword } from '@tweespraak/contracts';
import type { AcceptInvitation, InvitationOffer } from '@tweespraak/contracts';
import { DomainError } from '@tweespraak/domain';
import { Audit } from '../../platform/audit/audit.ts';
import { AuthService } from '../../platform/auth/auth.service.ts';
import type { Client } from '../../platform/auth/auth.service.ts';
import { AuthSessions } from '../../platform/auth/auth-sessions.ts';
import { Passwords } from '../../platform/auth/passwords.ts';
import { hashOf } from '../../platform/auth/secret-token.ts';
import { Clock, dayOf } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Happenings } from '../../platform/happenings/happenings.ts';
import { People } from '../../platform/people/people.ts';
import { Relations } from '../relations/relations.ts';
import { stateOf } from './invitation-state.ts';
import type { Invitation } from './invitation.entity.ts';
import { InvitationsRepository } from './invitations.repository.ts';
import { MembershipNews } from './membership-news.ts';

/** What somebody with the link of an invitation does with it. They need not have an account yet. */
@Injectable()
export class InvitationAcceptanceService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly auth: AuthService,
    private readonly sessions: AuthSessions,
    private readonly passwords: Passwords,
    private readonly relations: Relations,
    private readonly invitations: InvitationsRepository,
    private readonly membershipNews: MembershipNews,
    private readonly audit: Audit,
    private readonly happenings: Happenings,
  ) {}

  async lookUp(token: string): Promise<InvitationOffer> {
    const invitation = this.#requireOpen(await this.invitations.findByToken(hashOf(token)));
    const { organisationId, invitedBy, contactOf, name, email, roles } = invitation;
    const organisations = await this.people.organisationRefs([organisationId]);
    const names = await this.people.refs(contactOf ? [invitedBy, contactOf] : [invitedBy]);
    return {
      organisationName: organisations.get(organisationId)?.name ?? '',
      invitedBy: names.get(invitedBy)?.name ?? '',
      ...{ name, email, roles },
      contactOf: contactOf && (names.get(contactOf)?.name ?? ''),
      hasAccount: (await this.people.findByEmail(email)) !== null,
    };
  }

  /** Joins, and signs in. A new person gets an account; who has one proves it with their password. */
  async accept({ token, name, password }: AcceptInvitation, client: Client): Promise<string> {
    const asked = this.#requireOpen(await this.invitations.findByToken(hashOf(token)));
    // passwords cost time on purpose: settled before the use case takes the database
    const become = await this.#personFor({ ...asked, name: name ?? asked.name }, password, client);
    return this.db.transaction(async () => {
      const invitation = this.#requireOpen(await this.invitations.takeByToken(hashOf(token)));
      const personId = await become();
      await this.invitations.change(invitation.id, { acceptedAt: this.clock.now() });
      await this.#takePlace(invitation, personId);
      return this.sessions.start(personId, 'ordinary', client);
    });
  }

  async #personFor(asked: Invitation, password: string, client: Client): Promise<() => Promise<string>> {
    const { name, email } = asked;
    if (await this.people.findByEmail(email)) {
      const { id } = await this.auth.requirePassword(email, password, client);
      return async () => id;
    }
    const passwordHash = await this.passwords.hashNew(requireLongEnough(password), { name, email });
    return () => this.people.add({ name, email, passwordHash, createdAt: this.clock.now() });
  }

  async #takePlace({ id, organisationId, roles, contactOf }: Invitation, personId: string): Promise<void> {
    const actor = { personId };
    if (contactOf) {
      await this.relations.begin(actor, {
        organisationId,
        aboutId: contactOf,
        otherId: personId,
        relation: 'outsideContact',
      });
    } else {
      await this.people.join(organisationId, personId, roles, dayOf(this.clock.now()));
      await this.happenings.tell('membership.changed', { id: organisationId, personIds: [personId] });
    }
    await this.audit.write(actor, 'invitation.accept', { type: 'invitation', id, ownerId: personId, organisationId });
    await this.membershipNews.toManagers(organisationId);
    this.membershipNews.toPerson(personId);
  }

  #requireOpen(invitation: Invitation | null): Invitation {
    if (!invitation) throw new DomainError('not_found');
    const state = stateOf(invitation, this.clock.now());
    if (state === 'accepted') throw new DomainError('link_used');
    if (state === 'withdrawn') throw new DomainError('link_withdrawn');
    if (state === 'expired') throw new DomainError('link_expired');
    return invitation;
  }
}

function requireLongEnough(password: string): string {
  if (newPassword.safeParse(password).success) return password;
  const limit = newPassword.minLength ?? undefined;
  throw new DomainError('invalid_input', { fields: [{ path: 'password', code: 'too_small', limit }] });
}
