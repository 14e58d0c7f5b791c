// The way in for every root script. It runs on whatever Node the machine has (18 or newer), brings the packages and the
// pinned Node into node_modules when they are not there yet, and then runs the task with that Node. Plain JavaScript and
// nothing but Node itself: when this starts there may be no packages at all.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';

/**
 * What each root script runs, in this order; arguments go to the last.
 * @type {Record<string, string[]>}
 */
const tasks = {
  start: ['scripts/build.mjs', 'apps/api/dist/main.js'],
  dev: ['scripts/dev.mjs'],
  build: ['scripts/build.mjs'],
  test: ['scripts/test.mjs'],
  check: ['scripts/check.mjs'],
  fault: ['scripts/build.mjs', 'test/fault/run.ts'],
  bench: ['scripts/build.mjs', 'test/bench/run.ts'],
};

/**
 * For the operator, while the product may be running: once there is something built, these neither install nor build, so
 * that new sources in the folder do not change what is running under its feet.
 * @type {Record<string, string>}
 */
const operatorTasks = {
  admin: 'apps/api/dist/commands/admin.js',
  backup: 'apps/api/dist/commands/backup.js',
  restore: 'apps/api/dist/commands/restore.js',
  'demo:reset': 'apps/api/dist/commands/demo-reset.js',
};

// The first Node that reads TypeScript files by itself without being asked; benches and fault tests lean on that.
const oldestOwnNode = { major: 22, minor: 18 };

const stampFile = join(root, 'node_modules', '.bootstrap');
const pinnedNode = join(root, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node');

const [name = '', ...args] = process.argv.slice(2);
const operatorTask = operatorTasks[name];
const usesWhatIsThere = operatorTask !== undefined && existsSync(join(root, operatorTask));
const steps = stepsOf(name);

const settingsFile = join(root, '.env');
const settings = existsSync(settingsFile) ? [`--env-file=${settingsFile}`] : [];
const node = (await installWhenChanged()) === 'pinned' ? pinnedNode : process.execPath;
const env = {
  ...process.env,
  PATH: join(root, 'node_modules', '.bin') + delimiter + (process.env.PATH ?? ''),
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'node-compile'),
};

if (process.env.npm_lifecycle_event) stopWhenTheShellIsGone();
process.exitCode = await runSteps();

/** @param {string} name */
function stepsOf(name) {
  if (operatorTask) return usesWhatIsThere ? [operatorTask] : ['scripts/build.mjs', operatorTask];
  const names = Object.keys({ ...tasks, ...operatorTasks });
  return tasks[name] ?? stop(`De taak "${name}" bestaat niet. Kies uit: ${names.join(', ')}.`);
}

/**
 * The product and whoever starts it. Tests never: they would find somebody's real database.
 * @param {string} file
 */
function readsSettings(file) {
  return file.startsWith('apps/') || file === 'scripts/dev.mjs';
}

async function runSteps() {
  for (const [index, file] of steps.entries()) {
    const last = index === steps.length - 1;
    const forProduct = readsSettings(file) ? settings : [];
    const code = await run(node, [...forProduct, file, ...(last ? args : [])], { cwd: root, env });
    if (code !== 0) return code;
  }
  return 0;
}

/** npm hands a SIGTERM to the shell it started us with, and that shell dies of it without a word to us. */
function stopWhenTheShellIsGone() {
  const shell = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(looking);
    process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

/** Which Node the tasks run on: the pinned one where the registry has it for this machine, else the machine's own. */
async function installWhenChanged() {
  const fingerprint = lockfileFingerprint();
  const [installed, chosenNode] = existsSync(stampFile) ? readFileSync(stampFile, 'utf8').split(' ') : [];
  if (installed === fingerprint || (installed && usesWhatIsThere)) return chosenNode;

  if (process.platform !== 'linux') requireRecentNode();
  await install();
  const choice = spawnSync(pinnedNode, ['--version']).status === 0 ? 'pinned' : 'own';
  if (choice === 'own') requireRecentNode();
  writeFileSync(stampFile, `${fingerprint} ${choice}`);
  return choice;
}

async function install() {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const startedAt = Date.now();
  console.log('Pakketten: installeren. De eerste keer duurt dat een minuut of twee.');
  const code = await run('npx', ['-y', packageManager, 'install', '--frozen-lockfile'], {
    cwd: root,
    shell: process.platform === 'win32',
  });
  if (code !== 0)
    stop(
      'Pakketten: installeren is niet gelukt, zie hierboven. Hetzelfde commando nog een keer proberen kan geen kwaad.',
      code,
    );
  console.log(`Pakketten: klaar in ${Math.round((Date.now() - startedAt) / 1000)} s.`);
}

function lockfileFingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function requireRecentNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const oldest = oldestOwnNode;
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return;
  stop(`Tweespraak heeft hier Node ${oldest.major}.${oldest.minor} of nieuwer nodig; dit is ${process.versions.node}.`);
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message, code = 1) {
  console.error(message);
  process.exit(code);
}
