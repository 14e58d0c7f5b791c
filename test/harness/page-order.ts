import type { Page } from '@playwright/test';

/** What axe does not look at and every page of ours must have: each remark names the element. */
export async function whatIsOutOfOrder(page: Page): Promise<string[]> {
  const isNarrow = (page.viewportSize()?.width ?? 0) < 600;
  // so that the browser takes what follows for a keyboard, and shows where the focus is
  await page.keyboard.press('Shift');
  return [
    ...(await page.evaluate(outline)),
    ...(await whatFallsOff(page)),
    ...(await page.evaluate(keyboardPlaces)),
    ...(isNarrow ? await page.evaluate(smallTargets) : []),
  ];
}

/** What scrolls sideways, or stands where nobody can scroll to. */
export const whatFallsOff = (page: Page): Promise<string[]> => page.evaluate(sideways);

/** One title, one language, one main part, one first heading. */
function outline(): string[] {
  const seen = (selector: string) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
  const remarks: string[] = [];
  const must = (holds: boolean, remark: string) => void (holds || remarks.push(remark));
  must(document.documentElement.lang === 'nl', 'the page does not say that it is Dutch');
  must(/^.{3,} · Tweespraak$/.test(document.title), `the title is "${document.title}"`);
  must(seen('h1').length === 1, `first headings: ${String(seen('h1').length)}`);
  must(seen('main').length === 1, `main parts: ${String(seen('main').length)}`);
  must(seen('main#inhoud').length === 1, 'the way past the menu leads nowhere');
  return remarks;
}

/** Nothing scrolls sideways, and nothing stands where nobody can scroll to. */
function sideways(): string[] {
  const width = document.documentElement.clientWidth;
  const remarks: string[] = [];
  if (document.documentElement.scrollWidth > width) {
    remarks.push(`scrolls sideways: ${String(document.documentElement.scrollWidth)} px on ${String(width)}`);
  }
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const holder = words.currentNode.parentElement;
    if (!holder?.checkVisibility() || holder.closest('.sr, .skip, [aria-hidden="true"], svg, noscript')) continue;
    if (getComputedStyle(holder).clipPath !== 'none') continue;
    const range = document.createRange();
    range.selectNodeContents(words.currentNode);
    const { left, right, width: wide } = range.getBoundingClientRect();
    if (wide > 0 && (right > width + 1 || left < -1)) {
      remarks.push(`off the page: <${holder.localName}> ${words.currentNode.textContent?.trim().slice(0, 40) ?? ''}`);
    }
  }
  return remarks.slice(0, 8);
}

/** Tab goes through the page in the order in which it is read, shows where it is, and is never under a bar. */
function keyboardPlaces(): string[] {
  const remarks: string[] = [];
  const name = (element: Element) =>
    `<${element.localName}> ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)}`;
  const modal = document.querySelector('dialog:modal');
  const places = [
    ...(modal ?? document).querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]',
    ),
  ].filter(
    (one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }) && !one.matches(':disabled'),
  );
  const before = document.activeElement as HTMLElement | null;
  const top = scrollY;
  before?.blur();
  for (const place of places) {
    if (place.tabIndex > 0) remarks.push(`jumps ahead in the order of Tab: ${name(place)}`);
    for (let box: HTMLElement | null = place; box && box !== document.body; box = box.parentElement) {
      const { order, flexDirection } = getComputedStyle(box);
      if (order !== '0' || flexDirection.endsWith('-reverse')) {
        remarks.push(`is shown in another place than it is read: ${name(place)}, by .${box.className}`);
        break;
      }
    }
    place.focus();
    if (document.activeElement !== place) {
      remarks.push(`cannot take the focus: ${name(place)}`);
      continue;
    }
    const shows = [place, place.closest('label')].some((one) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(' 0)');
    });
    if (!shows) remarks.push(`does not show that it has the focus: ${name(place)}`);
    const box = (place.matches('input[type="radio"], input[type="checkbox"]') ? place.closest('label') : null) ?? place;
    // of a link that goes on on the next line: its first line
    const { left, right, top: above, bottom } = box.getClientRects()[0] ?? box.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (Math.max(above, 0) + Math.min(bottom, innerHeight)) / 2];
    const over = document.elementFromPoint(x, y);
    // a toast goes by itself
    if (over?.closest('.toasts')) continue;
    if (bottom > above && !(over && (box.contains(over) || over.contains(box)))) {
      remarks.push(`has the focus under something else: ${name(place)}${over ? `, under .${over.className}` : ''}`);
    }
  }
  before?.focus({ preventScroll: true });
  scrollTo(0, top);
  return [...new Set(remarks)].slice(0, 12);
}

/** What a thumb must find is 44 pixels high and wide; a link inside a sentence is as high as its line. */
function smallTargets(): string[] {
  const remarks: string[] = [];
  const smallest = 43.5;
  for (const target of document.querySelectorAll<HTMLElement>(
    '#tweespraak :is(a[href], button, input:not([type="hidden"]), select, textarea, summary)',
  )) {
    if (!target.checkVisibility({ visibilityProperty: true }) || target.closest('.skip')) continue;
    const label = target.closest('label') ?? target;
    const style = getComputedStyle(target);
    const isInSentence =
      target.matches('a') &&
      style.display === 'inline' &&
      target.closest<HTMLElement>('p, li, dd, td, th, h1, h2, h3')?.innerText.trim() !== target.innerText.trim();
    if (isInSentence) continue;
    const { width, height } = label.getBoundingClientRect();
    if (width > 0 && (width < smallest || height < smallest)) {
      remarks.push(
        `too small to touch: <${target.localName}> ${target.innerText.trim().slice(0, 30)} ${width.toFixed(0)} x ${height.toFixed(0)}`,
      );
    }
  }
  return [...new Set(remarks)].slice(0, 12);
}
