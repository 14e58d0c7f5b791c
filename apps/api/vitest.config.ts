import { mergeConfig } from 'vitest/config';
import base from '../../vitest.base.ts';

export default mergeConfig(base, {
  test: { setupFiles: ['reflect-metadata'], testTimeout: 30_000, hookTimeout: 60_000, maxWorkers: 2 },
});
