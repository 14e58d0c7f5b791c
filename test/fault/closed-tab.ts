import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { ApiPerson } from '../harness/api-person.ts';
import { browserToTestWith } from '../harness/browser.ts';
import type { Chance } from './chance.ts';
import { KilledProduct } from './killed-product.ts';
import { textIn, type Document } from './numbered-text.ts';
import type { Tally } from './tally.ts';

const kind = 'typing';
/** So much typing may be lost when everything stops (docs/architecture.md). */
const mostLostMs = 2_000;
const email = 'ans@demo.tweespraak.example';
const password = 'tweespraak-demo';

interface Place {
  name: string;
  path: string;
  field: string;
}
const places: Place[] = [
  { name: 'the journal', path: '/dagboek', field: 'Jouw notitie' },
  { name: 'a lesson', path: '/leren/wat-is-onbegrepen-gedrag?deel=meenemen', field: 'Jouw tekst' },
];

/** Ans types, and the process of her tab is killed; or the product is, while she types on. Gives the most typing lost. */
export async function closeTabsWhileTyping(times: number, chance: Chance, tally: Tally): Promise<number> {
  const product = await KilledProduct.prepare(undefined);
  await product.start();
  const browser = await chromium.launch(await browserToTestWith());
  try {
    const typist = new Typist(browser, product, chance, tally);
    for (let time = 0; time < times; time += 1) {
      for (const place of places) await typist.losesTheTab(place);
    }
    for (const place of places) await typist.typesThroughAKill(place);
    return typist.mostLostMs;
  } finally {
    await browser.close();
    await product.stop();
  }
}

class Typist {
  mostLostMs = 0;
  readonly #browser: Browser;
  readonly #product: KilledProduct;
  readonly #chance: Chance;
  readonly #tally: Tally;
  /** The entry of the time before. */
  #lastEntry: string | undefined;
  /** When each word was typed. */
  #typedAt: number[] = [];

  constructor(browser: Browser, product: KilledProduct, chance: Chance, tally: Tally) {
    this.#browser = browser;
    this.#product = product;
    this.#chance = chance;
    this.#tally = tally;
  }

  async losesTheTab(place: Place): Promise<void> {
    const { context, page } = await this.#open(place);
    const until = Date.now() + this.#chance.between(2_500, 7_000);
    await this.#types(page, () => Date.now() >= until);
    const killedAt = Date.now();
    await this.#killTab(page);
    await context.close();

    const firstLost = this.#typedAt[await this.#countKept(place)];
    const lostMs = firstLost === undefined ? 0 : killedAt - firstLost;
    this.mostLostMs = Math.max(this.mostLostMs, lostMs);
    if (lostMs > mostLostMs) this.#tally.report(kind, 'lost', `${lostMs} ms of typing in ${place.name}`);
    this.#tally.acknowledge(kind);
  }

  /** Nothing at all is lost of what is typed while the product is gone and the page stays open. */
  async typesThroughAKill(place: Place): Promise<void> {
    const { context, page } = await this.#open(place);
    let isBack = false;
    const killed = wait(this.#chance.between(500, 2_000))
      .then(() => this.#product.killAndStart())
      .finally(() => (isBack = true));
    await Promise.all([killed, this.#types(page, () => isBack)]);
    await page
      .getByText(/^Bewaard om/)
      .last()
      .waitFor({ timeout: 60_000 });
    const kept = await this.#countKept(place);
    if (kept < this.#typedAt.length)
      this.#tally.report(kind, 'lost', `${this.#typedAt.length - kept} words in ${place.name}, over a kill`);
    this.#tally.acknowledge(kind);
    await context.close();
  }

  async #open({ path, field }: Place): Promise<{ context: BrowserContext; page: Page }> {
    const context = await this.#browser.newContext({ baseURL: this.#product.origin, locale: 'nl-NL' });
    const page = await context.newPage();
    await page.goto('/inloggen');
    await page.getByLabel('E-mailadres').fill(email);
    await page.getByLabel('Wachtwoord').fill(password);
    await page.getByRole('button', { name: 'Log in', exact: true }).click();
    await page.waitForURL((url) => !url.pathname.includes('inloggen'));
    await page.goto(path);
    await page.getByRole('textbox', { name: field }).click();
    return { context, page };
  }

  /** Word after word, with never a silence in between. */
  async #types(page: Page, isOver: () => boolean): Promise<void> {
    this.#typedAt = [];
    while (!isOver()) {
      await page.keyboard.type(`${wordOf(this.#typedAt.length)} `);
      this.#typedAt.push(Date.now());
      await wait(this.#chance.between(20, 200));
    }
  }

  async #killTab(page: Page): Promise<void> {
    const crashed = page.waitForEvent('crash');
    const session = await this.#browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    for (const { id } of processInfo.filter(({ type }) => type === 'renderer')) process.kill(id, 'SIGKILL');
    await crashed;
    await session.detach();
  }

  /** How many of the words, from the first one on, are in the newest entry. */
  async #countKept({ name }: Place): Promise<number> {
    const ans = await ApiPerson.logIn(this.#product.origin, email, password);
    const { entries } = await ans.get<{ entries: { id: string }[] }>('/journal/entries');
    const id = entries[0]?.id;
    if (!id || id === this.#lastEntry) return 0;
    this.#lastEntry = id;
    const { text } = await ans.get<{ text: { document: Document } }>(`/journal/entries/${id}`);
    const words = textIn(text.document).split(/\s+/).filter(Boolean);
    const wrong = words.findIndex((word, place) => word !== wordOf(place));
    // the last one may be half
    if (wrong >= 0 && wrong < words.length - 1)
      this.#tally.report(kind, 'doubled', `in ${name} stands ${words.slice(wrong - 1, wrong + 2).join(' ')}`);
    return wrong < 0 ? words.length : wrong;
  }
}

function wordOf(place: number): string {
  return `woord-${place + 1}`;
}
