import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { betaCdf, betaQuantile, logGamma } from '../../../src/model/distribution/beta-quantile.ts';

const reference = parse(readFileSync('test/reference/quantiles.yaml', 'utf8')) as {
  readonly beta_quantile: {
    readonly relative_tolerance: number;
    readonly values: readonly { a: number; b: number; probability: number; value: number }[];
  };
};

test('the quantile agrees with the reference, tails of 1e-300 and 1e-12 included', () => {
  const { relative_tolerance, values } = reference.beta_quantile;
  for (const { a, b, probability, value } of values) {
    const error = Math.abs(betaQuantile(probability, a, b) / value - 1);
    expect(error, `a ${a}, b ${b}, at ${probability}`).toBeLessThanOrEqual(relative_tolerance);
  }
});

test('the gamma function passes through the factorials', () => {
  let factorial = 1;
  for (let n = 1; n <= 20; n++) {
    // the logarithm of 20! is 42, so that 1e-15 of it is some units in its last place
    expect(Math.abs(logGamma(n) - Math.log(factorial))).toBeLessThan(
      1e-15 * Math.max(2, 2 * Math.log(factorial)),
    );
    factorial *= n;
  }
});

test('quantile and distribution function undo each other', () => {
  const shape = fc.double({ min: 1, max: 7, noNaN: true });
  const probability = fc.double({ min: 1e-15, max: 0.5, noNaN: true });
  fc.assert(
    fc.property(shape, shape, probability, (a, b, p) => {
      // relative: the error of x, near 1e-15, times the steepness of log F, at most a / (1 - x)
      expect(Math.abs(betaCdf(betaQuantile(p, a, b), a, b) / p - 1)).toBeLessThan(1e-12);
    }),
    { seed: 20170220 },
  );
});

test('the ends are the ends', () => {
  expect([betaQuantile(0, 2, 4), betaQuantile(1, 2, 4), betaCdf(0, 2, 4), betaCdf(1, 2, 4)]).toEqual([
    0, 1, 0, 1,
  ]);
  // What lies beyond them has no chance below, or all of it.
  expect([betaCdf(-0.1, 2, 4), betaCdf(1.1, 2, 4)]).toEqual([0, 1]);
});
