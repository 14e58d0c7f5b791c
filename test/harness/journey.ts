import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { startProduct, type Product } from './product.ts';
import { projectFolder } from './project-folder.ts';
import { whatIsWrong } from './views.ts';

/** A person of the demo by full name, who logs in with one click; or anyone by address and password. */
export type Person = string | { email: string; password: string };

interface ForEachJourney {
  /** Opens a browser of this person's own, logged in. The same person twice is the same person on two devices. */
  signInAs: (person: Person) => Promise<Page>;
  /** Fails with rule and element on what WCAG 2.2 AA does not allow, on a phone and a desktop, in light and dark. */
  axe: (page: Page) => Promise<void>;
}

interface ForEachWorld {
  /** Journeys that name the same world share one running product; a name of its own starts a fresh one. */
  world: string;
  product: Product;
}

export const test = base.extend<ForEachJourney, ForEachWorld>({
  world: ['shared', { option: true, scope: 'worker' }],

  product: [
    async ({}, use) => {
      const product = await startProduct();
      await use(product);
      await product.stop();
      appendFileSync(join(projectFolder, 'test-results', 'product.log'), product.log());
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  baseURL: async ({ product }, use) => use(product.origin),

  signInAs: async ({ browser, product }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (person) => {
      const context = await browser.newContext({ baseURL: product.origin });
      contexts.push(context);
      const page = await context.newPage();
      await logIn(page, person);
      return page;
    });
    for (const context of contexts) await context.close();
  },

  axe: async ({}, use) => {
    await use(async (page) => {
      expect(await whatIsWrong(page), `what is wrong on ${page.url()}`).toEqual([]);
    });
  },
});

async function logIn(page: Page, person: Person): Promise<void> {
  await page.goto('/inloggen');
  if (typeof person === 'string') {
    await page.getByRole('button', { name: new RegExp(`^${person}`) }).click();
  } else {
    await page.getByLabel('E-mailadres').fill(person.email);
    await page.getByLabel('Wachtwoord').fill(person.password);
    await page.getByRole('button', { name: 'Log in', exact: true }).click();
  }
  await expect(page).not.toHaveURL(/\/inloggen/);
}

export { expect };
