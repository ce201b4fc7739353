import { defineConfig } from 'vitest/config';
import { stages } from './stages.js';

const stage = stages[process.env.DIGISAVE_MUTATE];

export default defineConfig({
  test: { include: stage.tests, exclude: stage.without, testTimeout: 600_000 },
});
