interface Place {
  element: Element;
  /** Which child of its parent it was. */
  at: number;
}

const parts = 'li, tr, section, article, aside, dialog, main';
const lists = 'ul, ol, tbody';
/** What takes the focus by itself after a change gets the time to do so. */
const settleMs = 100;

/**
 * A button that did its work often goes, and so does a field when its moment is over; the browser then leaves a keyboard
 * and a screen reader at the top of the page. This brings them to the nearest part that is still there. Gives what stops
 * it.
 */
export function keepFocus(): () => void {
  let way: Place[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isLost = (): boolean =>
    document.activeElement === document.body && way[0] !== undefined && !way[0].element.checkVisibility();
  const remember = ({ target }: FocusEvent): void => {
    if (target instanceof Element && target !== document.body) way = wayUp(target);
  };
  const look = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (isLost()) nearest(way)?.focus({ preventScroll: true });
    }, settleMs);
  };

  const observer = new MutationObserver(() => isLost() && look());
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', remember);
  // what is hidden and not taken away: a dialog that closes, something that folds
  document.addEventListener('focusout', look);
  return () => {
    observer.disconnect();
    clearTimeout(timer);
    document.removeEventListener('focusin', remember);
    document.removeEventListener('focusout', look);
  };
}

/** Something to read that the focus can stand on, so that Tab goes on from there. */
export function toStandOn(element: HTMLElement | null | undefined): HTMLElement | null {
  if (element && !element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1');
  return element ?? null;
}

function wayUp(target: Element): Place[] {
  const way: Place[] = [];
  for (let element: Element | null = target; element && element !== document.body; element = element.parentElement) {
    way.push({ element, at: [...(element.parentElement?.children ?? [])].indexOf(element) });
  }
  return way;
}

/** In a list what came in its place, else the item, the question or the heading it stood under. */
function nearest(way: Place[]): HTMLElement | null {
  const first = way.findIndex(({ element }) => element.checkVisibility());
  const gone = way[first - 1];
  for (const { element } of first === -1 ? [] : way.slice(first)) {
    if (!(element instanceof HTMLElement)) continue;
    if (element.matches(lists) && element.childElementCount > 0 && element === way[first]?.element) {
      return toStandOn(element.children[Math.min(gone?.at ?? 0, element.childElementCount - 1)] as HTMLElement);
    }
    if (element.matches('fieldset')) return toStandOn(element);
    const heading = element.matches(parts) && [...element.querySelectorAll<HTMLElement>('h1, h2, h3')].find(isSeen);
    if (heading) return toStandOn(heading);
    if (element.matches('li, tr')) return toStandOn(element);
  }
  return toStandOn(document.querySelector('h1'));
}

function isSeen(element: Element): boolean {
  return element.checkVisibility();
}
