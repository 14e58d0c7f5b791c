import type { Database } from '../database/database.ts';

export interface Table {
  schema: string;
  name: string;
}

/** The tables of a schema, those that others point at first. */
export async function tablesOf(db: Database, schema: 'public' | 'keys'): Promise<Table[]> {
  const names = await db.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = $1::regnamespace AND c.relkind = 'r'
     AND c.relname NOT IN ('migration', 'typeorm_metadata') ORDER BY c.relname`,
    [schema],
  );
  const points = await db.query<{ child: string; parent: string }>(
    `SELECT child.relname AS child, parent.relname AS parent FROM pg_constraint
     JOIN pg_class child ON child.oid = conrelid JOIN pg_class parent ON parent.oid = confrelid
     WHERE contype = 'f' AND conrelid <> confrelid`,
  );
  const placed: string[] = [];
  const place = (name: string, below: string[]) => {
    if (placed.includes(name)) return;
    if (below.includes(name)) throw new Error(`Tables point at each other: ${[...below, name].join(' > ')}`);
    for (const { parent } of points.filter(({ child }) => child === name)) place(parent, [...below, name]);
    placed.push(name);
  };
  for (const { name } of names) place(name, []);
  const own = new Set(names.map(({ name }) => name));
  return placed.filter((name) => own.has(name)).map((name) => ({ schema, name }));
}

export function quoted({ schema, name }: Table): string {
  return `"${schema}"."${name}"`;
}
