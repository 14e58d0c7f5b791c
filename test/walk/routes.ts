import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { projectFolder } from '../harness/project-folder.ts';

/** Every page there is, as its folder names it: `(app)/dagboek/[entryId=uuid]`; the start page is `(app)`. */
export function everyRoute(): string[] {
  const folder = join(projectFolder, 'apps/web/src/routes');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === '+page.svelte')
    .map(({ parentPath, name }) => dirname(relative(folder, join(parentPath, name))))
    .sort();
}

/** What the address of a page looks like, without the groups that only we see. */
export function addressOf(route: string): RegExp {
  const parts = route
    .split('/')
    .filter((part) => !/^\(.*\)$/.test(part))
    .map((part) => (part.startsWith('[') ? '[^/]+' : part));
  return new RegExp(`^/${parts.join('/')}$`);
}
