// npm run mutate -- STAGE [FILE...]: changes the code of a stage bit by bit, and names each change that no test notices.
import { Stryker } from '@stryker-mutator/core';
import { stages } from './stages.js';

const [name = '', ...files] = process.argv.slice(2);
const stage = stages[name];
if (stage === undefined) {
  console.error(`Name a stage: ${Object.keys(stages).join(', ')}.`);
  process.exit(2);
}
process.env.DIGISAVE_MUTATE = name;
const results = await new Stryker({
  mutate: files.length > 0 ? files : stage.mutate,
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutation/vitest.config.js', related: false },
  // Texts and shapes of objects are the business of cases and of the compiler; what is asked here is whether a value is noticed.
  mutator: {
    excludedMutations: [
      'StringLiteral',
      'Regex',
      'ObjectLiteral',
      'ArrayDeclaration',
      'BlockStatement',
      'ArrowFunction',
    ],
  },
  coverageAnalysis: 'perTest',
  // Values set while a module is loaded are covered by every test, and would cost as much as all others.
  ignoreStatic: true,
  checkers: [],
  disableTypeChecks: false,
  // TypeScript 7 has no functions for Stryker to rewrite a tsconfig with, and vitest asks for none.
  tsconfigFile: 'none',
  concurrency: Number(process.env.DIGISAVE_MUTATE_WORKERS ?? 2),
  dryRunTimeoutMinutes: 20,
  timeoutMS: 10_000,
  timeoutFactor: 3,
  ignorePatterns: ['dist', 'savings', 'reports', '.github', 'biome.json'],
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: true },
  jsonReporter: { fileName: `reports/mutation/${name}.json` },
  tempDirName: '.stryker-tmp',
  thresholds: { high: 90, low: 80, break: null },
}).runMutationTest();
process.exitCode = results.length === 0 ? 1 : 0;
