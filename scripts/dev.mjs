// For who works on Tweespraak: the API on 3000, compiled and started again after each change that compiles; the pages on
// 5173, where the browser follows every change by itself.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const pages = 'http://localhost:5173';
const contentFiles = join(root, 'packages', 'content', 'files');

/** @type {import('node:child_process').ChildProcess | undefined} */
let api;
/** @type {Promise<void> | undefined} */
let restarting;
/** @type {NodeJS.Timeout | undefined} */
let contentSettles;

const compiler = startIn('apps/api', 'typescript/bin/tsc', ['-b', '-w', '--preserveWatchOutput']);
const vite = startIn('apps/web', 'vite/bin/vite.js', ['dev']);

compiler.stdout?.on('data', (/** @type {Buffer} */ chunk) => {
  process.stdout.write(chunk);
  if (chunk.includes('Found 0 errors')) restartApi();
});
vite.stdout?.pipe(process.stdout);

watch(contentFiles, { recursive: true }, () => {
  clearTimeout(contentSettles);
  contentSettles = setTimeout(restartApi, 200);
});

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, stopEverything);
for (const child of [compiler, vite]) child.once('close', stopEverything);

/** A change that arrives while the API is stopping is in what starts after it. */
function restartApi() {
  restarting ??= stop(api).then(() => {
    api = spawn(process.execPath, ['--enable-source-maps', 'apps/api/dist/main.js'], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, PUBLIC_ORIGIN: process.env.PUBLIC_ORIGIN ?? pages },
    });
    restarting = undefined;
  });
}

async function stopEverything() {
  await Promise.all([compiler, vite, api].map(stop));
  process.exit();
}

/**
 * The API holds the data folder until it has really gone.
 * @param {import('node:child_process').ChildProcess | undefined} child
 * @returns {Promise<void>}
 */
function stop(child) {
  return new Promise((resolve) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('close', () => resolve());
    child.kill();
  });
}

/**
 * @param {string} folder
 * @param {string} program a file of a package that is installed there
 * @param {string[]} args
 */
function startIn(folder, program, args) {
  const cwd = join(root, folder);
  const env = { ...process.env, API_ORIGIN: process.env.API_ORIGIN ?? `http://127.0.0.1:${process.env.PORT ?? 3000}` };
  return spawn(process.execPath, [join(cwd, 'node_modules', program), ...args], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
