import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { strykerPlugins as ofVitest } from '@stryker-mutator/vitest-runner';

/** Milliseconds of tests that are asked of one change, and how long a file of them takes to load. */
const budget = Number(process.env.DIGISAVE_MUTATE_BUDGET);
const loading = 50;

/** The runner of vitest, with which a change is asked of the shortest tests that meet it, as many as the budget has. */
function createRunner(injector) {
  const runner = ofVitest[0].factory(injector);
  const dryRun = runner.dryRun.bind(runner);
  runner.dryRun = async (options) => {
    const result = await dryRun(options);
    if (result.mutantCoverage !== undefined) keepWithinBudget(result.mutantCoverage.perTest, result.tests);
    return result;
  };
  return runner;
}
createRunner.inject = ofVitest[0].factory.inject;

/**
 * Leaves in the tests that meet changes those alone that are asked.
 *
 * Shape   metBy: how often each test meets each change
 */
function keepWithinBudget(metBy, tests) {
  const asked = new Map();
  for (const { id, timeSpentMs } of tests.toSorted((one, other) => one.timeSpentMs - other.timeSpentMs)) {
    const file = id.slice(0, id.indexOf('#'));
    for (const change of Object.keys(metBy[id] ?? {})) {
      const before = asked.get(change) ?? { time: 0, files: new Set() };
      const time = before.time + timeSpentMs + (before.files.has(file) ? 0 : loading);
      if (before.files.size > 0 && time > budget) delete metBy[id][change];
      else asked.set(change, { time, files: before.files.add(file) });
    }
  }
}

/** The options of vitest are those of its own runner. */
export { strykerValidationSchema } from '@stryker-mutator/vitest-runner';
export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'vitest-within-budget', createRunner),
];
