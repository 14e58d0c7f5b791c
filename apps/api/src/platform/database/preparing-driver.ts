import pg from 'pg';

type Query = (this: pg.Client, ...asked: unknown[]) => unknown;

/** A list of ids makes a statement for each length it has; what comes after so many is sent without being kept. */
const mostStatements = 400;

const names = new Map<string, string>();
const sendQuery = Reflect.get(pg.Client.prototype, 'query') as Query;

/** `pg`, but a statement with parameters is read and planned once per connection instead of every time. */
class PreparingClient extends pg.Client {}
PreparingClient.prototype.query = function (this: pg.Client, text: unknown, values: unknown, ...rest: unknown[]) {
  const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
  return name === undefined
    ? sendQuery.call(this, text, values, ...rest)
    : sendQuery.call(this, { name, text, values }, ...rest);
} as pg.Client['query'];

class PreparingPool extends pg.Pool {
  constructor(options: pg.PoolConfig) {
    super({ ...options, Client: PreparingClient });
  }
}

export const preparingDriver = { ...pg, Pool: PreparingPool, Client: PreparingClient };

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostStatements) return known;
  const name = `s${String(names.size)}`;
  names.set(text, name);
  return name;
}
