import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { iconNames } from '../src/lib/ui/icon-names.ts';

const require = createRequire(import.meta.url);
const spriteFile = fileURLToPath(new URL('../src/lib/ui/icons.svg', import.meta.url));

/**
 * Draws the icons we use into one file that the browser fetches once, so that neither a page nor a script repeats them.
 * Made at build and at the start of the dev server; not in git.
 */
export function writeIconSprite(): void {
  const sprite = `<svg xmlns="http://www.w3.org/2000/svg">${iconNames.map(symbol).join('')}</svg>`;
  if (!existsSync(spriteFile) || readFileSync(spriteFile, 'utf8') !== sprite) writeFileSync(spriteFile, sprite);
}

function symbol(name: string): string {
  const file = readFileSync(require.resolve(`@tabler/icons/outline/${name}.svg`), 'utf8');
  const shapes = file.slice(file.indexOf('<svg')).replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.replace(/\s*\n\s*/g, '')}</symbol>`;
}
