import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiPerson } from '../harness/api-person.ts';
import { startProduct } from '../harness/product.ts';
import { demoPassword } from './crowd.ts';
import { descendantsOf, memoryMbOf } from './processes.ts';
import { median } from './samples.ts';

const startSamples = 3;
const servedPages = ['/', '/leren', '/dagboek', '/duo', '/intervisie'];
const servedRounds = 20;

export interface StartAndMemory {
  secondStartSeconds: { median: number; samples: number[] };
  memoryMb: number | null;
}

/** `npm start` as people do it, on the embedded database: the second time, until it says it is ready. */
export async function measureStartAndMemory(): Promise<StartAndMemory> {
  const folder = mkdtempSync(join(tmpdir(), 'tweespraak-start-'));
  const options = { dataFolder: join(folder, 'data'), command: ['npm', 'start'] satisfies [string, string] };
  const seconds: number[] = [];
  let memoryMb: number | null = null;
  try {
    await (await startProduct(options)).stop();
    for (let count = 0; count < startSamples; count += 1) {
      const began = performance.now();
      const product = await startProduct(options);
      seconds.push((performance.now() - began) / 1000);
      if (count === startSamples - 1) {
        await serve(product.origin);
        memoryMb = memoryMbOf(descendantsOf(product.processId));
      }
      await product.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { secondStartSeconds: { median: median(seconds), samples: seconds }, memoryMb };
}

/** Some ordinary use, so that what loads on demand is loaded. */
async function serve(origin: string): Promise<void> {
  const joost = await ApiPerson.logIn(origin, 'joost@demo.tweespraak.example', demoPassword);
  for (let round = 0; round < servedRounds; round += 1) for (const path of servedPages) await joost.page(path);
}
