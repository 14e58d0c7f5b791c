import { spawn } from 'node:child_process';
import { projectFolder } from './project-folder.ts';
import { ownEnvironment } from './product.ts';

export interface Ended {
  code: number | null;
  /** What it printed, errors included. */
  said: string;
}

/** Runs the product, or a command of its operator, until it ends by itself. */
export async function runToItsEnd(program: string, env: Record<string, string>, args: string[] = []): Promise<Ended> {
  const child = spawn(process.execPath, [`apps/api/dist/${program}`, ...args], {
    cwd: projectFolder,
    env: { ...ownEnvironment(), ...env },
    timeout: 60_000,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said: said.trim() })));
}
