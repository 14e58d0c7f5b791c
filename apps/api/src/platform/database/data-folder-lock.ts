import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { placeError } from '../config/place-error.ts';
import { StartError } from '../config/start-error.ts';

/**
 * Two processes on one embedded database destroy each other's rows, so the folder has one holder. On Linux the lock is
 * an abstract socket named after the folder: it frees itself when its holder is killed. Elsewhere a file with a pid.
 */
export async function lockDataFolder(folder: string): Promise<() => void> {
  try {
    return await hold(folder);
  } catch (error) {
    throw placeError(`De map ${folder}`, error, 'Kies een andere map met TWEESPRAAK_DATA.');
  }
}

async function hold(folder: string): Promise<() => void> {
  const note = join(folder, 'holder.pid');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const release = process.platform === 'linux' ? await holdSocket(folder, note) : holdFile(folder, note);
  writeFileSync(note, String(process.pid));
  return () => {
    rmSync(note, { force: true });
    release();
  };
}

async function holdSocket(folder: string, note: string): Promise<() => void> {
  const name = `\0tweespraak-${createHash('sha256').update(realpathSync(folder)).digest('hex')}`;
  const server = createServer();
  server.unref();
  await new Promise<void>((resolve, reject) => {
    server.once('error', () => {
      reject(inUse(folder, note));
    });
    server.listen(name, resolve);
  });
  return () => server.close();
}

function holdFile(folder: string, note: string): () => void {
  if (existsSync(note) && isAlive(Number(readFileSync(note, 'utf8')))) throw inUse(folder, note);
  return () => undefined;
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
}

function inUse(folder: string, note: string): StartError {
  const holder = existsSync(note) ? ` (proces ${readFileSync(note, 'utf8').trim()})` : '';
  return new StartError(
    `De map ${folder} is al in gebruik${holder}. Stop dat proces, of kies een andere map met TWEESPRAAK_DATA.`,
  );
}
