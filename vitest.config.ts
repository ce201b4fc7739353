import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // What is printed does not depend on the language of whoever runs the tests.
    env: { LC_ALL: 'C', DIGISAVE_LANGUAGE: '' },
  },
});
