/** Many draws, points or random scenarios for one statement, longer together than all others: fewer of them stand beside. */
const slow = ['test/*/slow/**'];
/** What commands print of small scenarios: they run the whole tool, those with a pipe the built one (`npm run build`). */
const cases = 'test/cases.test.ts';

/**
 * What is mutated of each stage, and the tests that should notice: its own and the cases, and of the model also those of the stages
 * that work with it. Tables of numbers and files of texts are left out. A mutation that only other tests notice counts as one that
 * survived.
 */
export const stages = {
  model: {
    mutate: [
      'src/model/**/*.ts',
      '!src/model/input-name.ts',
      '!src/model/row-label.ts',
      '!src/model/formula/formula-text.ts',
    ],
    tests: ['test/model/**/*.test.ts', 'test/sample/**/*.test.ts', 'test/analyse/**/*.test.ts', cases],
    without: slow,
  },
  sample: {
    mutate: ['src/sample/**/*.ts', '!src/sample/joe-kuo.ts'],
    tests: ['test/sample/**/*.test.ts'],
    without: slow,
  },
  analyse: {
    mutate: ['src/analyse/**/*.ts'],
    tests: ['test/analyse/**/*.test.ts', cases],
    without: slow,
  },
};
