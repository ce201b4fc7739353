/**
 * What is mutated of each stage, and the tests that should notice. Tables of numbers and files of texts are left out, and so
 * are tests that take longer than all others together, and those that change the working directory, which a worker of Stryker
 * may not: a mutation that only they notice counts as one that survived.
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
    without: ['test/model/directions/directions.test.ts', 'test/model/lack.test.ts'],
  },
  sample: {
    mutate: ['src/sample/**/*.ts', '!src/sample/joe-kuo.ts'],
    tests: ['test/sample/**/*.test.ts'],
    // Two hundred thousand draws, or a thousand shapes, for one statement: a minute of mutated code, four fifths of all tests. What
    // they say of chance is said with fewer draws, or bit by bit, by the tests that are left.
    without: ['test/sample/slow/**'],
  },
  analyse: {
    mutate: ['src/analyse/**/*.ts'],
    tests: ['test/analyse/**/*.test.ts'],
    without: [
      'test/analyse/area-extremes.test.ts',
      'test/analyse/extremes.test.ts',
      'test/analyse/proven.test.ts',
      'test/analyse/misleading.test.ts',
      'test/analyse/prices.test.ts',
    ],
  },
};
