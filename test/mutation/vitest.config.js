import { defineConfig } from 'vitest/config';
import { FastFirst } from './fast-first.js';
import { keepProcess } from './kept-process.js';
import { stages } from './stages.js';

const stage = stages[process.env.DIGISAVE_MUTATE];
const tests = process.env.DIGISAVE_MUTATE_TESTS;

export default defineConfig({
  plugins: [keepProcess],
  test: {
    include: tests === undefined ? stage.tests : JSON.parse(tests),
    exclude: stage.without,
    testTimeout: 600_000,
    isolate: false,
    setupFiles: ['test/mutation/each-file.js'],
    sequence: { sequencer: FastFirst },
  },
});
