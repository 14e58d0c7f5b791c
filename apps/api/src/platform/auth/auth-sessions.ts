import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@tweespraak/domain';
import { Cookie, Lucia, TimeSpan } from 'lucia';
import type { Actor } from '../access/actor.ts';
import { Clock } from '../clock/clock.ts';
import { CONFIG } from '../config/config.token.ts';
import type { Config } from '../config/config.ts';
import { Database } from '../database/database.ts';
import { News } from '../news/news.ts';
import { AuthSession } from './auth-session.entity.ts';
import type { AuthSessionKind } from './auth-session.entity.ts';
import { LuciaAdapter } from './lucia-adapter.ts';
import { hashOf } from './secret-token.ts';
import { cookieMaxAge, expiresAt, freshPasswordMs, journalOpenMs, seenEveryMs } from './session-lifetime.ts';

export interface FoundSession {
  actor: Actor;
  renewedCookie?: string;
}

/** The browser in which somebody logs in, and as whom it was logged in. */
interface NewLogIn {
  device: string;
  loggedInAs?: Actor | undefined;
}

/** Log-ins: made, read from a cookie, ended. Ending one also closes its sockets. */
@Injectable()
export class AuthSessions {
  readonly #lucia: Lucia<Record<never, never>, Record<never, never>>;
  readonly #cookieName: string;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly news: News,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.#cookieName = config.secure ? '__Host-tweespraak' : 'tweespraak';
    this.#lucia = new Lucia(new LuciaAdapter(db, clock), {
      sessionExpiresIn: new TimeSpan(60, 'm'),
      sessionCookie: { name: this.#cookieName },
      getSessionAttributes: (attributes) => attributes,
      getUserAttributes: (attributes) => attributes,
    });
  }

  /** Who belongs to this `Cookie` header, or null. Writes `lastSeenAt` at most once a minute. */
  async read(cookieHeader: string | string[] | undefined): Promise<FoundSession | null> {
    const id = this.#lucia.readSessionCookie([cookieHeader ?? ''].flat().join('; '));
    if (!id) return null;
    const { session, user } = await this.#lucia.validateSession(id);
    if (!session) return null;
    const now = this.clock.now();
    const attributes = session as typeof session & import('./lucia-adapter.ts').SessionAttributes;
    const person = user as typeof user & import('./lucia-adapter.ts').UserAttributes;
    const seen = now.getTime() - attributes.lastSeenAt.getTime() >= seenEveryMs;
    if (seen) await this.touch(attributes.handle);
    const { handle, authenticatedAt, startedAt } = attributes;
    const actor: Actor = {
      personId: person.id,
      name: person.name,
      memberships: person.memberships,
      session: { handle, authenticatedAt, startedAt, journalUnlockedAt: attributes.journalUnlockedAt },
    };
    return seen && attributes.kind === 'trusted' ? { actor, renewedCookie: this.#cookie(id, 'trusted') } : { actor };
  }

  /** Starts a log-in and gives its cookie. The one this browser had ends with it: nobody could find it to end it. */
  async start(personId: string, kind: AuthSessionKind, { device, loggedInAs }: NewLogIn): Promise<string> {
    if (loggedInAs) await this.end(loggedInAs.personId, loggedInAs.session.handle);
    return this.#cookie(await this.#add(personId, kind, device), kind);
  }

  /** Being there counts: also for who only listens in a live room. */
  async touch(handle: string): Promise<void> {
    await this.db.of(AuthSession).update({ idHash: handle }, { lastSeenAt: this.clock.now() });
  }

  async list(personId: string): Promise<AuthSession[]> {
    const all = await this.db.of(AuthSession).find({ where: { personId }, order: { lastSeenAt: 'DESC' } });
    return all.filter((session) => expiresAt(session) > this.clock.now());
  }

  async end(personId: string, handle: string): Promise<void> {
    const { affected } = await this.db.of(AuthSession).delete({ personId, idHash: handle });
    if (affected) this.db.afterCommit(() => this.news.closeSession(handle));
  }

  /** Ends all log-ins of a person, but for one when it is named. */
  async endAll(personId: string, except?: string): Promise<void> {
    for (const session of await this.db.of(AuthSession).findBy({ personId })) {
      if (session.idHash !== except) await this.end(personId, session.idHash);
    }
  }

  /** The password was given again: a new id for the same log-in, sockets and all, and the journal is open. */
  async renew({ personId, session }: Actor, { device }: NewLogIn): Promise<string> {
    const { idHash, kind } = await this.db.of(AuthSession).findOneByOrFail({ idHash: session.handle });
    await this.db.of(AuthSession).delete({ idHash });
    const id = await this.#add(personId, kind, device);
    this.db.afterCommit(() => void this.news.renewSession(idHash, hashOf(id)));
    return this.#cookie(id, kind);
  }

  /** For what asks for the password again: signing, export, erasure, changing it. */
  requireFreshPassword(actor: Actor): void {
    const age = this.clock.now().getTime() - actor.session.authenticatedAt.getTime();
    if (age > freshPasswordMs) throw new DomainError('password_needed_again');
  }

  isJournalOpen(actor: Actor): boolean {
    const { journalUnlockedAt } = actor.session;
    return journalUnlockedAt !== null && this.clock.now().getTime() - journalUnlockedAt.getTime() < journalOpenMs;
  }

  /** Keeps the journal open for another quarter of an hour. Call it where somebody uses their journal. */
  async keepJournalOpen(actor: Actor): Promise<void> {
    const age = this.clock.now().getTime() - (actor.session.journalUnlockedAt?.getTime() ?? 0);
    if (age < seenEveryMs) return;
    await this.db.of(AuthSession).update({ idHash: actor.session.handle }, { journalUnlockedAt: this.clock.now() });
  }

  async lockJournal(actor: Actor): Promise<void> {
    await this.db.of(AuthSession).update({ idHash: actor.session.handle }, { journalUnlockedAt: null });
  }

  async deleteExpired(): Promise<void> {
    await this.#lucia.deleteExpiredSessions();
  }

  blankCookie(): string {
    return new Cookie(this.#cookieName, '', { ...this.#attributes(), maxAge: 0 }).serialize();
  }

  async #add(personId: string, kind: AuthSessionKind, device: string): Promise<string> {
    const now = this.clock.now();
    const session = await this.#lucia.createSession(personId, {
      ...{ handle: '', kind, device: device.slice(0, 300), createdAt: now, lastSeenAt: now, authenticatedAt: now },
      ...{ journalUnlockedAt: now, startedAt: null },
    });
    return session.id;
  }

  #cookie(id: string, kind: AuthSessionKind): string {
    const maxAge = cookieMaxAge(kind);
    return new Cookie(this.#cookieName, id, { ...this.#attributes(), ...(maxAge ? { maxAge } : {}) }).serialize();
  }

  #attributes() {
    return { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: this.config.secure };
  }
}
