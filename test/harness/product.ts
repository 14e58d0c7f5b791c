import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from './project-folder.ts';

const readyWithinMs = 90_000;
const demoWithMovableClock = { TWEESPRAAK_MODE: 'demo', TWEESPRAAK_MOVABLE_CLOCK: '1' };

export interface ProductOptions {
  /** Absent: an empty folder of its own, which goes when the product stops. */
  dataFolder?: string;
  /** Absent: a port that is free. A product that comes back after a kill keeps the port its clients know. */
  port?: number;
  env?: Record<string, string>;
}

/** The product as people run it: the built program in a process of its own, reached over HTTP only. */
export interface Product {
  origin: string;
  port: number;
  dataFolder: string;
  processId: number;
  /** What it printed so far. */
  log(): string;
  /** Lets time pass for the product, and does what came due meanwhile. */
  moveClock(minutes: number): Promise<void>;
  /** Asks it to stop, as an operator would, and waits for it. */
  stop(): Promise<void>;
  /** SIGKILL: the power goes. Leaves the data folder as it is. */
  kill(): Promise<void>;
}

/** Starts the product in demo mode and answers when it says it is ready. */
export async function startProduct({ dataFolder, port, env }: ProductOptions = {}): Promise<Product> {
  const ownFolder = dataFolder ? undefined : mkdtempSync(join(tmpdir(), 'tweespraak-test-'));
  const folder = dataFolder ?? join(ownFolder ?? '', 'data');
  const onPort = port ?? (await freePort());
  const origin = `http://localhost:${onPort}`;
  const own = { TWEESPRAAK_DATA: folder, PORT: String(onPort), PUBLIC_ORIGIN: origin };
  const child = spawn(process.execPath, ['apps/api/dist/main.js'], {
    cwd: projectFolder,
    env: { ...ownEnvironment(), ...demoWithMovableClock, ...own, ...env },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));

  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  const product: Product = {
    origin,
    port: onPort,
    dataFolder: folder,
    processId: child.pid ?? 0,
    log: () => printed,
    moveClock: (minutes) => moveClock(onPort, minutes),
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM');
      if (ownFolder) rmSync(ownFolder, { recursive: true, force: true });
    },
  };
  try {
    await untilReady(product, () => child.exitCode !== null);
  } catch (error) {
    await product.stop();
    throw error;
  }
  return product;
}

async function moveClock(port: number, minutes: number): Promise<void> {
  const origin = `http://localhost:${port}`;
  const answer = await fetch(`${origin}/api/demo/clock`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ minutes }),
  });
  if (!answer.ok) throw new Error(`The clock does not move: ${answer.status} ${await answer.text()}`);
}

/** Ours, without what would lead the product to someone's real database, mail or data. */
export function ownEnvironment(): NodeJS.ProcessEnv {
  const belongsToTheProduct =
    /^(TWEESPRAAK_.*|DATABASE_URL|REDIS_URL|SMTP_URL|PUBLIC_ORIGIN|HOST|PORT|TRUST_PROXY|REQUESTS_PER_MINUTE|MAIL_FROM)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !belongsToTheProduct.test(name)));
}

async function untilReady(product: Product, hasEnded: () => boolean): Promise<void> {
  const deadline = Date.now() + readyWithinMs;
  while (Date.now() < deadline && !hasEnded()) {
    const answer = await fetch(`${product.origin}/api/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The product did not become ready. It printed:\n${product.log()}`);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
