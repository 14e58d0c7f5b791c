import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProduct, type Product } from '../harness/product.ts';

/** Below the ports that the machine hands out: a client that tries again and again could take the one it calls. */
const ports = { from: 20_000, to: 30_000 };

/** A product that comes back after every kill, on the same data and port. */
export class KilledProduct {
  /** How long it took to be ready after each kill. */
  readonly startsMs: number[] = [];
  readonly #folder: string;
  readonly #env: Record<string, string>;
  #product: Product;

  private constructor(folder: string, env: Record<string, string>, product: Product) {
    this.#folder = folder;
    this.#env = env;
    this.#product = product;
  }

  static async start(databaseUrl: string | undefined): Promise<KilledProduct> {
    const folder = mkdtempSync(join(tmpdir(), 'tweespraak-fault-'));
    const env = { REQUESTS_PER_MINUTE: '1000000', ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) };
    const product = await startProduct({ dataFolder: join(folder, 'data'), port: await steadyPort(), env });
    return new KilledProduct(folder, env, product);
  }

  get origin(): string {
    return this.#product.origin;
  }

  get dataFolder(): string {
    return this.#product.dataFolder;
  }

  /** What the process that runs now printed. */
  log(): string {
    return this.#product.log();
  }

  /** The power goes and comes back. */
  async killAndStart(): Promise<void> {
    const { dataFolder, port } = this.#product;
    await this.#product.kill();
    const began = performance.now();
    this.#product = await startProduct({ dataFolder, port, env: this.#env });
    this.startsMs.push(performance.now() - began);
  }

  moveClock(minutes: number): Promise<void> {
    return this.#product.moveClock(minutes);
  }

  async stop(): Promise<void> {
    await this.#product.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

export async function steadyPort(): Promise<number> {
  for (;;) {
    const port = randomInt(ports.from, ports.to);
    const probe = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
}
