import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

/** How the packages and the API are tested: on each other's sources, so that no build has to come first. */
export default defineConfig({
  ssr: { resolve: { conditions: ['source', ...defaultServerConditions] } },
  test: { include: ['src/**/*.test.ts'] },
});
