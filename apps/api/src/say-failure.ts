import { accessSync, constants, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loggableMessage, loggableStack } from '@tweespraak/domain';
import { StartError } from './platform/config/start-error.ts';

/** What went wrong, in one line. What nobody foresaw is written to a file beside the data, and the line says where. */
export function sayFailure(what: string, error: unknown, env: NodeJS.ProcessEnv): string {
  if (error instanceof StartError) return `${what} ${error.message}`;
  const place = keepDetails(loggableStack(error), resolve(env.TWEESPRAAK_DATA || '.data'));
  return `${what} Dit hadden we niet verwacht: ${loggableMessage(error)}. ${place}`;
}

function keepDetails(details: string, dataFolder: string): string {
  const file = join(isWritable(dataFolder) ? dataFolder : tmpdir(), 'tweespraak-failure.log');
  try {
    writeFileSync(file, `${new Date().toISOString()} ${details}\n`, { mode: 0o600 });
    return `De details staan in ${file}.`;
  } catch {
    return details.replace(/\s+/g, ' ');
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
