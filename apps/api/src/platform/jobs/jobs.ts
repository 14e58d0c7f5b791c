import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { loggableStack } from '@tweespraak/domain';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';

export type Work = (payload: Record<string, unknown>) => Promise<void>;

interface JobRow {
  id: string;
  kind: string;
  payload: Record<string, unknown>;
  attempts: number;
}

const pollMs = 5_000;
const mostAttempts = 8;

/**
 * Work for later, in a table: it is done once however many processes there are, because each takes a row that no other
 * has locked. A job that fails waits longer each time, and stays in the table when it keeps failing.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #kinds = new Map<string, Work>();
  readonly #repeating: { kind: string; everyMs: number }[] = [];
  readonly #log = new Logger('jobs');
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #stopped = false;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Says what a kind of job does. With `everyMs` it comes back by itself. */
  register(kind: string, work: Work, everyMs?: number): void {
    this.#kinds.set(kind, work);
    if (everyMs) this.#repeating.push({ kind, everyMs });
  }

  /** Plans a job in the transaction of the use case: it exists when the use case happened, and only then. */
  async plan(kind: string, payload: Record<string, unknown>, at = this.clock.now()): Promise<void> {
    await this.db.query('INSERT INTO job (id, kind, payload, run_at) VALUES ($1, $2, $3, $4)', [
      randomUUID(),
      kind,
      JSON.stringify(payload),
      at,
    ]);
    if (at <= this.clock.now()) this.db.afterCommit(() => setImmediate(() => void this.runDue()));
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const { kind } of this.#repeating) {
      await this.db.query(
        `INSERT INTO job (id, kind, payload, run_at, repeats) VALUES ($1, $2, '{}', $3, true)
         ON CONFLICT (kind) WHERE repeats DO NOTHING`,
        [randomUUID(), kind, this.clock.now()],
      );
    }
    this.#timer = setInterval(() => void this.runDue(), pollMs);
    this.#timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#running;
  }

  /** Does what is due now. Tests call it too. */
  async runDue(): Promise<void> {
    if (this.#stopped) return;
    this.#running ??= this.#drain().finally(() => (this.#running = undefined));
    await this.#running;
  }

  async #drain(): Promise<void> {
    try {
      while (!this.#stopped && (await this.#runOne()));
    } catch (error) {
      this.#log.error(`No job could be taken. ${loggableStack(error)}`);
    }
  }

  async #runOne(): Promise<boolean> {
    const job = await this.#take();
    if (!job) return false;
    try {
      await this.#kinds.get(job.kind)?.(job.payload);
      await this.#done(job);
    } catch (error) {
      this.#log.warn({ job: job.id, kind: job.kind, attempt: job.attempts, stack: loggableStack(error) });
    }
    return true;
  }

  /** Takes one job by putting its next attempt in the future: who dies now leaves it to be tried again. */
  async #take(): Promise<JobRow | undefined> {
    const now = this.clock.now();
    const [job] = await this.db.query<JobRow>(
      `UPDATE job SET attempts = attempts + 1, run_at = $1::timestamptz + interval '30 seconds' * power(2, attempts)
       WHERE id = (SELECT id FROM job WHERE run_at <= $1 AND kind = ANY($2) AND attempts < $3
                   ORDER BY run_at FOR UPDATE SKIP LOCKED LIMIT 1)
       RETURNING id, kind, payload, attempts`,
      [now, [...this.#kinds.keys()], mostAttempts],
    );
    return job;
  }

  async #done(job: JobRow): Promise<void> {
    const again = this.#repeating.find(({ kind }) => kind === job.kind);
    if (!again) {
      await this.db.query('DELETE FROM job WHERE id = $1', [job.id]);
      return;
    }
    const next = new Date(this.clock.now().getTime() + again.everyMs);
    await this.db.query('UPDATE job SET run_at = $2, attempts = 0 WHERE id = $1', [job.id, next]);
  }
}
