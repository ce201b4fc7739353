// npm run mutate -- STAGE [FILE...] changes the code of a stage bit by bit, and names each change that no test notices.
//   --part K/N     every so many files: part 2/3 is every third file, from the second on, of all by length; three parts are the stage
//   --every N      one line of so many, in all files: a sample, whose share of noticed changes is that of the stage within a few percent
//   --tests GLOB   only these tests are asked; what lives may yet be noticed by others
//   --budget MS    a change is asked of the shortest tests that meet it, which take so long together; left out: 2,500
//   --again        what survived in the runs before: after new tests, or of tests that are not of the stage
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { globSync } from 'tinyglobby';
import { addOutcomes, describeOutcomes, survivingRanges } from './outcomes.js';
import { stages } from './stages.js';

const { values, positionals } = parseArgs({
  options: {
    part: { type: 'string' },
    every: { type: 'string' },
    again: { type: 'boolean', default: false },
    tests: { type: 'string', multiple: true },
    budget: { type: 'string', default: '2500' },
  },
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

/** One line of so many, counted on through all files, so that short ones have their share. */
function sampleOf(paths) {
  let line = 0;
  return paths.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((_, at) => (line++ % every === 0 ? [`${path}:${at + 1}-${at + 1}`] : [])),
  );
}

function choose() {
  if (values.again) {
    const ranges = survivingRanges(name, named);
    return { mutate: ranges, what: `What survived in ${ranges.length} places` };
  }
  const what = `${files.length === ofStage.length ? 'All' : `${files.length} of the`} ${ofStage.length} files of ${name}`;
  return every === 1
    ? { mutate: files, what }
    : { mutate: sampleOf(files), what: `${what}, one line of ${every}` };
}
const { mutate, what } = choose();
const asked =
  values.tests === undefined ? 'all its tests' : 'some of its tests: what lives may be noticed by others';
console.log(`${what}, ${asked}, ${values.budget} milliseconds of them for each change`);
if (mutate.length === 0) {
  console.log(describeOutcomes(name));
  process.exit(0);
}
const report = `reports/mutation/${[
  name,
  ...(parts > 1 ? [`${part}-of-${parts}`] : []),
  ...(every > 1 ? [`every-${every}`] : []),
  ...(values.again ? ['again'] : []),
].join('-')}.json`;
if (values.tests !== undefined) process.env.DIGISAVE_MUTATE_TESTS = JSON.stringify(values.tests);
process.env.DIGISAVE_MUTATE_BUDGET = values.budget;
process.env.DIGISAVE_MUTATE = name;
const results = await new Stryker({
  mutate,
  testRunner: 'vitest-within-budget',
  plugins: [fileURLToPath(new URL('budget-runner.js', import.meta.url))],
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
  // Beside twice as long as its tests take: after a loop that never ended a new process has the whole tool to load.
  timeoutMS: 20_000,
  timeoutFactor: 2,
  ignorePatterns: ['savings', 'reports', 'test/problems', 'test/fuzz', '.github', 'biome.json'],
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: true },
  jsonReporter: { fileName: report },
  tempDirName: '.stryker-tmp',
  thresholds: { high: 90, low: 80, break: null },
}).runMutationTest();
addOutcomes(name, report);
console.log(describeOutcomes(name));
process.exitCode = results.length === 0 ? 1 : 0;
