import { chmodSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { StartError } from '../config/start-error.ts';

export type AdminCommand = (argument: string) => Promise<string>;

/**
 * How the operator talks to the running process: the embedded database is locked by it, so nobody else can open it.
 * A socket in the data folder that only the same user can reach; it never listens on the network.
 */
export function serveAdmin(dataFolder: string, commands: Record<string, AdminCommand>): () => void {
  const path = socketPath(dataFolder);
  rmSync(path, { force: true });
  const server = createServer((incoming, outgoing) => {
    const run = async () => {
      const command = commands[(incoming.url ?? '/').slice(1)];
      if (!command) throw new StartError(`Onbekende opdracht. Er zijn: ${Object.keys(commands).join(', ')}.`);
      outgoing.end(await command(await text(incoming)));
    };
    run().catch((error: unknown) => {
      outgoing.statusCode = 500;
      outgoing.end((error as Error).message);
    });
  });
  server.on('error', () => {
    // without the socket the product works; the operator then stops it before a back-up
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
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') resolve(null);
      else reject(error);
    });
    asked.end(argument);
  });
}

function socketPath(dataFolder: string): string {
  return process.platform === 'win32'
    ? `\\\\.\\pipe\\tweespraak-${dataFolder.replace(/\W+/g, '-')}`
    : join(dataFolder, 'admin.sock');
}
