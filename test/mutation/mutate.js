// npm run mutate -- STAGE [--part K/N] [--every N] [--tests GLOB]... [FILE...]: changes the code of a stage bit by bit, and names each
// change that no test notices. Part 2/3 is every third file, from the second on, of all files by their length: three parts are the
// stage. Every 10 changes one line of ten in all files: a sample, whose share of noticed changes is that of the stage within a few
// percent. With --tests only those are asked, so that a look at a few files is quick, and what lives may yet be noticed by others.
import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { globSync } from 'tinyglobby';
import { stages } from './stages.js';

const { values, positionals } = parseArgs({
  options: { part: { type: 'string' }, every: { type: 'string' }, tests: { type: 'string', multiple: true } },
  allowPositionals: true,
});
const [name = '', ...named] = positionals;
const stage = stages[name];
const [part, parts] = (values.part ?? '1/1').split('/').map(Number);
const every = Number(values.every ?? 1);
if (stage === undefined || !(part >= 1 && part <= parts) || !(Number.isInteger(every) && every >= 1)) {
  console.error(
    `Name a stage: ${Object.keys(stages).join(', ')}. A part is --part 1/3, a sample --every 10.`,
  );
  process.exit(2);
}
const ofStage = globSync(stage.mutate)
  .map((file) => ({ file, size: statSync(file).size }))
  .sort((one, other) => other.size - one.size || (one.file < other.file ? -1 : 1))
  .map(({ file }) => file);
const files = named.length > 0 ? named : ofStage.filter((_, at) => at % parts === part - 1);
const isWhole = files.length === ofStage.length && every === 1;
let lineOfStage = 0;

/** One line of so many, counted on through all files, so that short ones have their share. */
function sampleOf(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((_, at) => (lineOfStage++ % every === 0 ? [`${file}:${at + 1}-${at + 1}`] : []));
}
console.log(
  `${isWhole ? 'All' : `${files.length} of the`} ${ofStage.length} files of ${name}, ${every > 1 ? `one line of ${every}, ` : ''}${
    values.tests === undefined ? 'all its tests' : 'some of its tests: what lives may be noticed by others'
  }`,
);
if (values.tests !== undefined) process.env.DIGISAVE_MUTATE_TESTS = JSON.stringify(values.tests);
process.env.DIGISAVE_MUTATE = name;
const results = await new Stryker({
  mutate: every === 1 ? files : files.flatMap(sampleOf),
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
  // Beside twice as long as its tests take, so that a loop which never ends costs little and a busy machine nothing.
  timeoutMS: 5000,
  timeoutFactor: 2,
  ignorePatterns: ['dist', 'savings', 'reports', '.github', 'biome.json'],
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: true },
  jsonReporter: {
    fileName: `reports/mutation/${name}${parts > 1 ? `-${part}-of-${parts}` : ''}${every > 1 ? `-every-${every}` : ''}.json`,
  },
  tempDirName: '.stryker-tmp',
  thresholds: { high: 90, low: 80, break: null },
}).runMutationTest();
process.exitCode = results.length === 0 ? 1 : 0;
