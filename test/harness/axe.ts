import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type * as Axe from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const aboutColour = ['color-contrast', 'link-in-text-block'];
const script = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/**
 * What axe sees on this page as it stands, each with its rule and its element. The script goes into a page once: a
 * second look, at another size or in the other theme, costs a tenth of what the first one does.
 */
export async function whatAxeSees(page: Page, { onlyColours = false } = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(script);
  const runOnly: Axe.RunOptions['runOnly'] = onlyColours ? { type: 'rule', values: aboutColour } : tags;
  const violations = await page.evaluate(
    async (options) => (await (window as unknown as { axe: typeof Axe }).axe.run(document, options)).violations,
    { runOnly, resultTypes: ['violations'] } satisfies Axe.RunOptions,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} (${help}): ${target.join(' ')}: ${failureSummary}`),
  );
}
