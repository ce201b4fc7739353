import { expect, test } from 'vitest';
import { createLatinHypercube } from '../../../src/sample/latin-hypercube.ts';
import { createScrambledSobolSequence } from '../../../src/sample/sobol-sequence.ts';
import { column } from '../point-column.ts';

/** Means over many independent scramblings, of functions whose integral is known. */
test.each([
  [
    'a product of six',
    6,
    (x: readonly number[]) => x.reduce((product, each) => product * (1.5 - each), 1),
    1,
  ],
  ['a corner of two', 2, (x: readonly number[]) => (x[0]! + x[1]! > 1.5 ? 1 : 0), 0.125],
  ['a square of the twentieth', 20, (x: readonly number[]) => 3 * x[19]! ** 2, 1],
] as const)(
  'scrambled points are unbiased and more exact than random ones: %s',
  (_, dimensions, f, integral) => {
    const [scramblings, size] = [200, 128];
    const errors = Array.from({ length: scramblings }, (_, seed) => {
      const points = createScrambledSobolSequence(seed, 'integral', size);
      const columns = Array.from({ length: dimensions }, (_, dimension) => column(points, dimension, size));
      let sum = 0;
      for (let i = 0; i < size; i++) sum += f(columns.map((each) => each[i]!));
      return sum / size - integral;
    });
    const mean = errors.reduce((sum, each) => sum + each, 0) / scramblings;
    const spread = Math.sqrt(errors.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (scramblings - 1));
    expect(Math.abs(mean)).toBeLessThan((4 * spread) / Math.sqrt(scramblings));
    // The variance of one random point, from a million of them would be more exact than this needs.
    const plain = createLatinHypercube(
      Array.from({ length: dimensions }, (_, at) => String(at)),
      100_000,
      1,
    );
    const random = Array.from({ length: dimensions }, (_, dimension) => column(plain, dimension, 100_000));
    let squares = 0;
    for (let i = 0; i < 100_000; i++) squares += (f(random.map((each) => each[i]!)) - integral) ** 2;
    expect(spread).toBeLessThan(0.5 * Math.sqrt(squares / 100_000 / size));
  },
);
