import { describe, expect, test } from 'vitest';
import {
  checkRange,
  pertOnUnit,
  shapeOf,
  solveEnds,
  triangularOnUnit,
} from '../../../src/model/distribution/shape.ts';
import type { ContinuousRange, DiscreteRange, Outcome } from '../../../src/model/quantity.ts';

const rangeOf = (range: Partial<ContinuousRange>): ContinuousRange => ({
  low: 10,
  central: 20,
  high: 30,
  distribution: 'uniform',
  interval: 'p10-p90',
  ...range,
});

describe('ends that put low and high at their percentiles', () => {
  test.each([
    // A tenth lies on each side: a uniform distribution is 20 / 0.8 = 25 wide.
    [rangeOf({}), 7.5, 32.5],
    [rangeOf({ interval: 'p05-p95' }), 20 - 20 / 1.8, 20 + 20 / 1.8],
    [rangeOf({ interval: 'min-max' }), 10, 30],
    // The central value of a uniform distribution is not asked.
    [rangeOf({ central: 12 }), 7.5, 32.5],
    [rangeOf({ low: 1000, high: 1010, central: 0 }), 998.75, 1011.25],
    // The symmetrical triangle reaches 1 - sqrt(0.2) of the half from its middle at 10 %.
    [rangeOf({ distribution: 'triangular' }), 20 - 10 / (1 - Math.sqrt(0.2)), 20 + 10 / (1 - Math.sqrt(0.2))],
  ])('%o', (range, least, most) => {
    expect(solveEnds(range).least).toBeCloseTo(least, 11);
    expect(solveEnds(range).most).toBeCloseTo(most, 11);
  });

  test.each(
    (['triangular', 'pert'] as const).flatMap((distribution) =>
      (['p05-p95', 'p10-p90'] as const).flatMap((interval) =>
        [0, 0.01, 0.2, 0.4999, 0.5, 0.7, 0.93, 1].map((place) => ({ distribution, interval, place })),
      ),
    ),
  )('$distribution $interval with its mode at $place', ({ distribution, interval, place }) => {
    const [low, high] = [-3, 5];
    const range = rangeOf({ low, high, central: low + place * (high - low), distribution, interval });
    const { least, most, mode } = shapeOf(range);
    const tail = interval === 'p05-p95' ? 0.05 : 0.1;
    const quantile = distribution === 'pert' ? pertOnUnit : triangularOnUnit;
    expect(least + (most - least) * quantile(tail, mode)).toBeCloseTo(low, 9);
    expect(least + (most - least) * quantile(1 - tail, mode)).toBeCloseTo(high, 9);
    expect(least + (most - least) * mode).toBeCloseTo(range.central, 9);
  });

  test('a triangle on 0 to 1 has its mode at the share of it that is below', () => {
    expect(triangularOnUnit(0.25, 0.25)).toBe(0.25);
    expect(triangularOnUnit(0.09, 0.25)).toBe(0.15);
    expect(triangularOnUnit(0.91, 0.75)).toBeCloseTo(0.85, 14);
    expect(triangularOnUnit(0, 0)).toBe(0);
    expect(triangularOnUnit(1, 1)).toBe(1);
  });

  test('what is fixed has no width, and what has no ends is endless', () => {
    expect(shapeOf(rangeOf({ low: 4, high: 4, central: 4 }))).toEqual({ least: 4, most: 4, mode: 0.5 });
    expect(solveEnds(rangeOf({ distribution: 'normal' }))).toEqual({
      least: Number.NEGATIVE_INFINITY,
      most: Number.POSITIVE_INFINITY,
    });
    expect(solveEnds(rangeOf({ distribution: 'lognormal' }))).toEqual({
      least: 0,
      most: Number.POSITIVE_INFINITY,
    });
  });

  test('ends beyond the largest number are refused', () => {
    const wide = rangeOf({ low: -0.85e308, high: 0.85e308, central: 0 });
    expect(() => solveEnds(wide)).toThrow(RangeError);
    expect(solveEnds({ ...wide, interval: 'min-max' })).toEqual({ least: -0.85e308, most: 0.85e308 });
    // Both far off, and near each other.
    expect(solveEnds(rangeOf({ low: 1.7e308, high: 1.7e308, central: 1.7e308 })).most).toBe(1.7e308);
  });
});

describe('what nothing can be drawn from is refused', () => {
  test.each([
    [rangeOf({ low: 31 })],
    [rangeOf({ high: Number.POSITIVE_INFINITY })],
    [rangeOf({ low: Number.NEGATIVE_INFINITY })],
    [rangeOf({ low: Number.NaN })],
    [rangeOf({ low: -1e308, high: 1e308 })],
    [rangeOf({ distribution: 'normal', interval: 'min-max' })],
    [rangeOf({ distribution: 'lognormal', interval: 'min-max' })],
    [rangeOf({ distribution: 'lognormal', low: 0 })],
    [rangeOf({ distribution: 'pert', central: 9 })],
    [rangeOf({ distribution: 'triangular', central: 31 })],
  ])('%o', (range) => {
    expect(() => checkRange(range)).toThrow(RangeError);
  });

  test.each([
    [rangeOf({})],
    [rangeOf({ central: 9 })],
    [rangeOf({ distribution: 'normal', low: -5 })],
    [rangeOf({ distribution: 'lognormal', low: 0.001 })],
    [rangeOf({ distribution: 'pert', central: 10 })],
    [rangeOf({ distribution: 'triangular', central: 30 })],
    // Of a fixed number nothing is drawn.
    [rangeOf({ distribution: 'normal', interval: 'min-max', low: 5, high: 5 })],
    [rangeOf({ distribution: 'lognormal', low: -5, high: -5 })],
  ])('but not %o', (range) => {
    expect(() => checkRange(range)).not.toThrow();
  });

  const discrete = (outcomes: readonly Outcome[], low = 1, high = 3): DiscreteRange => ({
    low,
    central: 2,
    high,
    distribution: 'discrete',
    interval: 'min-max',
    outcomes,
  });
  const pairs = (...of: readonly (readonly [number, number])[]) =>
    of.map(([value, chance]): Outcome => ({ value, chance }));
  test.each([
    ['that does not ascend', discrete(pairs([1, 0.2], [3, 0.3], [2, 0.2], [3, 0.3]))],
    ['that stands twice', discrete(pairs([1, 0.2], [1, 0.3], [3, 0.5]))],
    ['below its low', discrete(pairs([0, 0.5], [3, 0.5]))],
    ['above its high', discrete(pairs([1, 0.5], [4, 0.5]))],
    ['without outcomes', discrete([])],
    ['with no chance', discrete(pairs([1, 0.5], [2, 0], [3, 0.5]))],
    ['with less than no chance', discrete(pairs([1, 0.5], [2, -0.1], [3, 0.6]))],
    ['with more than all', discrete(pairs([1, 0.5], [3, 1.1]))],
    ['with an unknown chance', discrete(pairs([1, Number.NaN], [3, 0.5]))],
  ])('a value %s', (_, range) => {
    expect(() => checkRange(range)).toThrow(RangeError);
  });

  test('but not values that ascend from low to high', () => {
    const range = discrete(pairs([1, 0.5], [2, 0.2], [3, 0.3]));
    expect(() => checkRange(range)).not.toThrow();
    expect(() => checkRange(discrete(pairs([1, 1]), 1, 1))).not.toThrow();
    expect(solveEnds(range)).toEqual({ least: 1, most: 3 });
  });
});
