import type { Page } from '@playwright/test';
import { whatAxeSees } from './axe.ts';
import { whatFallsOff } from './page-order.ts';

/** A phone at its narrowest and a desktop, each in light and dark: what every page has to be right in. */
const widths = [320, 1280];
const themes = ['light', 'dark'] as const;

interface View {
  width: number;
  theme: (typeof themes)[number];
  /** "320 px, dark" */
  name: string;
}

/** Shows the page in each view in turn, and then as it was. Nothing moves meanwhile, for colours are measured. */
export async function inEveryView(page: Page, look: (view: View) => Promise<string[]>): Promise<string[]> {
  const size = page.viewportSize();
  const was = (await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)) ? 'dark' : 'light';
  const remarks: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      const name = `${String(width)} px, ${theme}`;
      remarks.push(...(await look({ width, theme, name })).map((remark) => `${name}: ${remark}`));
    }
  }
  if (size) await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: was, reducedMotion: 'no-preference' });
  return remarks;
}

/** What is wrong in any of the views. A theme changes colours and nothing else, so the dark is looked at for those. */
export function whatIsWrong(page: Page): Promise<string[]> {
  return inEveryView(page, async ({ theme }) =>
    theme === 'dark'
      ? whatAxeSees(page, { onlyColours: true })
      : [...(await whatAxeSees(page)), ...(await whatFallsOff(page))],
  );
}
