import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { InviteContact, InvitePerson } from '@tweespraak/contracts';
import { DomainError } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { hashOf, newToken } from '../../platform/auth/secret-token.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { People } from '../../platform/people/people.ts';
import { invitationMs, stateOf } from './invitation-state.ts';
import type { Invitation } from './invitation.entity.ts';
import { InvitationMail } from './invitation-mail.ts';
import { InvitationsRepository } from './invitations.repository.ts';
import { MembershipNews } from './membership-news.ts';
import { invitationPolicy, organisationPeoplePolicy } from './memberships.policy.ts';
import { rolesToGive } from './roles-to-give.ts';

const day = 24 * 60 * 60_000;
const keepDoneInvitationsMs = 60 * day;

type Asked = Pick<Invitation, 'name' | 'email' | 'roles' | 'contactOf'>;

/** Asking people in, by a link in a mail. */
@Injectable()
export class InvitationsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly invitations: InvitationsRepository,
    private readonly invitationMail: InvitationMail,
    private readonly membershipNews: MembershipNews,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register(
      'invitation.forget',
      () => this.invitations.deleteDoneBefore(new Date(this.clock.now().getTime() - keepDoneInvitationsMs)),
      day,
    );
  }

  /** Asks somebody to be a member, with these roles. */
  async invite(actor: Actor, organisationId: string, { name, email, roles }: InvitePerson): Promise<void> {
    organisationPeoplePolicy.require(actor, 'invite', { organisationId });
    const toGive = rolesToGive(actor, organisationId);
    if (!roles.every((role) => toGive.includes(role))) throw new DomainError('not_allowed', { action: 'giveRole' });
    await this.db.transaction(async () => {
      await this.people.takeTurn(organisationId);
      if (await this.#isMember(organisationId, email)) throw new DomainError('already_member');
      await this.#ask(actor, organisationId, { name, email, roles: [...new Set(roles)], contactOf: null });
    });
  }

  /** Asks somebody from outside to be the contact of one member. */
  async inviteContact(actor: Actor, organisationId: string, { aboutId, name, email }: InviteContact): Promise<void> {
    organisationPeoplePolicy.require(actor, 'inviteContact', { organisationId });
    await this.db.transaction(async () => {
      await this.people.takeTurn(organisationId);
      if ((await this.people.rolesIn(organisationId, aboutId)).length === 0) throw new DomainError('not_found');
      if (await this.#isMember(organisationId, email)) {
        throw new DomainError('invalid_input', { fields: [{ path: 'email', code: 'works_here' }] });
      }
      await this.#ask(actor, organisationId, { name, email, roles: [], contactOf: aboutId });
    });
  }

  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async () => {
      const invitation = invitationPolicy.require(actor, 'withdraw', await this.invitations.take(id));
      this.#requireUnanswered(invitation);
      await this.invitations.change(id, { withdrawnAt: this.clock.now() });
      await this.#writeDown(actor, 'invitation.withdraw', invitation);
    });
  }

  /** Sends a new link for another two weeks. The link that was sent before stops working. */
  async resend(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async () => {
      const invitation = invitationPolicy.require(actor, 'resend', await this.invitations.take(id));
      this.#requireUnanswered(invitation);
      const { token, ...sent } = this.#newLink();
      await this.invitations.change(id, sent);
      await this.invitationMail.send(actor, invitation, token);
      await this.#writeDown(actor, 'invitation.resend', invitation);
    });
  }

  async #ask(actor: Actor, organisationId: string, asked: Asked): Promise<void> {
    const unanswered = await this.invitations.unanswered(organisationId);
    const isSame = ({ email, contactOf }: Invitation) => email === asked.email && contactOf === asked.contactOf;
    if (unanswered.some(isSame)) throw new DomainError('already_invited');
    const { token, ...sent } = this.#newLink();
    const invitation = {
      ...{ id: randomUUID(), organisationId, invitedBy: actor.personId, acceptedAt: null, withdrawnAt: null },
      ...asked,
      ...sent,
    };
    await this.invitations.add(invitation);
    await this.invitationMail.send(actor, invitation, token);
    await this.#writeDown(actor, 'invitation.send', invitation);
  }

  #newLink() {
    const [token, sentAt] = [newToken(), this.clock.now()];
    return { token, tokenHash: hashOf(token), sentAt, expiresAt: new Date(sentAt.getTime() + invitationMs) };
  }

  #requireUnanswered(invitation: Invitation): void {
    const state = stateOf(invitation, this.clock.now());
    if (state === 'accepted' || state === 'withdrawn') throw new DomainError('already_done');
  }

  async #isMember(organisationId: string, email: string): Promise<boolean> {
    const person = await this.people.findByEmail(email);
    return person !== null && (await this.people.rolesIn(organisationId, person.id)).length > 0;
  }

  async #writeDown(actor: Actor, action: string, { id, organisationId }: Invitation): Promise<void> {
    await this.audit.write(actor, action, { type: 'invitation', id, organisationId });
    await this.membershipNews.toManagers(organisationId);
  }
}
