/** One measurement of one work. */
export interface Sample {
  operations: number;
  errors: number;
  cpuMs: number | null;
  otherLoad: number | null;
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
}

/** Three samples told as two: the middle one, and the one that was disturbed least. */
export interface Measured {
  median: Sample;
  quietest: Sample;
  samples: Sample[];
}

export function measured(samples: Sample[]): Measured {
  const worth = ({ cpuMs, p50Ms }: Sample) => cpuMs ?? p50Ms;
  const sorted = [...samples].sort((one, other) => worth(one) - worth(other));
  const median = sorted[Math.floor((sorted.length - 1) / 2)];
  const [quietest] = [...samples].sort((one, other) => (one.otherLoad ?? 0) - (other.otherLoad ?? 0));
  if (!median || !quietest) throw new Error('Nothing was measured.');
  return { median, quietest, samples };
}

export function median(values: number[]): number {
  return percentile(values, 50);
}

/** The smallest value that so many in a hundred do not exceed. */
export function percentile(values: number[], percent: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
