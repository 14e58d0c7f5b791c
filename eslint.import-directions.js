// Who may import whom, read from top to bottom; a later row replaces an earlier one for the same file.

const otherApp = never(
  String.raw`(^@tweespraak/|/apps/)(api|web)\b`,
  'Apps never import each other, and tests drive the running product.',
);
const features = never('/features/', 'The platform never imports a feature: let the feature hand in what it knows.');
const entities = never(String.raw`\.entity\b`, 'A migration is history: it says its step in SQL.');

export const importDirections = [
  row('packages/contracts/src', only('zod')),
  row('packages/domain/src', only('@tweespraak/contracts')),
  row('packages/content/src', only('@tweespraak/contracts', 'zod', 'yaml', 'markdown-it', 'node:.+')),
  row('apps/web', otherApp, never('^@tweespraak/content$', 'Content reaches the pages through the API.')),
  row('apps/api/src', otherApp),
  row('apps/api/src/platform', otherApp, features),
  row('apps/api/src/migrations', otherApp, features, entities),
  row('apps/api/src/features/*', otherApp, insidesOfAnotherFeature(1)),
  row('apps/api/src/features/*/*', otherApp, insidesOfAnotherFeature(2)),
  row('test', otherApp),
];

/**
 * @typedef {{ regex: string, message: string }} Refusal
 * @param {string} folder
 * @param {Refusal[]} patterns
 * @returns {import('eslint').Linter.Config}
 */
function row(folder, ...patterns) {
  return {
    name: `who may import whom: ${folder}`,
    files: [`${folder}/**/*.{js,ts,svelte}`],
    // Unit tests may use what the test runner and its friends offer.
    ignores: folder.startsWith('packages/') ? ['**/*.test.ts', '**/testing/**'] : [],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

/**
 * @param {string} regex
 * @param {string} message
 * @returns {Refusal}
 */
function never(regex, message) {
  return { regex, message };
}

/**
 * Everything but own files and these packages is refused.
 * @param {string[]} packages
 */
function only(...packages) {
  return never(String.raw`^(?!\.{1,2}/|(${packages.join('|')})$)`, `This package imports only ${packages.join(', ')}.`);
}

/**
 * From `depth` folders inside a feature, `../` that many times is where the other features are.
 * @param {number} depth
 */
function insidesOfAnotherFeature(depth) {
  return never(
    String.raw`^(\.\./){${depth}}[^.].*\.(entity|repository|policy)\.ts$`,
    "Use the service that the other feature's module exports, or listen to its events.",
  );
}
