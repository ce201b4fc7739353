import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { strykerPlugins as ofVitest } from '@stryker-mutator/vitest-runner';

/** Milliseconds of tests that are asked of one change. */
const budget = Number(process.env.DIGISAVE_MUTATE_BUDGET);
/** A file of tests takes at most so long to load: whichever comes first loads the tool for all others. */
const longestLoading = 400;

/** The runner of vitest, with which a change is asked of the shortest tests that meet it, as many as the budget has. */
function createRunner(injector) {
  const runner = ofVitest[0].factory(injector);
  const dryRun = runner.dryRun.bind(runner);
  runner.dryRun = async (options) => {
    const result = await dryRun(options);
    const loading = new Map(
      runner.ctx.state.getFiles().map(({ name, collectDuration = 0 }) => [name, collectDuration]),
    );
    if (result.mutantCoverage !== undefined)
      keepWithinBudget(result.mutantCoverage.perTest, result.tests, loading);
    return result;
  };
  return runner;
}
createRunner.inject = ofVitest[0].factory.inject;

/**
 * Leaves in the tests that meet changes those alone that are asked.
 *
 * Shape   metBy: how often each test meets each change; loading: milliseconds by file
 */
function keepWithinBudget(metBy, tests, loading) {
  const asked = new Map();
  for (const { id, timeSpentMs } of tests.toSorted((one, other) => one.timeSpentMs - other.timeSpentMs)) {
    const file = id.slice(0, id.indexOf('#'));
    for (const change of Object.keys(metBy[id] ?? {})) {
      const before = asked.get(change) ?? { time: 0, files: new Set() };
      const ofFile = before.files.has(file)
        ? 0
        : Math.min(longestLoading, loading.get(file) ?? longestLoading);
      const time = before.time + timeSpentMs + ofFile;
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
