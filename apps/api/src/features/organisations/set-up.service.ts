import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SetUpInstallation } from '@tweespraak/contracts';
import { DomainError } from '@tweespraak/domain';
import { Audit } from '../../platform/audit/audit.ts';
import { AuthLink } from '../../platform/auth/auth-link.entity.ts';
import { AuthService } from '../../platform/auth/auth.service.ts';
import type { Client } from '../../platform/auth/auth.service.ts';
import { AuthSessions } from '../../platform/auth/auth-sessions.ts';
import { Passwords } from '../../platform/auth/passwords.ts';
import { hashOf, newToken } from '../../platform/auth/secret-token.ts';
import { Clock, dayOf } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Organisation } from '../../platform/people/organisation.entity.ts';
import { People } from '../../platform/people/people.ts';

const setUpMs = 7 * 24 * 60 * 60_000;

/** The first person of a live installation, by a link that only who starts it can read. */
@Injectable()
export class SetUpService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly auth: AuthService,
    private readonly sessions: AuthSessions,
    private readonly passwords: Passwords,
    private readonly audit: Audit,
  ) {}

  /** The token of a new link, in place of earlier ones; null once there are people. */
  async newLink(): Promise<string | null> {
    return this.db.transaction(async () => {
      await this.db.of(AuthLink).delete({ kind: 'setUp' });
      if (await this.people.isAnyone()) return null;
      const [token, expiresAt] = [newToken(), new Date(this.clock.now().getTime() + setUpMs)];
      await this.db.of(AuthLink).insert({ id: randomUUID(), kind: 'setUp', tokenHash: hashOf(token), expiresAt });
      return token;
    });
  }

  /** The organisation and its first administrator, who coordinates it too until somebody else does. */
  async setUp({ token, organisationName, name, email, password }: SetUpInstallation, client: Client): Promise<string> {
    await this.db.transaction(() => this.auth.requireLink('setUp', token));
    const passwordHash = await this.passwords.hashNew(password, { name, email });
    return this.db.transaction(async () => {
      const link = await this.auth.requireLink('setUp', token);
      if (await this.people.isAnyone()) throw new DomainError('link_used');
      const now = this.clock.now();
      await this.db.of(AuthLink).update({ id: link.id }, { usedAt: now });
      const organisation = { id: randomUUID(), name: organisationName, createdAt: now };
      await this.db.of(Organisation).insert(organisation);
      const personId = await this.people.add({ name, email, passwordHash, createdAt: now });
      await this.people.join(organisation.id, personId, ['coordinator', 'administrator'], dayOf(now));
      await this.audit.write({ personId }, 'installation.setUp', { type: 'organisation', id: organisation.id });
      return this.sessions.start(personId, 'ordinary', client);
    });
  }
}
