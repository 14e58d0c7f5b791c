import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

export interface OwnDatabase {
  /** For `DATABASE_URL`; undefined when there is no server to make one on, and the product uses its own. */
  url: string | undefined;
  drop(): Promise<void>;
}

/** An empty database on the server of `TEST_DATABASE_URL`, for one product. */
export async function ownDatabase(): Promise<OwnDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) return { url: undefined, drop: () => Promise.resolve() };
  const name = `tweespraak_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  return {
    url: Object.assign(new URL(server), { pathname: `/${name}` }).href,
    drop: () => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
