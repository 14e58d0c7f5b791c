import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startProduct, type Product } from '../harness/product.ts';

interface Place {
  dataFolder: string;
  port: number;
  env: Record<string, string>;
}

/** A product that comes back after every kill, on the same data and port. */
export class KilledProduct {
  readonly place: Place;
  /** How long it took to be ready after each kill. */
  readonly startsMs: number[] = [];
  readonly #folder: string;
  #product: Product | undefined;

  private constructor(folder: string, place: Place) {
    this.#folder = folder;
    this.place = place;
  }

  /** Absent: on the embedded database. */
  static async prepare(databaseUrl: string | undefined): Promise<KilledProduct> {
    const folder = mkdtempSync(join(tmpdir(), 'tweespraak-fault-'));
    const env = { REQUESTS_PER_MINUTE: '1000000', ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) };
    return new KilledProduct(folder, { dataFolder: join(folder, 'data'), port: await freePort(), env });
  }

  get origin(): string {
    return `http://localhost:${this.place.port}`;
  }

  /** What the process that runs now printed. */
  log(): string {
    return this.#product?.log() ?? '';
  }

  async start(): Promise<void> {
    this.#product = await startProduct(this.place);
  }

  /** The power goes and comes back. */
  async killAndStart(): Promise<void> {
    await this.#product?.kill();
    const began = performance.now();
    await this.start();
    this.startsMs.push(performance.now() - began);
  }

  async moveClock(minutes: number): Promise<void> {
    await this.#product?.moveClock(minutes);
  }

  async stop(): Promise<void> {
    await this.#product?.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
