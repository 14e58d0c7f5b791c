import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type {
  AuthSessions as AuthSessionsView,
  ChangePassword,
  ConsentKind,
  Consents,
  ForgottenPassword,
  LogIn,
  Me,
  ResetPassword,
  RunningRemark,
  SetConsent,
  UpdateProfile,
} from '@tweespraak/contracts';
import { consentKinds } from '@tweespraak/contracts';
import { DomainError } from '@tweespraak/domain';
import type { Actor } from '../access/actor.ts';
import { Audit } from '../audit/audit.ts';
import { Clock } from '../clock/clock.ts';
import { CONFIG } from '../config/config.token.ts';
import type { Config } from '../config/config.ts';
import { Database } from '../database/database.ts';
import { Mail } from '../mail/mail.ts';
import { Consent } from '../people/consent.entity.ts';
import { People } from '../people/people.ts';
import { Person } from '../people/person.entity.ts';
import { Attempts } from './attempts.ts';
import { AuthLink } from './auth-link.entity.ts';
import { AuthSessions } from './auth-sessions.ts';
import { deviceName } from './device-name.ts';
import { Passwords } from './passwords.ts';
import { hashOf, newToken } from './secret-token.ts';

const resetLinkMs = 60 * 60_000;

/** What the request says about itself, for log-ins and limits. */
export interface Client {
  address: string;
  device: string;
  /** Who was signed in with this browser until now. */
  loggedInAs?: Actor | undefined;
}

