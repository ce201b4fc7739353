import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, the longest first. */
const longest = [
  'problems',
  'cases',
  'analyse/slow/extremes',
  'page/tool',
  'cli/injected-faults',
  'analyse/slow/area-extremes',
  'present/workbook/recalculated',
  'page/page',
  'cli/output',
  'cli/ways-out',
];

/** Begins with what takes longest, so that at the end no worker waits for another. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Modules of ours keep nothing between calls, so that files of tests share them: to load them anew for each took half as long as
    // all tests together.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // What is printed does not depend on the language of whoever runs the tests.
    env: { LC_ALL: 'C', DIGISAVE_LANGUAGE: '' },
  },
});
