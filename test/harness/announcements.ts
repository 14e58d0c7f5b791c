import type { Page } from '@playwright/test';

export interface Said {
  text: string;
  atMs: number;
}

declare global {
  interface Window {
    said: Said[];
  }
}

/** Notes what a screen reader would read out by itself, on every page that comes after this. */
export async function listen(page: Page): Promise<() => Promise<Said[]>> {
  await page.addInitScript(noteWhatIsSaid);
  return () => page.evaluate(() => window.said);
}

function noteWhatIsSaid(): void {
  window.said = [];
  const before = new WeakMap<Element, string>();
  const speaks = '[aria-live], [role="status"], [role="alert"], [role="timer"]';
  const isSilent = (region: Element) =>
    region.getAttribute('aria-live') === 'off' || (region.matches('[role="timer"]') && !region.matches('[aria-live]'));
  new MutationObserver((changes) => {
    // what the page comes with is read as a page, not announced
    if (document.readyState === 'loading') return;
    const changed = changes.flatMap(({ target, addedNodes }) => [
      (target instanceof Element ? target : target.parentElement)?.closest(speaks),
      // what appears as an alert is read out; a status that comes with its words in it may not be
      ...[...addedNodes].flatMap((node) =>
        node instanceof Element ? [...node.querySelectorAll('[role="alert"]')] : [],
      ),
    ]);
    for (const region of new Set(changed)) {
      if (!region?.checkVisibility() || isSilent(region)) continue;
      const text = (region.textContent ?? '').trim().replace(/\s+/g, ' ');
      if (text === before.get(region)) continue;
      before.set(region, text);
      if (text !== '') window.said.push({ text, atMs: Math.round(performance.now()) });
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
