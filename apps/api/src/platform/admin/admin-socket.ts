import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Logger } from '@nestjs/common';
import { loggableMessage } from '@tweespraak/domain';
import { placeError } from '../config/place-error.ts';
import { StartError } from '../config/start-error.ts';

export type AdminCommand = (argument: string) => Promise<string>;

/** A socket's address has room for no more; a longer one would be cut off in silence. */
const longestPath = 100;
const asksWhoIsThere = 'who-is-there';

/**
 * How the operator talks to the running process: the embedded database is locked by it, so nobody else can open it.
 * A socket in the data folder that only the same user can reach; it never listens on the network. Of two processes on
 * one folder (and one PostgreSQL) the first answers.
 */
export async function serveAdmin(dataFolder: string, commands: Record<string, AdminCommand>): Promise<() => void> {
  if ((await askAdmin(dataFolder, asksWhoIsThere).catch(() => 'someone')) !== null) return () => undefined;
  const path = socketPath(dataFolder);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  rmSync(path, { force: true });
  const server = createServer((incoming, outgoing) => {
    const run = async () => {
      const name = (incoming.url ?? '/').slice(1);
      if (name === asksWhoIsThere) return outgoing.end(String(process.pid));
      const command = commands[name];
      if (!command) throw new StartError(`Die opdracht is er niet. Kies uit: ${Object.keys(commands).join(', ')}.`);
      return outgoing.end(await command(await text(incoming)));
    };
    run().catch((error: unknown) => {
      outgoing.statusCode = 500;
      outgoing.end(
        error instanceof StartError ? error.message : `Het draaiende Tweespraak zegt: ${loggableMessage(error)}`,
      );
    });
  });
  server.on('error', (error) => {
    // without it the product works; the operator then stops it before a back-up
    new Logger('admin').warn(`npm run admin does not work now: ${loggableMessage(error)}`);
  });
  server.listen(path, () => {
    chmodSync(path, 0o600);
  });
  server.unref();
  return () => {
    server.close();
    rmSync(path, { force: true });
  };
}

/** What the running process answers, or null when none is running on this folder. */
export async function askAdmin(dataFolder: string, command: string, argument = ''): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath: socketPath(dataFolder), path: `/${command}`, method: 'POST' }, (answer) => {
      text(answer).then((said) => {
        if (answer.statusCode === 200) resolve(said);
        else reject(new StartError(said));
      }, reject);
    });
    asked.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code && ['ENOENT', 'ENOTDIR', 'ECONNREFUSED'].includes(error.code)) resolve(null);
      else reject(placeError(`De verbinding met het draaiende Tweespraak (${dataFolder})`, error));
    });
    asked.end(argument);
  });
}

function socketPath(dataFolder: string): string {
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 32);
  if (process.platform === 'win32') return `\\\\.\\pipe\\tweespraak-${name}`;
  const path = join(dataFolder, 'admin.sock');
  return path.length <= longestPath ? path : join(tmpdir(), `tweespraak-${name}.sock`);
}
