import { defineConfig } from 'vitest/config';

const postgresUrl = process.env.TEST_DATABASE_URL ?? '';

// What these say is about the folder of the embedded database, wherever the others run.
const aboutTheFolder = ['src/platform/database/*-start.test.ts'];

/** The API's tests run on the embedded database always, and on PostgreSQL too when there is one to test with. */
const apiOn = (name: string, databaseUrl: string, exclude: string[] = []) => ({
  extends: './apps/api/vitest.config.ts',
  test: { name: `api on ${name}`, root: './apps/api', env: { TEST_DATABASE_URL: databaseUrl }, exclude },
});

export default defineConfig({
  test: {
    projects: [
      'packages/*',
      'apps/web',
      apiOn('PGlite', ''),
      ...(postgresUrl ? [apiOn('PostgreSQL', postgresUrl, aboutTheFolder)] : []),
    ],
  },
});
