import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** A PostgreSQL database that is there for one run. */
export class DatabaseToLose {
  readonly url: string;
  readonly #name: string;
  readonly #server: Client;

  private constructor(server: Client, name: string, url: string) {
    this.#server = server;
    this.#name = name;
    this.url = url;
  }

  /** On a server where databases may be made. */
  static async make(serverUrl: string): Promise<DatabaseToLose> {
    const server = new Client({ connectionString: serverUrl });
    await server.connect();
    const name = `tweespraak_fault_${randomBytes(4).toString('hex')}`;
    await server.query(`CREATE DATABASE ${name}`);
    return new DatabaseToLose(server, name, Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href);
  }

  /** Every line to it falls, in the middle of whatever it was doing. Gives how many. */
  async cut(): Promise<number> {
    const { rowCount } = await this.#server.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1',
      [this.#name],
    );
    return rowCount ?? 0;
  }

  async drop(): Promise<void> {
    await this.#server.query(`DROP DATABASE ${this.#name} WITH (FORCE)`);
    await this.#server.end();
  }
}
