import { expect, type Page } from '@playwright/test';
import { whatAxeSees } from '../harness/axe.ts';
import { whatFallsOff, whatIsOutOfOrder } from '../harness/page-order.ts';
import { inEveryView, whatIsWrong } from '../harness/views.ts';
import { addressOf } from './routes.ts';

/** One page in one state, and how somebody gets there. */
export interface Visit {
  /** The folder of the page; absent for an address where no page is. */
  route?: string;
  /** What is special about it: "empty", "with a fault". */
  state?: string;
  path: string | ((page: Page) => Promise<string>);
  /** What somebody does there before it is looked at. */
  then?: (page: Page) => Promise<unknown>;
  /** 404 where the page is not there for them. */
  status?: number;
  /** As it comes out of a printer. */
  printed?: boolean;
}

export const nameOf = ({ route, state, path }: Visit) =>
  [route ?? String(path), state].filter((part) => part !== undefined).join(', ');

/** Goes there, and gives what is wrong with the page in any of its views. */
export async function lookAtVisit(page: Page, visit: Visit): Promise<string[]> {
  const { route, path, then, status = 200, printed } = visit;
  const address = typeof path === 'string' ? path : await path(page);
  const answer = await page.goto(address);
  expect(answer?.status(), address).toBe(status);
  await page.locator('main').waitFor();
  await then?.(page);
  if (route !== undefined) expect(new URL(page.url()).pathname).toMatch(addressOf(route));
  return printed ? lookAtPrint(page) : lookAt(page);
}

/** The same for a page that somebody is on already. */
export async function lookAt(page: Page): Promise<string[]> {
  const remarks = await inEveryView(page, async ({ theme }) =>
    theme === 'dark'
      ? whatAxeSees(page, { onlyColours: true })
      : [...(await whatAxeSees(page)), ...(await whatIsOutOfOrder(page))],
  );
  return [...remarks, ...(await lookAtTwiceAsLarge(page))];
}

/** A desktop of 1280 pixels on which somebody made everything twice as large. */
async function lookAtTwiceAsLarge(page: Page): Promise<string[]> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 640, height: 400 });
  const remarks = await whatFallsOff(page);
  if (size) await page.setViewportSize(size);
  return remarks.map((remark) => `at 200%: ${remark}`);
}

async function lookAtPrint(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const remarks = await whatIsWrong(page);
  await page.emulateMedia({ media: 'screen' });
  return remarks.map((remark) => `printed: ${remark}`);
}
