import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { openDatabase } from '../platform/database/open-database.ts';
import type { OpenDatabase } from '../platform/database/open-database.ts';

/** A fresh, migrated database: on PostgreSQL when `TEST_DATABASE_URL` names a server, else embedded and in memory. */
export async function openTestDatabase(): Promise<OpenDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) return openDatabase({ folder: undefined });
  const name = `tweespraak_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const opened = await openDatabase({ url: Object.assign(new URL(server), { pathname: `/${name}` }).href });
  return {
    ...opened,
    close: async () => {
      await opened.close();
      await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
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
