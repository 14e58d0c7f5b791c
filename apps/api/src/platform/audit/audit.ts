import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.ts';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';

export interface AuditedObject {
  type: string;
  id: string;
  /** Whose thing it is; they may look up who did what with it. */
  ownerId?: string;
  organisationId?: string;
}

interface Seal {
  up_to: string;
  hash: string;
}

const sealAtOnce = 500;
/** A line gets its number before its transaction commits: wait until all earlier ones are there. */
const settledMs = 60_000;

/**
 * Who did what, when, with which thing: ids only, no content, no titles. Lines are only added. They are sealed into a
 * chain of hashes afterwards, in batches: a chain per row would put every transaction in one queue.
 */
@Injectable()
export class Audit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Adds a line in the transaction of the use case. `actor` is null for what the house does by itself. */
  async write(actor: Pick<Actor, 'personId'> | null, action: string, object: AuditedObject): Promise<void> {
    await this.db.query(
      `WITH known AS (SELECT pseudonym FROM audit_actor WHERE person_id = $2),
            made AS (INSERT INTO audit_actor (person_id, pseudonym)
                     SELECT $2, $3 WHERE $2::uuid IS NOT NULL AND NOT EXISTS (SELECT FROM known)
                     ON CONFLICT (person_id) DO UPDATE SET person_id = excluded.person_id RETURNING pseudonym)
       INSERT INTO audit_line (at, actor, action, object_type, object_id, owner_id, organisation_id)
       SELECT $1, coalesce((SELECT pseudonym FROM known), (SELECT pseudonym FROM made)), $4, $5, $6, $7, $8`,
      [
        this.clock.now(),
        actor?.personId ?? null,
        randomUUID(),
        action,
        object.type,
        object.id,
        object.ownerId ?? null,
        object.organisationId ?? null,
      ],
    );
  }

  /** Who did this with a thing, newest first: for "wie keek wanneer". Erased people have no id any more. */
  readers(objectType: string, objectId: string, action: string): Promise<{ personId: string | null; at: Date }[]> {
    return this.db.query(
      `SELECT audit_actor.person_id AS "personId", audit_line.at FROM audit_line
       LEFT JOIN audit_actor ON audit_actor.pseudonym = audit_line.actor
       WHERE object_type = $1 AND object_id = $2 AND action = $3 ORDER BY audit_line.at DESC LIMIT 200`,
      [objectType, objectId, action],
    );
  }

  /** When this person last did this with each of these things; what they never did it with is left out. */
  async lastTimes(actor: Pick<Actor, 'personId'>, action: string, objectIds: string[]): Promise<Map<string, Date>> {
    if (objectIds.length === 0) return new Map();
    const rows = await this.db.query<{ id: string; at: Date }>(
      `SELECT object_id AS id, max(audit_line.at) AS at FROM audit_line
       JOIN audit_actor ON audit_actor.pseudonym = audit_line.actor
       WHERE audit_actor.person_id = $1 AND action = $2 AND object_id = ANY($3::uuid[]) GROUP BY object_id`,
      [actor.personId, action, objectIds],
    );
    return new Map(rows.map(({ id, at }) => [id, at]));
  }

  /** Seals the lines that are not yet in the chain. Run by one job; returns how many it sealed. */
  async seal(): Promise<number> {
    return this.db.transaction(async () => {
      await this.db.query('SELECT pg_advisory_xact_lock(823107)');
      const [last] = await this.db.query<Seal>('SELECT up_to, hash FROM audit_seal ORDER BY up_to DESC LIMIT 1');
      const [until] = await this.db.query<{ seq: string | null }>(
        `SELECT max(seq) AS seq FROM (SELECT seq FROM audit_line WHERE seq > $1 AND at < $2 ORDER BY seq LIMIT $3) next`,
        [last?.up_to ?? 0, new Date(this.clock.now().getTime() - settledMs), sealAtOnce],
      );
      if (!until?.seq) return 0;
      const lines = await this.#lines(last?.up_to ?? '0', until.seq);
      await this.db.query('INSERT INTO audit_seal (up_to, hash, at) VALUES ($1, $2, $3)', [
        until.seq,
        chainHash(last?.hash ?? '', lines),
        this.clock.now(),
      ]);
      return lines.length;
    });
  }

  /** The first seal that does not fit its lines any more, or null when nobody touched the log. */
  async findBrokenSeal(): Promise<{ upTo: string } | null> {
    const seals = await this.db.query<Seal>('SELECT up_to, hash FROM audit_seal ORDER BY up_to');
    let previous: Seal = { up_to: '0', hash: '' };
    for (const seal of seals) {
      if (chainHash(previous.hash, await this.#lines(previous.up_to, seal.up_to)) !== seal.hash) {
        return { upTo: seal.up_to };
      }
      previous = seal;
    }
    return null;
  }

  #lines(after: string, upTo: string): Promise<object[]> {
    return this.db.query(
      `SELECT seq, at, actor, action, object_type, object_id, owner_id, organisation_id FROM audit_line
       WHERE seq > $1 AND seq <= $2 ORDER BY seq`,
      [after, upTo],
    );
  }
}

/** The hash of these lines on top of the chain so far. */
function chainHash(previous: string, lines: object[]): string {
  return createHash('sha256').update(previous).update(JSON.stringify(lines)).digest('hex');
}
