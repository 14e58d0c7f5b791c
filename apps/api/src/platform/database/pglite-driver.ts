import { EventEmitter } from 'node:events';
import { PGlite, types } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';

type QueryOutcome = { rows: unknown[]; rowCount: number; command: string };
type Release = (error?: unknown) => void;
type Connected = (error: unknown, client?: LeasedClient, release?: Release) => void;

/** Waiting longer than this for the one session means that somebody waits for themselves: a nested transaction. */
const leaseLimitMs = 5_000;

const parsers = {
  [types.INT8]: (value: string) => value,
  [types.NUMERIC]: (value: string) => value,
  [types.BYTEA]: (value: string) => Buffer.from(value.slice(2), 'hex'),
};

export async function openPglite(dataDir: string | undefined, snapshot?: Blob): Promise<PGlite> {
  const options = { parsers, extensions: { pg_trgm, unaccent } };
  return PGlite.create({ ...options, dataDir: dataDir ?? 'memory://', ...(snapshot ? { loadDataDir: snapshot } : {}) });
}

/**
 * The part of `pg` that TypeORM asks for, on a PGlite that has one session. A connection is an exclusive lease on that
 * session, first in first out: handing the same session to several "connections" loses acknowledged transactions.
 */
export function pgliteDriver(db: PGlite): object {
  const lease = new Lease();

  class Pool extends EventEmitter {
    connect(connected: Connected): void {
      lease.take().then(
        (giveBack) => {
          connected(null, new LeasedClient(db), giveBack);
        },
        (error: unknown) => {
          connected(error);
        },
      );
    }

    end(ended: (error?: unknown) => void): void {
      db.close().then(() => {
        ended();
      }, ended);
    }
  }
  return { Pool, Client: LeasedClient, types: {} };
}

class LeasedClient extends EventEmitter {
  readonly #db: PGlite;

  constructor(db: PGlite) {
    super();
    this.#db = db;
  }

  async query(text: string, parameters?: unknown[], done?: (error: unknown, outcome?: QueryOutcome) => void) {
    const outcome = this.#run(text, parameters);
    if (!done) return outcome;
    outcome.then(
      (result) => {
        done(null, result);
      },
      (error: unknown) => {
        done(error);
      },
    );
    return undefined;
  }

  async #run(text: string, parameters?: unknown[]): Promise<QueryOutcome> {
    const command = /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? '';
    const result = parameters?.length
      ? await this.#db.query(text, parameters.map(toParameter))
      : (await this.#db.exec(text)).at(-1);
    const rows = result?.rows ?? [];
    return { rows, rowCount: rows.length || (result?.affectedRows ?? 0), command };
  }
}

function toParameter(value: unknown): unknown {
  if (value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'boolean' ? String(value) : value;
}

/** First in, first out. The next holder starts in a new turn of the event loop, or timers would never fire. */
class Lease {
  #held: Error | null = null;
  readonly #waiting: (() => void)[] = [];

  async take(): Promise<Release> {
    const asker = new Error('asked for here');
    if (this.#held) await this.#turn(asker);
    this.#held = asker;
    let given = false;
    return () => {
      if (given) return;
      given = true;
      setImmediate(() => {
        const next = this.#waiting.shift();
        if (next) next();
        else this.#held = null;
      });
    };
  }

  #turn(asker: Error): Promise<void> {
    return new Promise((resolve, reject) => {
      const go = () => {
        clearTimeout(limit);
        resolve();
      };
      const limit = setTimeout(() => {
        const place = this.#waiting.indexOf(go);
        if (place >= 0) this.#waiting.splice(place, 1);
        const both = `held since:\n${this.#held?.stack ?? ''}\nasked by:\n${asker.stack ?? ''}`;
        reject(new Error(`Waited ${String(leaseLimitMs)} ms for the database session.\n${both}`));
      }, leaseLimitMs);
      this.#waiting.push(go);
    });
  }
}
