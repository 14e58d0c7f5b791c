/** What can be wrong with something that was acknowledged. */
export type Fault = 'lost' | 'doubled' | 'behind';

interface Count {
  acknowledged: number;
  faults: Record<Fault, Set<string>>;
}

const width = { kind: 20, number: 14 };

/** How many writes of each kind the product said it has, and which of them it turned out not to have, or twice. */
export class Tally {
  readonly #kinds = new Map<string, Count>();
  readonly #waiting: (() => void)[] = [];

  acknowledge(kind: string): void {
    this.#of(kind).acknowledged += 1;
    for (const hear of this.#waiting.splice(0)) hear();
  }

  /** The worst moment to die: something was just said to be kept. */
  nextAcknowledgement(): Promise<void> {
    return new Promise((hear) => this.#waiting.push(hear));
  }

  /** `lost`: it is not there. `doubled`: it is there more than once. `behind`: what somebody sees is not how it is. */
  report(kind: string, fault: Fault, what: string): void {
    this.#of(kind).faults[fault].add(what);
  }

  get acknowledged(): number {
    return [...this.#kinds.values()].reduce((sum, { acknowledged }) => sum + acknowledged, 0);
  }

  get faults(): string[] {
    return [...this.#kinds].flatMap(([kind, { faults }]) =>
      Object.entries(faults).flatMap(([fault, all]) => [...all].map((what) => `${kind}, ${fault}: ${what}`)),
    );
  }

  toTable(): string {
    const line = (kind: string, ...cells: (string | number)[]) =>
      kind.padEnd(width.kind) + cells.map((cell) => String(cell).padStart(width.number)).join('');
    return [
      line('', 'acknowledged', 'lost', 'doubled', 'behind'),
      ...[...this.#kinds].map(([kind, { acknowledged, faults }]) =>
        line(kind, acknowledged, faults.lost.size, faults.doubled.size, faults.behind.size),
      ),
    ].join('\n');
  }

  #of(kind: string): Count {
    const known = this.#kinds.get(kind) ?? {
      acknowledged: 0,
      faults: { lost: new Set(), doubled: new Set(), behind: new Set() },
    };
    this.#kinds.set(kind, known);
    return known;
  }
}
