import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { createQuantileFunction } from '../../../src/model/distribution/distribution.ts';
import { solveEnds } from '../../../src/model/distribution/shape.ts';
import type { ContinuousRange as Range } from '../../../src/model/quantity.ts';

interface Group<Value> {
  readonly relative_tolerance: number;
  readonly values: readonly (Range & Value)[];
}

const reference = parse(readFileSync('test/reference/quantiles.yaml', 'utf8')) as {
  readonly percentiles: Group<{ probability: number; value: number }>;
  readonly means: Group<{ value: number }>;
  readonly ends: Group<{ least: number; most: number }>;
};

const seeded = { seed: 20170220 };
const bounded = ['pert', 'triangular', 'uniform'] as const;
const all = [...bounded, 'normal', 'lognormal'] as const;
const percentiles = { 'p05-p95': 0.05, 'p10-p90': 0.1 } as const;
const intervals = ['p05-p95', 'p10-p90'] as const;

/** Ranges of any width, sign and skew, the central value at low and at high included. */
const anyRange = fc
  .record({
    low: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    width: fc.double({ min: 1e-3, max: 1e9, noNaN: true }),
    place: fc.oneof(fc.constantFrom(0, 1e-12, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ low, width, place }) => {
    const high = low + width;
    return { low, central: Math.min(high, low + place * width), high };
  });

function describeRange(range: Range): string {
  return `${range.distribution} ${range.interval} ${range.low} ${range.central} ${range.high}`;
}

test('percentiles agree with the reference', () => {
  const { relative_tolerance, values } = reference.percentiles;
  for (const { probability, value, ...range } of values) {
    const error = Math.abs(createQuantileFunction(range).quantile(probability) - value);
    const tolerance = relative_tolerance * (range.high - range.low);
    expect(error, `${describeRange(range)} at ${probability}`).toBeLessThanOrEqual(tolerance);
  }
});

test('means agree with the reference', () => {
  const { relative_tolerance, values } = reference.means;
  for (const { value, ...range } of values) {
    const error = Math.abs(createQuantileFunction(range).mean / value - 1);
    expect(error, describeRange(range)).toBeLessThanOrEqual(relative_tolerance);
  }
});

test('solved ends agree with the reference, strongly skewed ranges included', () => {
  const { relative_tolerance, values } = reference.ends;
  for (const { least, most, ...range } of values) {
    const ends = solveEnds(range);
    const tolerance = relative_tolerance * (most - least);
    expect(Math.abs(ends.least - least), describeRange(range)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(ends.most - most), describeRange(range)).toBeLessThanOrEqual(tolerance);
  }
});

test('the ends of a min-max range are low and high themselves', () => {
  for (const distribution of bounded) {
    const range: Range = { low: 0.1, central: 0.13, high: 0.3, distribution, interval: 'min-max' };
    expect(solveEnds(range)).toEqual({ least: 0.1, most: 0.3 });
    const { quantile } = createQuantileFunction(range);
    expect([quantile(0), quantile(1)]).toEqual([0.1, 0.3]);
  }
});

test('low and high are the wanted percentiles of every range that has a solution, whatever its skew', () => {
  fc.assert(
    fc.property(
      anyRange,
      fc.constantFrom(...bounded, 'normal'),
      fc.constantFrom(...intervals),
      (ends, kind, interval) => {
        const { quantile, least, most } = createQuantileFunction({ ...ends, distribution: kind, interval });
        // some units in the last place of the numbers that are added; the width of the solved ends is at most 2.8 ranges
        const tolerance = 1e-14 * (Math.abs(ends.low) + Math.abs(ends.high) + (ends.high - ends.low));
        expect(Math.abs(quantile(percentiles[interval]) - ends.low)).toBeLessThanOrEqual(tolerance);
        expect(Math.abs(quantile(1 - percentiles[interval]) - ends.high)).toBeLessThanOrEqual(tolerance);
        expect(least).toBeLessThanOrEqual(ends.low);
        expect(most).toBeGreaterThanOrEqual(ends.high);
      },
    ),
    seeded,
  );
});

test('the mean is that of the percentiles drawn evenly', () => {
  const count = 200_000;
  const probabilities = Float64Array.from({ length: count }, (_, i) => (i + 0.5) / count);
  const out = new Float64Array(count);
  for (const distribution of all) {
    const quantiles = createQuantileFunction({
      low: 7,
      central: 9,
      high: 23,
      distribution,
      interval: 'p10-p90',
    });
    quantiles.fill(probabilities, out, count);
    // what even steps miss is in the last step of an unbounded tail: below one part in 200,000
    expect(Math.abs(out.reduce((sum, value) => sum + value, 0) / count / quantiles.mean - 1)).toBeLessThan(
      5e-6,
    );
  }
});

test('fill keeps within 2e-8 of the range, rises and stays between the ends', () => {
  const edges = [0, 2 ** -53, 1e-15, 1e-12, 1e-9, 1e-6, 1e-4];
  const inner = Array.from({ length: 500 }, (_, i) => (i + 1) / 501);
  const probabilities = Float64Array.from([...edges, ...inner, ...edges.map((edge) => 1 - edge)]).sort();
  const out = new Float64Array(probabilities.length);
  fc.assert(
    fc.property(
      anyRange,
      fc.constantFrom(...bounded),
      fc.constantFrom('min-max', ...intervals),
      (ends, kind, interval) => {
        const { quantile, fill, least, most } = createQuantileFunction({
          ...ends,
          distribution: kind,
          interval,
        });
        fill(probabilities, out, out.length);
        // 1e-15 of the ends themselves for rounding
        const tolerance = 2e-8 * (most - least) + 1e-15 * (Math.abs(least) + Math.abs(most));
        out.forEach((value, i) => {
          if (Math.abs(value - quantile(probabilities[i]!)) > tolerance)
            expect.fail(`off at ${probabilities[i]}`);
          if (i > 0 && value < out[i - 1]!) expect.fail(`falls at ${probabilities[i]}`);
          if (value < least || value > most) expect.fail(`outside at ${probabilities[i]}`);
        });
      },
    ),
    { ...seeded, numRuns: 200 },
  );
});

test('fill of normal and lognormal is the exact quantile', () => {
  const probabilities = Float64Array.of(1e-300, 1e-12, 0.05, 0.5, 0.95, 1 - 1e-12);
  for (const distribution of ['normal', 'lognormal'] as const) {
    const { quantile, fill } = createQuantileFunction({
      low: 1,
      central: 2,
      high: 9,
      distribution,
      interval: 'p05-p95',
    });
    const out = new Float64Array(6);
    fill(probabilities, out, 6);
    expect([...out]).toEqual([...probabilities].map(quantile));
  }
});

test('fill gives the same bytes in place, in blocks and beside other shapes', () => {
  const probabilities = Float64Array.from({ length: 1000 }, (_, i) => (i + 0.5) / 1000);
  for (const distribution of all) {
    const range: Range = { low: 7, central: 9, high: 23, distribution, interval: 'p05-p95' };
    const whole = new Float64Array(1000);
    createQuantileFunction(range).fill(probabilities, whole, 1000);
    const inPlace = probabilities.slice();
    const again = createQuantileFunction(range);
    for (let from = 0; from < 1000; from += 7) {
      const block = inPlace.subarray(from, from + 7);
      again.fill(block, block, block.length);
    }
    expect(inPlace).toEqual(whole);
    const few = new Float64Array(3).fill(-1);
    again.fill(probabilities, few, 2);
    expect([...few]).toEqual([whole[0], whole[1], -1]);
  }
});

test('a range without width is that number, whatever its distribution and interval', () => {
  for (const distribution of all) {
    for (const interval of ['min-max', ...intervals] as const) {
      const range: Range = { low: -3, central: -3, high: -3, distribution, interval };
      const { quantile, fill, least, most, mean } = createQuantileFunction(range);
      const out = new Float64Array(3);
      fill(Float64Array.of(0.1, 0.5, 0.9), out, 2);
      expect([least, most, mean, quantile(0.5), ...out]).toEqual([-3, -3, -3, -3, -3, -3, 0]);
      expect(solveEnds(range)).toEqual({ least: -3, most: -3 });
    }
  }
});

test('normal and lognormal have the ends of their kind', () => {
  const range = { low: 1, central: 2, high: 3, interval: 'p05-p95' } as const;
  expect(solveEnds({ ...range, distribution: 'normal' })).toEqual({
    least: Number.NEGATIVE_INFINITY,
    most: Number.POSITIVE_INFINITY,
  });
  expect(solveEnds({ ...range, distribution: 'lognormal' })).toEqual({
    least: 0,
    most: Number.POSITIVE_INFINITY,
  });
});

test('what no distribution can be made of is refused in words', () => {
  const good = { low: 1, central: 2, high: 3, distribution: 'pert', interval: 'p05-p95' } as const;
  const refused: readonly (readonly [Partial<Range>, RegExp])[] = [
    [{ low: 4 }, /low not above high/],
    [{ low: Number.NaN }, /finite ends/],
    [{ high: Number.POSITIVE_INFINITY }, /finite ends/],
    [{ high: 1.7e308 }, /exceed the largest number/],
    [{ central: 0.9 }, /must lie from low to high/],
    [{ central: 3.1, distribution: 'triangular', interval: 'min-max' }, /must lie from low to high/],
    [{ central: Number.NaN }, /must lie from low to high/],
    [{ distribution: 'normal', interval: 'min-max' }, /has no ends/],
    [{ distribution: 'lognormal', interval: 'min-max' }, /has no ends/],
    [{ distribution: 'lognormal', low: 0 }, /lies above 0/],
  ];
  for (const [change, message] of refused) {
    expect(() => createQuantileFunction({ ...good, ...change })).toThrow(message);
    expect(() => solveEnds({ ...good, ...change })).toThrow(RangeError);
  }
});
