import type { Cookies } from '@sveltejs/kit';
import type { Block } from '@tweespraak/contracts';

const simpleCookie = 'tweespraak-eenvoudig';
const aYear = 365 * 24 * 60 * 60;

/** Remembered on this device, and only for who chose it: the next person on it reads as they are used to. */
export function readsSimple(cookies: Cookies, personId: string): boolean {
  return cookies.get(simpleCookie) === personId;
}

export function rememberSimple(cookies: Cookies, personId: string, isSimple: boolean): void {
  if (isSimple) cookies.set(simpleCookie, personId, { path: '/', maxAge: aYear, sameSite: 'lax' });
  else cookies.delete(simpleCookie, { path: '/' });
}

export function hasSimple(blocks: Block[]): boolean {
  return blocks.some((block) => block.kind === 'richText' && block.simple !== undefined);
}

/** The blocks with one text each, so that a page never holds both. */
export function inOneText(blocks: Block[], isSimple: boolean): Block[] {
  return blocks.map((block) => {
    if (block.kind !== 'richText') return block;
    const { simple, ...rest } = block;
    return isSimple && simple ? { ...rest, text: simple } : rest;
  });
}
