import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['e2e/**/*.journey.ts'],
    globalSetup: 'e2e/harness/county-template.ts',
    pool: 'forks',
    // Each journey has a program, a database and a browser of its own; two at a time fill two cores.
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
