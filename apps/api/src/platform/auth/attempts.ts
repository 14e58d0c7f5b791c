import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@tweespraak/domain';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';

const windowMs = 15 * 60_000;
const freeAttempts = 5;
const firstWaitMs = 5_000;

/** Failed attempts per account and address: after five in a quarter of an hour each next one waits longer. */
@Injectable()
export class Attempts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async requireTurn(account: string, address: string): Promise<void> {
    const since = new Date(this.clock.now().getTime() - windowMs);
    const [row] = await this.db.query<{ failed: number; last: Date | null }>(
      'SELECT count(*)::int AS failed, max(at) AS last FROM auth_attempt WHERE key = $1 AND at > $2',
      [keyOf(account, address), since],
    );
    if (!row?.last || row.failed < freeAttempts) return;
    const wait = Math.min(firstWaitMs * 2 ** (row.failed - freeAttempts), windowMs);
    const left = row.last.getTime() + wait - this.clock.now().getTime();
    if (left > 0) throw new DomainError('too_many_attempts', { retryAfterSeconds: Math.ceil(left / 1000) });
  }

  async failed(account: string, address: string): Promise<void> {
    await this.db.query('INSERT INTO auth_attempt (id, key, at) VALUES ($1, $2, $3)', [
      randomUUID(),
      keyOf(account, address),
      this.clock.now(),
    ]);
  }

  async succeeded(account: string, address: string): Promise<void> {
    await this.db.query('DELETE FROM auth_attempt WHERE key = $1', [keyOf(account, address)]);
  }
}

function keyOf(account: string, address: string): string {
  return createHash('sha256').update(`${account.toLowerCase()}|${address}`).digest('hex');
}
