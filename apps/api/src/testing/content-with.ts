import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const shipped = new URL('../../../../packages/content/files', import.meta.url).pathname;

/** The content that is shipped, with a lesson of the tests in the module that both roles walk. Gives its folder. */
export function contentWith(lessonFile: string): string {
  const root = mkdtempSync(join(tmpdir(), 'tweespraak-content-'));
  cpSync(shipped, join(root, 'files'), { recursive: true });
  cpSync(new URL(`content/${lessonFile}`, import.meta.url).pathname, join(root, 'files/lessons', lessonFile));
  const module = join(root, 'files/modules/nabijheid.yaml');
  const step = `steps:\n  - { kind: lesson, id: ${basename(lessonFile, '.yaml')} }\n`;
  writeFileSync(module, readFileSync(module, 'utf8').replace('steps:\n', step));
  return root;
}
