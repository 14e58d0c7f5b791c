// Builds, then runs every test there is: units and API by vitest, journeys through the running product by Playwright.
// The last line adds them up.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { run, runPackage } from './run.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results);

const tallies = (await build()) ? [await runVitest(), await runJourneys()] : [{ passed: 0, failed: 1, skipped: 0 }];

/** @param {keyof Tally} outcome */
const total = (outcome) => tallies.reduce((sum, tally) => sum + tally[outcome], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
process.exitCode = total('failed') === 0 ? 0 : 1;

async function build() {
  return (await run(process.execPath, ['scripts/build.mjs'], { cwd: root })) === 0;
}

async function runVitest() {
  const file = join(results, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runPackage('.', 'vitest/vitest.mjs', ['run', ...reporters]);
  const report = read(file);
  const tally = {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + filesThatNeverRan(report),
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
  return withFailureFor(report ? code : 1, tally);
}

async function runJourneys() {
  const code = await runPackage('test', '@playwright/test/cli.js', ['test']);
  const stats = read(join(results, 'journeys.json'))?.stats;
  return withFailureFor(stats ? code : 1, {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
  });
}

/**
 * A file that does not even load has no failed test to count.
 * @param {any} report
 */
function filesThatNeverRan(report) {
  /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
  const files = report?.testResults ?? [];
  return files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((assertion) => assertion.status !== 'failed'),
  ).length;
}

/**
 * A run that ends badly without a failed test (it crashed, left no report, or something went wrong outside the tests)
 * still failed.
 * @param {number} code
 * @param {Tally} tally
 * @returns {Tally}
 */
function withFailureFor(code, tally) {
  return code === 0 || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

/**
 * A runner that was killed leaves no report, or half of one.
 * @param {string} file
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
