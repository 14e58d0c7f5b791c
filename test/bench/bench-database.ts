import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { parentOf } from './processes.ts';

const usualServer = 'postgres://postgres@127.0.0.1:5432/postgres';

/** A PostgreSQL database that is there for one run. */
export interface BenchDatabase {
  url: string;
  version: string;
  /** The processes that serve it. Empty when the server runs where we cannot look. */
  processIds(): Promise<number[]>;
  /** With the processes that the whole server shares. */
  serverProcessIds(): Promise<number[]>;
  drop(): Promise<void>;
}

/** Makes it on BENCH_DATABASE_URL or the usual port. Null when nobody answers on the usual port. */
export async function createBenchDatabase(): Promise<BenchDatabase | null> {
  const asked = process.env.BENCH_DATABASE_URL;
  const server = new Client({ connectionString: asked ?? usualServer, connectionTimeoutMillis: 3_000 });
  try {
    await server.connect();
  } catch (error) {
    if (asked) throw error;
    return null;
  }
  const name = `tweespraak_bench_${randomBytes(4).toString('hex')}`;
  await server.query(`CREATE DATABASE ${name}`);
  await requireSynchronousCommits(server);
  const { rows } = await server.query<{ version: string }>("SELECT current_setting('server_version') AS version");
  return {
    url: Object.assign(new URL(asked ?? usualServer), { pathname: `/${name}` }).href,
    version: rows[0]?.version.split(' ')[0] ?? '',
    processIds: () => connectionsOf(server, 'datname = $1', name),
    serverProcessIds: async () => {
      const ids = await connectionsOf(server, 'datname = $1 OR datname IS NULL', name);
      const [first] = ids;
      return first === undefined ? [] : [...ids, parentOf(first)];
    },
    drop: async () => {
      await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await server.end();
    },
  };
}

async function requireSynchronousCommits(server: Client): Promise<void> {
  for (const setting of ['fsync', 'synchronous_commit']) {
    const { rows } = await server.query<Record<string, string>>(`SHOW ${setting}`);
    if (rows[0]?.[setting] !== 'on') throw new Error(`PostgreSQL runs with ${setting} off: its figures mean nothing.`);
  }
}

async function connectionsOf(server: Client, which: string, name: string): Promise<number[]> {
  const { rows } = await server.query<{ pid: number }>(`SELECT pid FROM pg_stat_activity WHERE ${which}`, [name]);
  return rows.map(({ pid }) => pid).filter(isPostgres);
}

/** Of a server elsewhere the number may be anybody's here. */
function isPostgres(processId: number): boolean {
  try {
    return readFileSync(`/proc/${processId}/comm`, 'utf8').startsWith('postgres');
  } catch {
    return false;
  }
}
