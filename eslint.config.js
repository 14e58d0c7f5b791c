import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { importDirections } from './eslint.import-directions.js';

/** @type {import('eslint').Linter.RulesRecord} */
const unsafeAllowed = {
  '@typescript-eslint/no-unsafe-argument': 'off',
  '@typescript-eslint/no-unsafe-assignment': 'off',
  '@typescript-eslint/no-unsafe-call': 'off',
  '@typescript-eslint/no-unsafe-member-access': 'off',
  '@typescript-eslint/no-unsafe-return': 'off',
};
const aClock = 'Rules know no clock: hand the moment in.';

export default defineConfig([
  globalIgnores(['**/dist', '**/build', '**/.svelte-kit', 'test-results', '**/.data*']),
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  svelte.configs.recommended,
  prettier,
  svelte.configs.prettier,
  {
    languageOptions: {
      globals: globals.node,
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An interface may promise a promise that this implementation has no need to wait for.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    name: 'pages',
    files: ['apps/web/**'],
    languageOptions: { globals: globals.browser },
    rules: {
      // The pages live at the root of their address, so a path is a path.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    name: 'pages: the script inside a component',
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  // The linter cannot see the types of other components and of `load`; svelte-check does, and judges those.
  { name: 'pages: components', files: ['**/*.svelte'], rules: unsafeAllowed },
  {
    name: 'rules are pure',
    files: ['packages/domain/src/**'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: aClock },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: aClock },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'Rules do not throw dice.',
        },
      ],
    },
  },
  {
    name: 'the environment is read once, by the configuration',
    files: ['apps/api/src/**'],
    ignores: [
      'apps/api/src/{*,testing/**,commands/**}',
      'apps/api/src/platform/config/**',
      'apps/api/src/platform/http/pages.ts', // the pages' handler takes its settings from the environment only
      '**/*.test.ts',
    ],
    rules: { 'no-restricted-properties': ['error', { object: 'process', property: 'env' }] },
  },
  {
    name: 'tests',
    files: ['**/*.test.ts', 'apps/api/src/testing/**', 'test/**'],
    rules: {
      // Answers over HTTP have no type until a test says what it expects of them.
      ...unsafeAllowed,
      // Playwright reads what a fixture needs from its pattern, also when that is nothing.
      'no-empty-pattern': 'off',
    },
  },
  {
    name: 'what talks to the terminal',
    files: [
      'scripts/**',
      'test/**',
      'apps/api/src/*',
      'apps/api/src/commands/**',
      'apps/web/src/lib/log.server.ts',
      'packages/content/src/check.ts',
      'packages/content/src/hash-guide.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    name: 'configuration',
    files: ['**/*.config.{js,ts}', '*.{js,ts}', 'scripts/**'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  importDirections,
]);
