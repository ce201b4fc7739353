import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { normalCdf, normalQuantile } from '../../../src/model/distribution/normal-quantile.ts';

interface Group<Value> {
  readonly relative_tolerance: number;
  readonly values: readonly Value[];
}

const reference = parse(readFileSync('test/reference/quantiles.yaml', 'utf8')) as {
  readonly normal_quantile: Group<{ probability: number; value: number }>;
  readonly normal_cdf: Group<{ z: number; value: number }>;
};

test('the quantile agrees with the reference, far tails included', () => {
  const { relative_tolerance, values } = reference.normal_quantile;
  for (const { probability, value } of values) {
    const error = Math.abs(normalQuantile(probability) - value);
    expect(error, `at ${probability}`).toBeLessThanOrEqual(relative_tolerance * Math.abs(value));
  }
});

test('the distribution function agrees with the reference, far tails included', () => {
  const { relative_tolerance, values } = reference.normal_cdf;
  for (const { z, value } of values) {
    expect(Math.abs(normalCdf(z) - value), `at ${z}`).toBeLessThanOrEqual(relative_tolerance * value);
  }
});

test('the quantile is infinite at 0 and 1 and not a number outside', () => {
  expect([0, 1, -0.1, 1.1, Number.NaN].map(normalQuantile)).toEqual([
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NaN,
    Number.NaN,
    Number.NaN,
  ]);
  expect([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY].map(normalCdf)).toEqual([0, 1]);
});

test('both halves mirror each other and the two functions undo each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 30 }), (steps) => {
      const probability = steps / 2 ** 31; // 1 - probability is exact
      const z = normalQuantile(probability);
      expect(normalQuantile(1 - probability)).toBe(0 - z);
      // an error of 4e-16 in z becomes one of z² · 4e-16 in the tail, and z² stays below 40 here
      expect(Math.abs(normalCdf(z) / probability - 1)).toBeLessThan(2e-14);
    }),
    { seed: 20170220 },
  );
});

test('the quantile rises across the seams between its three approximations', () => {
  const seams = [0.075, 0.925, Math.exp(-25), 1 - Math.exp(-25)];
  for (const seam of seams) {
    const around = [-3, -2, -1, 0, 1, 2, 3].map((step) => normalQuantile(seam * (1 + step * 1e-13)));
    for (let i = 1; i < around.length; i++) expect(around[i]).toBeGreaterThanOrEqual(around[i - 1]!);
  }
});
