import { describe, expect, test } from 'vitest';
import { flowMeasures, isWholeYearMeasure, yearMeasures } from '../../../src/model/cash-flow/measures.ts';
import { RowFlow } from '../../../src/model/cash-flow/row-flow.ts';

const all = [
  ...flowMeasures.filter(
    (measure): measure is Parameters<RowFlow['fill']>[0] => !isWholeYearMeasure(measure),
  ),
  ...yearMeasures,
];

type Year = readonly [saving: number, cost: number, grant?: number, upFront?: number];

/** A row of one point with a year of flows after another. */
function flowOf(years: readonly Year[], rate = 0): RowFlow {
  const flow = new RowFlow(1, all);
  const column = (value: number) => new Float64Array([value]);
  for (const [year, [saving, cost, grant = 0, upFront = 0]] of years.entries()) {
    const money = {
      saving: column(saving),
      cost: column(cost),
      grant: column(grant),
      upFront: column(upFront),
      risk: column(0),
    };
    flow.addYear(year, money, column((1 + rate) ** -year));
  }
  return flow;
}

function told(flow: RowFlow, measure: Parameters<RowFlow['fill']>[0]): number {
  const out = new Float64Array(1);
  flow.fill(measure, out);
  return out[0]!;
}

const payback = (years: readonly Year[], perspective: 'nation' | 'municipality' = 'nation') =>
  told(flowOf(years), `payback_${perspective}_years`);

describe('payback', () => {
  test('is interpolated within the year in which the sum comes back to zero', () => {
    // -100, then 40 a year: -60, -20, and half of the fourth year.
    expect(
      payback([
        [0, 100],
        [40, 0],
        [40, 0],
        [40, 0],
      ]),
    ).toBe(3.5);
    // Cost and saving of one year are one flow: -80 in the first, 160 in the second.
    expect(
      payback([
        [20, 100],
        [160, 0],
      ]),
    ).toBe(1.5);
  });

  test('is the end of the year that pays back exactly, in decimals as well', () => {
    expect(
      payback([
        [0, 100],
        [50, 0],
        [50, 0],
        [0, 0],
      ]),
    ).toBe(3);
    // 0.1 + 0.1 + 0.1 is not 0.3 in binary; the last year is exactly the one in which it is paid back.
    expect(
      payback([
        [0, 0.3],
        [0.1, 0],
        [0.1, 0],
        [0.1, 0],
      ]),
    ).toBeCloseTo(4, 9);
    expect(
      payback([
        [0, 100 / 3],
        [0, 100 / 3],
        [0, 100 / 3],
        [99.9, 0],
        [0.1, 0],
      ]),
    ).toBeCloseTo(5, 9);
  });

  test('is never reached where the sum is below zero in the end', () => {
    expect(
      payback([
        [0, 100],
        [40, 0],
        [40, 0],
      ]),
    ).toBe(Number.POSITIVE_INFINITY);
    expect(
      payback([
        [0, 100],
        [150, 0],
        [0, 60],
      ]),
    ).toBe(Number.POSITIVE_INFINITY);
  });

  test('is nothing where nothing is paid', () => {
    expect(
      payback([
        [10, 0],
        [10, 0],
      ]),
    ).toBe(0);
    expect(payback([[0, 0]])).toBe(0);
    expect(
      payback([
        [30, 20],
        [10, 0],
      ]),
    ).toBe(0);
  });

  test('is the last crossing where new costs take what had come back', () => {
    // -100, +50, -50 (a renewal of 200 against 100), +50: the second crossing is half-way through the fourth year.
    expect(
      payback([
        [0, 100],
        [150, 0],
        [100, 200],
        [100, 0],
      ]),
    ).toBe(3.5);
  });

  test('counts from the first year with money in it', () => {
    expect(
      payback([
        [0, 0],
        [0, 0],
        [0, 100],
        [200, 0],
      ]),
    ).toBe(1.5);
  });

  test('is shorter by a grant, for the municipality alone', () => {
    const years: readonly Year[] = [
      [0, 100, 40],
      [40, 0],
      [40, 0],
      [40, 0],
    ];
    expect(payback(years, 'municipality')).toBe(2.5);
    expect(payback(years, 'nation')).toBe(3.5);
  });

  test('has no jump where an investment comes back at the very end of its own year', () => {
    // 100,000 at the beginning of the year, and what is saved flows in evenly until it is there.
    const invested = (saving: number) =>
      payback([
        [saving, 100_000, 0, 100_000],
        [saving, 0],
      ]);
    expect(invested(99_999)).toBeCloseTo(1.00001, 9);
    expect(invested(100_000)).toBe(1);
    expect(invested(100_001)).toBeCloseTo(100_000 / 100_001, 12);
    expect(invested(200_000)).toBe(0.5);
    // A later investment counts from its own year, whether a cent was left before it or was missing.
    for (const saving of [49_999.99, 50_000, 50_000.01]) {
      const later = payback([
        [saving, 50_000, 0, 50_000],
        [80_000, 20_000, 0, 20_000],
      ]);
      expect(later).toBeCloseTo(1.25, 5);
    }
  });

  test('of many years is as long as it is', () => {
    const years = (spent: number, length: number) =>
      payback([[0, spent, 0, spent], ...Array.from({ length }, (): Year => [10, 0])]);
    // 70 spent at the beginning of a year without a saving, and 10 in each after it.
    expect(years(70, 12)).toBe(8);
    expect(years(300, 40)).toBe(31);
    expect(years(70, 6)).toBe(Number.POSITIVE_INFINITY);
  });

  test('does not wait for what a grant pays in the same moment', () => {
    const years: readonly Year[] = [[50, 100, 60, 100]];
    expect(payback(years, 'municipality')).toBe(0.8);
    expect(payback(years, 'nation')).toBe(Number.POSITIVE_INFINITY);
    expect(payback([[50, 100, 100, 100]], 'municipality')).toBe(0);
  });

  test('of several points is each their own', () => {
    const flow = new RowFlow(2, all);
    const zero = new Float64Array(2);
    const one = new Float64Array([1, 1]);
    flow.addYear(
      0,
      { saving: zero, cost: new Float64Array([100, 10]), grant: zero, upFront: zero, risk: zero },
      one,
    );
    flow.addYear(
      1,
      { saving: new Float64Array([40, 40]), cost: zero, grant: zero, upFront: zero, risk: zero },
      one,
    );
    const out = new Float64Array(2);
    flow.fill('payback_nation_years', out);
    expect([...out]).toEqual([Number.POSITIVE_INFINITY, 1.25]);
  });
});

