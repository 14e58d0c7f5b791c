import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { projectFolder } from '../harness/project-folder.ts';

/** Where and when this was measured: figures of two machines are not compared, ratios are. */
export interface Machine {
  date: string;
  commit: string;
  processor: string;
  cores: number;
  memoryGb: number;
  system: string;
  node: string;
  /** Programs that wanted to run in the minute before, all together. */
  loadBefore: number;
}

export function thisMachine(): Machine {
  const all = cpus();
  return {
    date: new Date().toISOString(),
    commit: commit(),
    processor: all[0]?.model ?? '',
    cores: all.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    loadBefore: loadavg()[0] ?? 0,
  };
}

function commit(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { cwd: projectFolder, encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}