@Injectable()
export class AuthService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
    private readonly sessions: AuthSessions,
    private readonly audit: Audit,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The cookie of a new log-in. Says the same, as slowly, for a wrong password and for nobody. */
  async logIn({ email, password, trustedDevice }: LogIn, client: Client): Promise<string> {
    const person = await this.requirePassword(email, password, client);
    return this.db.transaction(async () => {
      await this.audit.write({ personId: person.id }, 'person.logIn', {
        type: 'person',
        id: person.id,
        ownerId: person.id,
      });
      return this.sessions.start(person.id, trustedDevice ? 'trusted' : 'ordinary', client);
    });
  }

  /** The person with this address and password. Wrong ones count, and make the next try wait. Outside a use case. */
  async requirePassword(email: string, password: string, client: Client): Promise<Person> {
    await this.attempts.take(email, client.address);
    const person = await this.db
      .of(Person)
      .createQueryBuilder('person')
      .addSelect('person.passwordHash')
      .where('person.email = :email AND person.disabledAt IS NULL', { email })
      .getOne();
    if (!(await this.passwords.matches(password, person?.passwordHash ?? null)) || !person) {
      throw new DomainError('wrong_credentials');
    }
    await this.attempts.succeeded(email, client.address);
    return person;
  }

  async logOut(actor: Actor): Promise<void> {
    await this.sessions.end(actor.personId, actor.session.handle);
  }

  /** Ends every log-in, this one too. */
  async logOutEverywhere(actor: Actor): Promise<void> {
    await this.db.transaction(async () => {
      await this.sessions.endAll(actor.personId);
      await this.audit.write(actor, 'person.logOutEverywhere', {
        type: 'person',
        id: actor.personId,
        ownerId: actor.personId,
      });
    });
  }

  async endSession(actor: Actor, handle: string): Promise<void> {
    await this.sessions.end(actor.personId, handle);
  }

  async listSessions(actor: Actor): Promise<AuthSessionsView> {
    const sessions = await this.sessions.list(actor.personId);
    return {
      sessions: sessions.map((session) => ({
        handle: session.idHash,
        device: deviceName(session.device),
        createdAt: session.createdAt.toISOString(),
        lastSeenAt: session.lastSeenAt.toISOString(),
        trustedDevice: session.kind === 'trusted',
        current: session.idHash === actor.session.handle,
      })),
    };
  }

  /** Gives the password again: a new session id, and the journal opens. */
  async reauthenticate(actor: Actor, password: string, client: Client): Promise<string> {
    const person = await this.#requirePerson(actor);
    await this.requirePassword(person.email, password, client);
    return this.db.transaction(() => this.sessions.renew(actor, client));
  }

  /** Sends a link when the address is known. Answers the same when it is not. */
  async forgotPassword({ email }: ForgottenPassword, client: Client): Promise<void> {
    await this.attempts.take(`reset ${email}`, client.address);
    const person = await this.people.findByEmail(email);
    if (!person || person.disabledAt) return;
    const token = newToken();
    await this.db.transaction(async () => {
      const expiresAt = new Date(this.clock.now().getTime() + resetLinkMs);
      await this.db.of(AuthLink).insert({
        ...{ id: randomUUID(), kind: 'passwordReset', tokenHash: hashOf(token), personId: person.id, expiresAt },
      });
      await this.mail.send({
        to: person.email,
        subject: 'Een nieuw wachtwoord voor Tweespraak',
        text: `Kies een nieuw wachtwoord:\n${this.mail.linkTo(`/wachtwoord-herstellen/${token}`)}\n\nDe link werkt een uur, één keer. Heb je dit niet gevraagd? Dan hoef je niets te doen.`,
      });
    });
  }

  /** A new password by link. Ends every log-in there was, and starts a new one. */
  async resetPassword({ token, password }: ResetPassword, client: Client): Promise<string> {
    return this.db.transaction(async () => {
      const link = await this.requireLink('passwordReset', token);
      const person = await this.db.of(Person).findOneByOrFail({ id: link.personId ?? '' });
      await this.#setPassword(person, password);
      await this.db.of(AuthLink).update({ id: link.id }, { usedAt: this.clock.now() });
      await this.sessions.endAll(person.id);
      return this.sessions.start(person.id, 'ordinary', client);
    });
  }

  /** An open link of this kind; refuses one that is unknown, used or too old. */
  async requireLink(kind: AuthLink['kind'], token: string): Promise<AuthLink> {
    const link = await this.db.of(AuthLink).findOne({
      where: { kind, tokenHash: hashOf(token) },
      lock: { mode: 'pessimistic_write' },
    });
    if (!link) throw new DomainError('not_found');
    if (link.usedAt) throw new DomainError('link_used');
    if (link.expiresAt < this.clock.now()) throw new DomainError('link_expired');
    return link;
  }

  /** Another password: this log-in gets a new id, all others end. */
  async changePassword(actor: Actor, { currentPassword, password }: ChangePassword, client: Client): Promise<string> {
    const person = await this.#requirePerson(actor);
    await this.requirePassword(person.email, currentPassword, client);
    return this.db.transaction(async () => {
      await this.#setPassword(person, password);
      await this.sessions.endAll(actor.personId, actor.session.handle);
      await this.audit.write(actor, 'person.changePassword', { type: 'person', id: person.id, ownerId: person.id });
      return this.sessions.renew(actor, client);
    });
  }

  async me(actor: Actor): Promise<Me> {
    const person = await this.#requirePerson(actor);
    const names = await this.db.query<{ id: string; name: string }>(
      'SELECT id, name FROM organisation WHERE id = ANY($1::uuid[])',
      [actor.memberships.map((one) => one.organisationId)],
    );
    const roles = actor.memberships.flatMap((one) => one.roles);
    return {
      id: person.id,
      name: person.name,
      email: person.email,
      phone: person.phone,
      theme: person.theme,
      memberships: actor.memberships.map(({ organisationId, roles: own }) => ({
        organisationId,
        organisationName: names.find(({ id }) => id === organisationId)?.name ?? '',
        roles: own,
      })),
      startedAt: actor.session.startedAt ? new Date(actor.session.startedAt).toISOString() : null,
      journalUnlocked: this.sessions.isJournalOpen(actor),
      demo: this.config.mode === 'demo',
      running: roles.includes('administrator') ? runningRemarksOf(this.config) : [],
      abilities: {
        learn: roles.some((role) => ['ervaringsdeskundige', 'wijkGgd', 'colleague'].includes(role)),
        coordinate: roles.includes('coordinator'),
        administer: roles.includes('administrator'),
      },
    };
  }

  async updateProfile(actor: Actor, input: UpdateProfile): Promise<Me> {
    const changes = Object.values(input).some((value) => value !== undefined);
    if (changes) await this.db.of(Person).update({ id: actor.personId }, input);
    return this.me(actor);
  }

  async consents(actor: Actor): Promise<Consents> {
    const rows = await this.db.of(Consent).find({ where: { personId: actor.personId }, order: { at: 'DESC' } });
    return {
      consents: consentKinds.map((kind) => {
        const newest = rows.find((row) => row.kind === kind);
        return { kind, given: newest?.given ?? false, at: newest?.at.toISOString() ?? null };
      }),
    };
  }

  /** Says yes or no. What was said before stays written down. */
  async setConsent(actor: Actor, { kind, given }: SetConsent): Promise<Consents> {
    return this.db.transaction(async () => {
      await this.db
        .of(Consent)
        .insert({ id: randomUUID(), personId: actor.personId, kind, given, at: this.clock.now() });
      await this.audit.write(actor, given ? 'consent.give' : 'consent.withdraw', {
        type: 'person',
        id: actor.personId,
      });
      return this.consents(actor);
    });
  }

  /** Who of these people said yes to this, and did not take it back. */
  async whoConsented(kind: ConsentKind, personIds: string[]): Promise<Set<string>> {
    const rows = await this.db.query<{ person_id: string }>(
      `SELECT person_id FROM (SELECT DISTINCT ON (person_id) person_id, given FROM consent
         WHERE kind = $1 AND person_id = ANY($2::uuid[]) ORDER BY person_id, at DESC) newest WHERE given`,
      [kind, personIds],
    );
    return new Set(rows.map((row) => row.person_id));
  }

  async #setPassword(person: Person, password: string): Promise<void> {
    await this.db
      .of(Person)
      .update({ id: person.id }, { passwordHash: await this.passwords.hashNew(password, person) });
  }

  async #requirePerson(actor: Actor): Promise<Person> {
    return this.db.of(Person).findOneByOrFail({ id: actor.personId });
  }
}

/** The demo is invented: what becomes of it matters to nobody. */
function runningRemarksOf({ mode, databaseUrl, smtpUrl }: Config): RunningRemark[] {
  if (mode === 'demo') return [];
  return [...(databaseUrl ? [] : ['embeddedDatabase' as const]), ...(smtpUrl ? [] : ['noMail' as const])];
}
