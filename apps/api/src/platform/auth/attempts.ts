import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@tweespraak/domain';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';

const windowMs = 15 * 60_000;
const freeAttempts = 5;
const firstWaitMs = 5_000;

/**
 * Attempts per account and address: after five in a quarter of an hour each next one waits longer. A try counts before
 * it is judged, so that many at once count too, and outside the use case it is part of, so that it counts when that is
 * refused: a route that asks for a password is `OnceByItself`.
 */
@Injectable()
export class Attempts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Counts this try, or refuses it when it comes too soon. */
  async take(account: string, address: string): Promise<void> {
    const key = keyOf(account, address);
    await this.db.transaction(async () => {
      await this.db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
      await this.#requireTurn(key);
      const id = randomUUID();
      await this.db.query('INSERT INTO auth_attempt (id, key, at) VALUES ($1, $2, $3)', [id, key, this.clock.now()]);
    });
  }

  async succeeded(account: string, address: string): Promise<void> {
    await this.db.query('DELETE FROM auth_attempt WHERE key = $1', [keyOf(account, address)]);
  }

  async forgetOld(): Promise<void> {
    await this.db.query('DELETE FROM auth_attempt WHERE at < $1', [this.#windowStart()]);
  }

  async #requireTurn(key: string): Promise<void> {
    const [row] = await this.db.query<{ tried: number; last: Date | null }>(
      'SELECT count(*)::int AS tried, max(at) AS last FROM auth_attempt WHERE key = $1 AND at > $2',
      [key, this.#windowStart()],
    );
    if (!row?.last || row.tried < freeAttempts) return;
    const wait = Math.min(firstWaitMs * 2 ** (row.tried - freeAttempts), windowMs);
    const left = row.last.getTime() + wait - this.clock.now().getTime();
    if (left > 0) throw new DomainError('too_many_attempts', { retryAfterSeconds: Math.ceil(left / 1000) });
  }

  #windowStart(): Date {
    return new Date(this.clock.now().getTime() - windowMs);
  }
}

function keyOf(account: string, address: string): string {
  return createHash('sha256').update(`${account.toLowerCase()}|${address}`).digest('hex');
}
