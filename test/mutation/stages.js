/**
 * What is mutated of each stage, and the tests that should notice. Tables of numbers and files of texts are left out, and so
 * are the tests in `slow/`: many draws, points or random scenarios for one statement, longer together than all others, and longer still
 * in mutated code. What they say is said of fewer by tests that are asked. Tests that change the working directory are left out too, as a
 * worker of Stryker may not. A mutation that only such tests notice counts as one that survived.
 */
export const stages = {
  model: {
    mutate: [
      'src/model/**/*.ts',
      '!src/model/input-name.ts',
      '!src/model/row-label.ts',
      '!src/model/formula/formula-text.ts',
    ],
    tests: ['test/model/**/*.test.ts'],
    without: ['test/model/slow/**'],
  },
  sample: {
    mutate: ['src/sample/**/*.ts', '!src/sample/joe-kuo.ts'],
    tests: ['test/sample/**/*.test.ts'],
    without: ['test/sample/slow/**'],
  },
  analyse: {
    mutate: ['src/analyse/**/*.ts'],
    tests: ['test/analyse/**/*.test.ts'],
    without: ['test/analyse/slow/**', 'test/analyse/misleading.test.ts', 'test/analyse/prices.test.ts'],
  },
};
