import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import type { MemberRole } from '@tweespraak/contracts';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { AuthSession } from './auth-session.entity.ts';
import type { AuthSessionKind } from './auth-session.entity.ts';
import { hashOf } from './secret-token.ts';
import { expiresAt } from './session-lifetime.ts';

export interface SessionAttributes {
  handle: string;
  kind: AuthSessionKind;
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
  authenticatedAt: Date;
  journalUnlockedAt: Date | null;
  startedAt: Date | null;
}

export interface UserAttributes {
  name: string;
  memberships: { organisationId: string; roles: MemberRole[] }[];
}

declare module 'lucia' {
  interface Register {
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: UserAttributes;
  }
}

interface FoundRow extends SessionAttributes, UserAttributes {
  personId: string;
}

/**
 * Lucia on our own table. Lucia would keep session ids readable and renew only past half their term, so this adapter
 * hashes the id and decides the expiry itself. One query gives the session with the person and their roles.
 */
export class LuciaAdapter implements Adapter {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async getSessionAndUser(sessionId: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const [row] = await this.db.query<FoundRow>(
      `SELECT session.id_hash AS handle, session.person_id AS "personId", session.kind, session.device,
              session.created_at AS "createdAt", session.last_seen_at AS "lastSeenAt",
              session.authenticated_at AS "authenticatedAt", session.journal_unlocked_at AS "journalUnlockedAt",
              person.name,
              (SELECT at FROM consent WHERE person_id = person.id AND kind = 'start' AND given
                 AND NOT EXISTS (SELECT FROM consent later WHERE later.person_id = consent.person_id
                                 AND later.kind = 'start' AND NOT later.given AND later.at > consent.at)
               ORDER BY at DESC LIMIT 1) AS "startedAt",
              coalesce((SELECT json_agg(json_build_object('organisationId', organisation_id, 'roles', roles))
                        FROM membership WHERE person_id = person.id AND ended_on IS NULL), '[]') AS memberships
       FROM auth_session session JOIN person ON person.id = session.person_id
       WHERE session.id_hash = $1 AND person.disabled_at IS NULL`,
      [hashOf(sessionId)],
    );
    if (!row) return [null, null];
    const { personId, name, memberships, ...attributes } = row;
    return [
      { id: sessionId, userId: personId, expiresAt: this.#forLucia(expiresAt(row)), attributes },
      { id: personId, attributes: { name, memberships } },
    ];
  }

  async getUserSessions(userId: string): Promise<DatabaseSession[]> {
    const rows = await this.db.of(AuthSession).findBy({ personId: userId });
    return rows.map((row) => ({
      id: row.idHash,
      userId: row.personId,
      expiresAt: this.#forLucia(expiresAt(row)),
      attributes: { ...row, handle: row.idHash, startedAt: null },
    }));
  }

  async setSession(session: DatabaseSession): Promise<void> {
    const { kind, device, createdAt, lastSeenAt, authenticatedAt, journalUnlockedAt } = session.attributes;
    await this.db.of(AuthSession).insert({
      idHash: hashOf(session.id),
      personId: session.userId,
      ...{ kind, device, createdAt, lastSeenAt, authenticatedAt, journalUnlockedAt },
    });
  }

  /** Expiry follows from `lastSeenAt`, which `AuthSessions` writes. */
  async updateSessionExpiration(): Promise<void> {}

  async deleteSession(sessionId: string): Promise<void> {
    await this.db.of(AuthSession).delete({ idHash: hashOf(sessionId) });
  }

  async deleteUserSessions(userId: string): Promise<void> {
    await this.db.of(AuthSession).delete({ personId: userId });
  }

  async deleteExpiredSessions(): Promise<void> {
    const rows = await this.db.of(AuthSession).find();
    const ended = rows.filter((row) => expiresAt(row) <= this.clock.now());
    if (ended.length > 0) await this.db.of(AuthSession).delete(ended.map((row) => row.idHash));
  }

  /** Lucia compares with the machine's own time; ours may have been moved. */
  #forLucia(moment: Date): Date {
    return new Date(moment.getTime() - (this.clock.now().getTime() - Date.now()));
  }
}
