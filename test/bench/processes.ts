import { readdirSync, readFileSync } from 'node:fs';

/** What /proc counts in, for every program on Linux. */
const ticksPerSecond = 100;

/** Processor time of a process with all its threads, or nothing when it is gone. */
export function cpuSecondsOf(processId: number): number | undefined {
  const fields = statOf(processId);
  return fields && (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** Processor time of everything on this machine. */
export function machineBusySeconds(): number {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softIrq = 0, steal = 0] =
    /^cpu +(.*)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1]?.split(' ').map(Number) ?? [];
  return (user + nice + system + irq + softIrq + steal) / ticksPerSecond;
}

/** What these processes hold together, shared pages counted once. Null when the kernel does not say. */
export function memoryMbOf(processIds: number[]): number | null {
  const kilobytes = processIds.map((id) => {
    const [, pss] = /^Pss:\s+(\d+)/m.exec(read(`/proc/${id}/smaps_rollup`) ?? '') ?? [];
    return Number(pss);
  });
  const sum = kilobytes.reduce((total, one) => total + one, 0);
  return Number.isNaN(sum) ? null : sum / 1024;
}

export function parentOf(processId: number): number {
  return Number(statOf(processId)?.[1]);
}

/** This process and everything it started. */
export function descendantsOf(processId: number): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = all.map((name) => [Number(name), parentOf(Number(name))] as const);
  const found = [processId];
  for (const id of found) for (const [child, parent] of parents) if (parent === id) found.push(child);
  return found;
}

/** Everything behind the name of the program, which may hold spaces and brackets: state, parent, and so on. */
function statOf(processId: number): string[] | undefined {
  const stat = read(`/proc/${processId}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** Nothing when the process ended, or is not ours to look at. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
