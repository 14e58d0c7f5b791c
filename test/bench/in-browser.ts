import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { browserToTestWith } from '../harness/browser.ts';
import type { ApiPerson } from '../harness/api-person.ts';
import { CountedLine } from './counted-line.ts';
import { median } from './samples.ts';

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
/** 1.6 Mbit/s down, 0.75 up, 150 ms, and a processor four times slower. */
const slowLine = {
  ...{ offline: false, latency: 150 },
  ...{ downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
};
const slowProcessor = 4;
const slowSamples = 3;
const quietMs = 700;

export interface PageWeight {
  transferredBytes: number;
  requests: number;
  scriptBytes: number;
}

export interface SlowPaint {
  medianMs: number;
  samplesMs: number[];
}

export interface NextLesson {
  first: PageWeight;
  later: PageWeight;
}

/** Visits by a browser that was never here. */
export class FirstVisits {
  readonly version: string;
  readonly #browser: Browser;
  readonly #line: CountedLine;

  private constructor(browser: Browser, line: CountedLine) {
    this.version = browser.version();
    this.#browser = browser;
    this.#line = line;
  }

  static async open(port: number): Promise<FirstVisits> {
    return new FirstVisits(await chromium.launch(await browserToTestWith()), await CountedLine.open(port));
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#line.close();
  }

  /** What one page costs with an empty cache. */
  async weigh(path: string, visitor: ApiPerson | null): Promise<PageWeight> {
    return this.#visit(visitor, (page) =>
      this.#weighing(page, async () => {
        await page.goto(path);
        await untilQuiet(page);
      }),
    );
  }

  /** What a click on the path costs: the first lesson brings the code of lessons along, later ones do not. */
  async weighNextLesson([one, other]: [string, string], visitor: ApiPerson): Promise<NextLesson> {
    return this.#visit(visitor, async (page) => {
      const click = async (lesson: string) => {
        await page.goto('/leren');
        await untilQuiet(page);
        return this.#weighing(page, async () => {
          await page.locator(`main a[href="/leren/${lesson}"]`).last().click();
          await page.waitForURL(`**/leren/${lesson}`);
          await untilQuiet(page);
        });
      };
      return { first: await click(one), later: await click(other) };
    });
  }

  /** Milliseconds until the largest thing on the page is drawn, on a phone with a slow line. */
  async slowPaint(path: string, visitor: ApiPerson): Promise<SlowPaint> {
    const samplesMs: number[] = [];
    for (let count = 0; count < slowSamples; count += 1) {
      samplesMs.push(
        await this.#visit(visitor, async (page) => {
          const devTools = await page.context().newCDPSession(page);
          await devTools.send('Network.enable');
          await devTools.send('Network.emulateNetworkConditions', slowLine);
          await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowProcessor });
          await page.goto(path);
          await untilQuiet(page);
          return largestPaintMs(page);
        }),
      );
    }
    return { medianMs: median(samplesMs), samplesMs };
  }

  /** Counts what comes over the line meanwhile, with headers and as compressed as it came. */
  async #weighing(page: Page, meanwhile: () => Promise<void>): Promise<PageWeight> {
    const devTools = await page.context().newCDPSession(page);
    const scripts = new Set<string>();
    let [requests, scriptBytes] = [0, 0];
    devTools.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
      if (request.url.startsWith('http')) requests += 1;
      if (type === 'Script') scripts.add(requestId);
    });
    devTools.on('Network.webSocketCreated', () => (requests += 1));
    devTools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) scriptBytes += encodedDataLength;
    });
    await devTools.send('Network.enable');
    const before = this.#line.bytes;
    await meanwhile();
    await devTools.detach();
    return { transferredBytes: this.#line.bytes - before, requests, scriptBytes };
  }

  async #visit<Result>(visitor: ApiPerson | null, look: (page: Page) => Promise<Result>): Promise<Result> {
    const context = await this.#browser.newContext({ ...phone, locale: 'nl-NL', baseURL: this.#line.origin });
    try {
      if (visitor) await signIn(context, visitor);
      return await look(await context.newPage());
    } finally {
      await context.close();
    }
  }
}

async function signIn(context: BrowserContext, { cookie, origin }: ApiPerson): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: origin }]);
}

async function untilQuiet(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(quietMs);
}

function largestPaintMs(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
}
