import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProduct, type Product } from '../harness/product.ts';
import type { BenchDatabase } from './bench-database.ts';
import { CpuMeter } from './cpu-meter.ts';
import { Crowd, together } from './crowd.ts';
import { makeLearners, type Learner } from './learners.ts';
import { layLongPath, type LongPath } from './long-path.ts';
import { planMeetings, type Meeting } from './rooms.ts';

const learnerCount = 16;
/** One load generator asks more than a person does; the limit itself stays in the way of every request. */
const requestsPerMinute = '100000000';

/** The product on one database, and the people in it. */
export class World {
  readonly product: Product;
  readonly path: LongPath;
  readonly meter: CpuMeter | null;
  readonly crowd: Crowd;
  readonly #folder: string;
  #learners: Promise<Learner[]> | undefined;

  private constructor(product: Product, path: LongPath, meter: CpuMeter | null, crowd: Crowd, folder: string) {
    this.product = product;
    this.path = path;
    this.meter = meter;
    this.crowd = crowd;
    this.#folder = folder;
  }

  /** Null is the embedded database. */
  static async open(database: BenchDatabase | null): Promise<World> {
    const folder = mkdtempSync(join(tmpdir(), 'tweespraak-bench-'));
    const path = layLongPath(join(folder, 'content'));
    const product = await startProduct({
      dataFolder: join(folder, 'data'),
      env: {
        ...path.env,
        REQUESTS_PER_MINUTE: requestsPerMinute,
        ...(database ? { DATABASE_URL: database.url } : {}),
      },
    });
    const processIds = async () => [product.processId, ...((await database?.processIds()) ?? [])];
    const meter = process.platform === 'linux' ? new CpuMeter(processIds) : null;
    return new World(product, path, meter, await Crowd.open(product.origin), folder);
  }

  /** The sixteen who learn, freshly logged in. */
  async learners(): Promise<Learner[]> {
    this.#learners ??= makeLearners(this.crowd, learnerCount, this.path);
    const learners = await this.#learners;
    await together(learners, ({ device, email, password }) =>
      device.post('/auth/log-in', { email, password, trustedDevice: false }),
    );
    return learners;
  }

  meetings(count: number): Promise<Meeting[]> {
    return planMeetings(this.crowd, count);
  }

  async close(): Promise<void> {
    await this.product.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
