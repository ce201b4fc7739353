import { describe, expect, test } from 'vitest';
import {
  effectiveDraws,
  momentsOf,
  normalUpdate,
  summariseWeighted,
  weighDraws,
} from '../../src/analyse/track-weights.ts';
import { normalQuantile } from '../../src/model/distribution/normal-quantile.ts';

const list = (...values: readonly number[]) => Float64Array.from(values);

describe('weights of draws after what was seen', () => {
  test('are as the likelihood of each', () => {
    const [near, far] = weighDraws([{ draws: list(10, 12), value: 10, sd: 2 }], 2);
    // exp(0) and exp(−½).
    expect(near! / far!).toBeCloseTo(Math.exp(0.5), 12);
    expect(near! + far!).toBeCloseTo(1, 15);
  });

  test('multiply where several things were seen, and survive values far from all draws', () => {
    const weights = weighDraws(
      [
        { draws: list(10, 12), value: 10, sd: 2 },
        { draws: list(0, 4), value: 4, sd: 4 },
      ],
      2,
    );
    // exp(−½) for the first and exp(−½) for the second.
    expect([...weights]).toEqual([0.5, 0.5]);
    const afar = weighDraws([{ draws: list(0, 1), value: 1e4, sd: 1 }], 2);
    expect([...afar]).toEqual([0, 1]);
  });

  test('are worth so many draws of equal weight', () => {
    expect(effectiveDraws(list(0.25, 0.25, 0.25, 0.25))).toBe(4);
    expect(effectiveDraws(list(1, 0, 0))).toBe(1);
    expect(effectiveDraws(list(0.75, 0.25))).toBeCloseTo(1.6, 12);
  });
});

test('weighted draws have weighted means, deviations and percentiles', () => {
  const draws = list(30, 10, 20, 40);
  const weights = list(0.04, 0.5, 0.4, 0.06);
  const mean = 1.2 + 5 + 8 + 2.4;
  const variance =
    0.04 * (30 - mean) ** 2 + 0.5 * (10 - mean) ** 2 + 0.4 * (20 - mean) ** 2 + 0.06 * (40 - mean) ** 2;
  expect(momentsOf(draws, weights).mean).toBeCloseTo(mean, 12);
  expect(momentsOf(draws, weights).variance).toBeCloseTo(variance, 11);
  const told = summariseWeighted(draws, weights);
  expect(told).toMatchObject({ p05: 10, p50: 10, p95: 40 });
  expect(told.mean).toBeCloseTo(mean, 12);
  expect(told.sd).toBeCloseTo(Math.sqrt(variance), 11);
  // Just more than a half of the weight lies below the second.
  expect(summariseWeighted(draws, list(0.04, 0.499, 0.4, 0.061)).p50).toBe(20);
  expect(summariseWeighted(draws, list(0.045, 0.5, 0.41, 0.045)).p95).toBe(30);
  // What the arithmetic leaves of a sum is not missed.
  expect(
    summariseWeighted(
      list(1, 2, 3),
      list(0.1, 0.2, 0.2).map((each) => each * 2),
    ).p50,
  ).toBe(2);
  expect(momentsOf(list(1e12, 1e12), list(0.5, 0.5))).toEqual({ mean: 1e12, variance: 0 });
});

describe('the update by a normal distribution', () => {
  /** Draws of mean 10 and variance 4, and of what moves with them by a half beside something of its own. */
  const prior = list(8, 12, 8, 12);
  const other = list(3, 5, 5, 7);

  test('of what was seen itself is the mean weighed by precisions', () => {
    const told = normalUpdate([{ draws: prior, value: 13, sd: 1 }], 4)(prior);
    const precision = 1 / 4 + 1;
    expect(told.mean).toBeCloseTo((10 / 4 + 13) / precision, 12);
    expect(told.sd).toBeCloseTo(Math.sqrt(1 / precision), 12);
    expect(told.p50).toBe(told.mean);
    expect(told.p95).toBeCloseTo(told.mean + told.sd * normalQuantile(0.95), 12);
    expect(told.p05).toBeCloseTo(told.mean - told.sd * normalQuantile(0.95), 12);
  });

  test('of another figure is its covariance with what was seen', () => {
    // The covariance of (−2, 2, −2, 2) and (−2, 0, 0, 2) is 8 / 4 = 2, the variance of the other 2.
    const told = normalUpdate([{ draws: prior, value: 13, sd: 1 }], 4)(other);
    expect(told.mean).toBeCloseTo(5 + (2 / 5) * 3, 12);
    expect(told.sd).toBeCloseTo(Math.sqrt(2 - (2 * 2) / 5), 12);
  });

  test('of two seen together, twice the same, is that of half the variance', () => {
    const seen = { draws: prior, value: 13, sd: 1 };
    const twice = normalUpdate([seen, seen], 4)(prior);
    const once = normalUpdate([{ ...seen, sd: Math.SQRT1_2 }], 4)(prior);
    expect(twice.mean).toBeCloseTo(once.mean, 9);
    expect(twice.sd).toBeCloseTo(once.sd, 9);
  });

  test('of two that are independent adds up', () => {
    const [x, y] = [list(-1, 1, -1, 1), list(-3, -3, 3, 3)];
    const both = x.map((each, i) => each + y[i]!);
    const told = normalUpdate(
      [
        { draws: x, value: 1, sd: 1 },
        { draws: y, value: 3, sd: 3 },
      ],
      4,
    )(both);
    // Half of the way for either, and half of the variance of either.
    expect(told.mean).toBeCloseTo(0.5 + 1.5, 9);
    expect(told.sd).toBeCloseTo(Math.sqrt(0.5 + 4.5), 9);
  });

  test('of a figure that has no range leaves it', () => {
    const told = normalUpdate([{ draws: prior, value: 13, sd: 1 }], 4)(list(7, 7, 7, 7));
    expect(told).toMatchObject({ mean: 7, sd: 0, p05: 7, p95: 7 });
  });
});