describe('net present value and benefit-cost ratio', () => {
  test('take the grant from the cost of the municipality', () => {
    // 100 less 50 and two savings of 110 and 121 at 10 %: 100 each.
    const flow = flowOf(
      [
        [0, 100, 50],
        [110, 0],
        [121, 0],
      ],
      0.1,
    );
    expect(told(flow, 'npv_nation_eur')).toBeCloseTo(100, 9);
    expect(told(flow, 'npv_municipality_eur')).toBeCloseTo(150, 9);
    expect(told(flow, 'bcr_nation')).toBeCloseTo(2, 12);
    expect(told(flow, 'bcr_municipality')).toBeCloseTo(4, 12);
  });

  test('are zero where nothing is left but the rounding of their sums', () => {
    // Ten times 2,500.1 is 25,001, and in binary -3.6e-12 less.
    const years = Array.from({ length: 10 }, (_, year): Year => [2500.1, year === 0 ? 25_001 : 0]);
    expect(told(flowOf(years), 'npv_nation_eur')).toBe(0);
    expect(told(flowOf(years), 'npv_municipality_eur')).toBe(0);
    // A cent is no rounding.
    const short = Array.from({ length: 10 }, (_, year): Year => [2500.1, year === 0 ? 25_001.01 : 0]);
    expect(told(flowOf(short), 'npv_nation_eur')).toBeCloseTo(-0.01, 9);
  });

  test('have no ratio without a cost', () => {
    expect(Number.isFinite(told(flowOf([[10, 0]]), 'bcr_nation'))).toBe(false);
  });
});
