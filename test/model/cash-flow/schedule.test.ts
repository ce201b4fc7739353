import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FlowName, valueIfLeftOut } from '../../../src/model/cash-flow/flow-numbers.ts';
import {
  eventYears,
  meanUse,
  overrunYears,
  partOfSpending,
  partOfYear,
  rampArea,
} from '../../../src/model/cash-flow/schedule.ts';

const runs = { seed: 20180101, numRuns: 200 };
const curves = {
  linear: (x: number) => Math.min(1, Math.max(0, x)),
  's-curve': (x: number) => (x <= 0 ? 0 : x >= 1 ? 1 : 3 * x * x - 2 * x * x * x),
} as const;
const curve = fc.constantFrom('linear' as const, 's-curve' as const);
const years = (max: number) => fc.double({ min: 0, max, noNaN: true });

/** Area by Gauss and Legendre with three points a piece, exact for cubics, cut where the curve has its corners. */
function integrate(value: (x: number) => number, from: number, to: number, cuts: readonly number[]): number {
  const edges = [from, ...cuts.filter((cut) => cut > from && cut < to).sort((a, b) => a - b), to];
  const nodes = [
    [-Math.sqrt(3 / 5), 5 / 9],
    [0, 8 / 9],
    [Math.sqrt(3 / 5), 5 / 9],
  ] as const;
  let area = 0;
  for (const [at, left] of edges.slice(0, -1).entries()) {
    const half = (edges[at + 1]! - left) / 2;
    for (const [node, weight] of nodes) area += half * weight * value(left + half + half * node);
  }
  return area;
}

describe('rampArea', () => {
  test('is the integral of the curve from first use on', () => {
    fc.assert(
      fc.property(years(20), fc.double({ min: 0.01, max: 10, noNaN: true }), curve, (age, ramp, kind) => {
        const area = integrate((t) => curves[kind](t / ramp), 0, age, [ramp]);
        expect(rampArea(age, ramp, kind)).toBeCloseTo(area, 9);
      }),
      runs,
    );
  });

  test('agrees with values worked by hand', () => {
    // Linear over 4 years: after 2 years 2²/(2·4). S-curve: 4·(x³ − x⁴/2) with x = 1/2: 4·(1/8 − 1/32) = 3/8.
    expect(rampArea(2, 4, 'linear')).toBe(0.5);
    expect(rampArea(2, 4, 's-curve')).toBe(0.375);
    expect(rampArea(6, 4, 's-curve')).toBe(4);
    expect(rampArea(-1, 4, 'linear')).toBe(0);
    expect(rampArea(1.5, 0, 'linear')).toBe(1.5);
  });
});

describe('meanUse', () => {
  test('is the mean of the curve over the year, whatever fraction the delay has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), years(6), years(5), curve, (year, first, ramp, kind) => {
        const at = (t: number) => (ramp === 0 ? (t >= first ? 1 : 0) : curves[kind]((t - first) / ramp));
        const mean = integrate(at, year, year + 1, [first, first + ramp]);
        // Where the ramp is short its end and its begin are cut apart by rounding alone.
        expect(Math.abs(meanUse(year, first, ramp, kind) - mean)).toBeLessThan(1e-8);
      }),
      runs,
    );
  });

  test('counts fractional delays exactly', () => {
    // In use for the last quarter of the year; then a ramp of half a year, of which half is lost.
    expect(meanUse(0, 0.75, 0, 'linear')).toBe(0.25);
    expect(meanUse(0, 0.25, 0.5, 'linear')).toBe(0.5);
    expect(meanUse(0, 0.25, 0.5, 's-curve')).toBe(0.5);
    // The s-curve over three years from 0.5, in its middle year: 3·(x³ − x⁴/2) between x = 1/6 · 3 and x = 1/6 · 5.
    const area = (x: number) => 3 * (x ** 3 - x ** 4 / 2);
    expect(meanUse(2, 0.5, 3, 's-curve')).toBeCloseTo(area(5 / 6) - area(3 / 6), 12);
  });

  test('loses half of the ramp over all years, and never falls', () => {
    fc.assert(
      fc.property(years(4), years(5), curve, (first, ramp, kind) => {
        const use = Array.from({ length: 12 }, (_, year) => meanUse(year, first, ramp, kind));
        const sum = use.reduce((total, each) => total + each, 0);
        expect(sum).toBeCloseTo(12 - first - ramp / 2, 9);
        for (const [year, each] of use.entries()) {
          expect(each).toBeGreaterThanOrEqual((use[year - 1] ?? 0) - 1e-12);
          expect(each).toBeLessThanOrEqual(1);
        }
      }),
      runs,
    );
  });
});

describe('partOfYear', () => {
  test('is the overlap of the year with the time between two moments', () => {
    expect([0, 1, 2, 3].map((year) => partOfYear(year, 1.25, 2.75))).toEqual([0, 0.75, 0.75, 0]);
    expect(partOfYear(4, 1.5, Number.POSITIVE_INFINITY)).toBe(1);
    expect(partOfYear(1, 1.5, 1.5)).toBe(0);
  });
});

describe('partOfSpending', () => {
  test('spreads spending evenly from its beginning', () => {
    expect([0, 1, 2, 3].map((year) => partOfSpending(year, 1, 2.5))).toEqual([0, 0.4, 0.4, 0.2]);
  });

  test('puts what takes no time into the year it falls into', () => {
    expect([0, 1, 2].map((year) => partOfSpending(year, 1, 0))).toEqual([0, 1, 0]);
  });

  test('spends all of it in the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), years(6), (from, over) => {
        const parts = Array.from({ length: 12 }, (_, year) => partOfSpending(year, from, over));
        expect(parts.reduce((total, each) => total + each, 0)).toBeCloseTo(1, 9);
      }),
      runs,
    );
  });
});

test('events of a project: first use, full use, end of the old way, end of the spending', () => {
  const given: Partial<Record<FlowName, number>> = {
    'rollout.delay_years': 1.5,
    'rollout.ramp_years': 2,
    'cost.investment_years': 3,
    'cost.parallel_running_years': 0.25,
    'cost.optimism_bias.mitigated_share': 0.5,
    'cost.optimism_bias.duration_upper_ratio': 0.4,
  };
  // 3 · (1 − 0.5) · 0.4
  expect(overrunYears(3, 0.5, 0.4)).toBeCloseTo(0.6, 15);
  const events = eventYears(2, (name) => given[name] ?? valueIfLeftOut(name));
  expect(events.map((year) => Number(year.toFixed(12)))).toEqual([4.1, 6.1, 4.35, 5.6]);
  // Left out, the investment takes one year and all else no time.
  expect(eventYears(2, valueIfLeftOut)).toEqual([2, 2, 2, 3]);
});
