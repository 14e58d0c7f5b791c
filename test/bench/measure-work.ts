import { closedLoop, type Loop, type VirtualUser } from './closed-loop.ts';
import type { CpuMeter } from './cpu-meter.ts';
import { measured, percentile, type Measured, type Sample } from './samples.ts';

export const concurrencies = [1, 16] as const;
export type Concurrency = (typeof concurrencies)[number];

const warmUpOperations = 400;
const sampleSeconds = 4;
const atLeastOperations = 64;
const sampleCount = 3;

export type MeasuredAt = Record<Concurrency, Measured>;

/** One kind of work, alone and with sixteen at a time: warmed up first, then three samples each. */
export async function measureWork(origin: string, users: VirtualUser[], meter: CpuMeter | null): Promise<MeasuredAt> {
  const warm = await closedLoop(origin, users, warmUpOperations);
  stopAtErrors(warm);
  const alone = await measureAt(origin, users.slice(0, 1), meter);
  return { 1: alone, 16: await measureAt(origin, users, meter) };
}

async function measureAt(origin: string, users: VirtualUser[], meter: CpuMeter | null): Promise<Measured> {
  const trial = await closedLoop(origin, users, atLeastOperations);
  const perSecond = trial.latenciesMs.length / trial.seconds;
  const operations = Math.max(atLeastOperations, Math.round(perSecond * sampleSeconds));
  const samples: Sample[] = [];
  for (let count = 0; count < sampleCount; count += 1) samples.push(await sample(origin, users, operations, meter));
  return measured(samples);
}

async function sample(
  origin: string,
  users: VirtualUser[],
  operations: number,
  meter: CpuMeter | null,
): Promise<Sample> {
  let loop: Loop | undefined;
  const work = async () => void (loop = await closedLoop(origin, users, operations));
  const spent = meter ? await meter.during(work) : await work().then(() => null);
  if (!loop) throw new Error('Nothing was measured.');
  stopAtErrors(loop);
  const { latenciesMs, errors, seconds } = loop;
  return {
    ...{ operations: latenciesMs.length, errors, perSecond: latenciesMs.length / seconds },
    cpuMs: spent && (spent.cpuSeconds * 1000) / latenciesMs.length,
    otherLoad: spent && spent.otherLoad,
    ...{ p50Ms: percentile(latenciesMs, 50), p95Ms: percentile(latenciesMs, 95), p99Ms: percentile(latenciesMs, 99) },
  };
}

/** A figure with errors in it says nothing. */
function stopAtErrors({ errors, latenciesMs, firstError }: Loop): void {
  if (errors > 0) throw new Error(`${errors} of ${latenciesMs.length} went wrong; the first: ${firstError ?? ''}`);
}
