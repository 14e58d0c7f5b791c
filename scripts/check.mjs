// Everything that can be judged without running the product. Two checks at a time; each says how long it took, and what
// it has to say when it is not content. All of them run, whatever the others found.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './root.mjs';

/** @typedef {{ name: string, folder?: string, commands: string[][], after?: string }} Check */

/** @type {Check[]} */
const checks = [
  {
    name: 'types',
    commands: [
      ['tsc', '-b', 'apps/api'],
      ['tsc', '-p', '.'],
      ['tsc', '-p', 'test'],
    ],
  },
  { name: 'format', commands: [['prettier', '--check', '--log-level', 'warn', '.']] },
  { name: 'tree', commands: [['node', 'scripts/check-tree.mjs']] },
  { name: 'content', commands: [['node', '--conditions=source', 'packages/content/src/check.ts']] },
  // Both read the types that other packages built.
  { name: 'lint', commands: [['eslint', '--max-warnings', '0', '.']], after: 'types' },
  { name: 'pages', folder: 'apps/web', commands: [['node', '--run', 'check']], after: 'types' },
  // Reads the types that SvelteKit makes for each route.
  { name: 'unused code', commands: [['knip', '--treat-config-hints-as-errors']], after: 'pages' },
];

/** @type {Map<string, Promise<boolean>>} */
const running = new Map();
const waiting = [...checks];

await Promise.all([workThroughTheList(), workThroughTheList()]);

const outcomes = await Promise.all(running.values());
const failed = outcomes.filter((content) => !content).length;
console.log(failed ? `${failed} of ${checks.length} checks failed.` : `All ${checks.length} checks are content.`);
process.exitCode = failed ? 1 : 0;

async function workThroughTheList() {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const outcome = perform(check);
    running.set(check.name, outcome);
    await outcome;
  }
}

/** @param {Check} check */
async function perform({ name, folder = '.', commands, after }) {
  if (after) await running.get(after);
  const startedAt = Date.now();
  const remarks = [];
  let content = true;
  for (const [command = '', ...args] of commands) {
    const { code, output } = await listenTo(command, args, join(root, folder));
    if (code === 0) continue;
    content = false;
    remarks.push(output.trim());
  }
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log([`${content ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`, ...remarks].join('\n'));
  return content;
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function listenTo(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const bins = join(cwd, 'node_modules', '.bin');
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, PATH: `${bins}${delimiter}${process.env.PATH ?? ''}`, NO_COLOR: '1' },
      shell: process.platform === 'win32',
    });
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
