import { cpuSecondsOf, machineBusySeconds } from './processes.ts';

const lookEveryMs = 500;
const settledMs = 300;
const settledLoad = 0.05;
const settleAtMostMs = 15_000;

export interface Spent {
  /** Of all processes that serve, threads included. */
  cpuSeconds: number;
  /** Cores that something else than we and what we measure kept busy. */
  otherLoad: number;
  seconds: number;
}

/** Reads from the kernel what the processes of a server cost, and what else the machine did meanwhile. */
export class CpuMeter {
  readonly #processIds: () => Promise<number[]>;

  /** Asked again while it measures: database connections come and go. */
  constructor(processIds: () => Promise<number[]>) {
    this.#processIds = processIds;
  }

  /** What this work costs, with what it leaves to be done right after it (mail, news). */
  async during(work: () => Promise<void>): Promise<Spent> {
    const account = new Account();
    account.look(await this.#processIds());
    const [began, machineBefore, ownBefore] = [performance.now(), machineBusySeconds(), ownSeconds()];
    const looking = setInterval(() => void this.#processIds().then((ids) => account.look(ids)), lookEveryMs);
    try {
      await work();
      await this.#settle(account);
    } finally {
      clearInterval(looking);
    }
    const seconds = (performance.now() - began) / 1000;
    const cpuSeconds = account.spent();
    const others = machineBusySeconds() - machineBefore - (ownSeconds() - ownBefore) - cpuSeconds;
    return { cpuSeconds, seconds, otherLoad: Math.max(0, others / seconds) };
  }

  /** Until it has been at rest for a moment. */
  async #settle(account: Account): Promise<void> {
    const deadline = performance.now() + settleAtMostMs;
    let before: number;
    do {
      before = account.spent();
      await new Promise((resolve) => setTimeout(resolve, settledMs));
      account.look(await this.#processIds());
    } while ((account.spent() - before) / (settledMs / 1000) > settledLoad && performance.now() < deadline);
  }
}

/** First and last reading of each process; one that ended keeps its last. */
class Account {
  readonly #readings = new Map<number, { first: number; last: number }>();
  #isFirstLook = true;

  look(processIds: number[]): void {
    for (const id of processIds) {
      const now = cpuSecondsOf(id);
      if (now === undefined) continue;
      const known = this.#readings.get(id);
      if (known) known.last = now;
      // a process that came later did all its work in our time
      else this.#readings.set(id, { first: this.#isFirstLook ? now : 0, last: now });
    }
    this.#isFirstLook = false;
  }

  spent(): number {
    return [...this.#readings.values()].reduce((sum, { first, last }) => sum + last - first, 0);
  }
}

function ownSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
