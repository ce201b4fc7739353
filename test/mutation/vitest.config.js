import { defineConfig } from 'vitest/config';
import { FastFirst } from './fast-first.js';
import { stages } from './stages.js';

const stage = stages[process.env.DIGISAVE_MUTATE];

export default defineConfig({
  test: {
    include: stage.tests,
    exclude: stage.without,
    testTimeout: 600_000,
    sequence: { sequencer: FastFirst },
  },
});
