// Builds the API and the pages, each only when something they are made of has changed since the last time.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './root.mjs';
import { runPackage } from './run.mjs';

/** @typedef {{ name: string, sources: string[], outputs: string[], build: () => Promise<number> }} Part */

const shared = ['packages/contracts', 'packages/domain', 'packages/content'];
const madeByBuilds = new Set(['node_modules', 'dist', 'build', '.svelte-kit', 'icons.svg']);
const everyPartDependsOn = ['pnpm-lock.yaml', 'tsconfig.base.json', 'scripts/build.mjs'];

/** @type {Part[]} */
const parts = [
  {
    name: 'API',
    sources: [...shared, 'apps/api'],
    outputs: [...shared, 'apps/api'].map((folder) => `${folder}/dist`),
    build: buildApi,
  },
  {
    name: "Pagina's",
    sources: ['packages/contracts', 'packages/domain', 'apps/web'],
    outputs: ['apps/web/build'],
    build: () => runPackage('apps/web', 'vite/bin/vite.js', ['build'], { stdio: 'pipe' }),
  },
];

const codes = await Promise.all(parts.map(buildWhenChanged));
process.exitCode = codes.find((code) => code !== 0) ?? 0;

/** @param {Part} part */
async function buildWhenChanged({ name, sources, outputs, build }) {
  const stampFile = join(root, outputs.at(-1) ?? '', '.built-from');
  const fingerprint = fingerprintOf([...everyPartDependsOn, ...sources]);
  const complete = outputs.every((folder) => existsSync(join(root, folder)));
  if (complete && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint) return 0;

  const startedAt = Date.now();
  console.log(`${name}: bouwen.`);
  rmSync(stampFile, { force: true });
  const code = await build();
  if (code === 0) writeFileSync(stampFile, fingerprint);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(code === 0 ? `${name}: gebouwd in ${seconds} s.` : `${name}: bouwen is niet gelukt, zie de fouten.`);
  return code;
}

async function buildApi() {
  for (const folder of [...shared, 'apps/api']) removeOutputWithoutSource(join(root, folder));
  return runPackage('apps/api', 'typescript/bin/tsc', ['-b', '--pretty'], { stdio: 'pipe' });
}

/**
 * tsc never removes what it made from a file that is gone; a deleted migration must not run from `dist`.
 * @param {string} packageFolder
 */
function removeOutputWithoutSource(packageFolder) {
  const dist = join(packageFolder, 'dist');
  if (!existsSync(dist)) return;
  for (const file of filesIn(dist)) {
    const madeFrom = relative(dist, file).match(/^(.+?)(\.d\.ts|\.js)(\.map)?$/)?.[1];
    if (madeFrom && !existsSync(join(packageFolder, 'src', `${madeFrom}.ts`))) rmSync(file);
  }
}

/** @param {string[]} sources */
function fingerprintOf(sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesIn(join(root, source))) hash.update(relative(root, file)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((entry) => !madeByBuilds.has(entry))
    .sort()
    .flatMap((entry) => filesIn(join(path, entry)));
}
