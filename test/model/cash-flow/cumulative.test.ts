import { describe, expect, test } from 'vitest';
import { CumulativeSum, Payback } from '../../../src/model/cash-flow/cumulative.ts';
import type { YearMoney } from '../../../src/model/cash-flow/year-money.ts';

/** Money of a year at one point. */
function money({ saving = 0, cost = 0, grant = 0, upFront = 0 }): YearMoney {
  const column = (value: number) => new Float64Array([value]);
  return {
    saving: column(saving),
    cost: column(cost),
    grant: column(grant),
    risk: column(0),
    upFront: column(upFront),
  };
}

type Year = Parameters<typeof money>[0];

function sumsOf(years: readonly Year[], isGranted = true): readonly number[] {
  const cumulative = new CumulativeSum(1, isGranted);
  return years.map((year) => {
    cumulative.addYear(money(year));
    return cumulative.sum[0]!;
  });
}

function paybackOf(years: readonly Year[], isGranted = true): number {
  const payback = new Payback(1, isGranted);
  for (const [year, each] of years.entries()) payback.addYear(year, money(each));
  return payback.years[0]!;
}

describe('what has come back of what was spent', () => {
  const years = [{ cost: 100, grant: 40 }, { saving: 30, cost: 5 }, { saving: 80 }];
  test('adds savings and grants and takes costs off, year by year', () => {
    expect(sumsOf(years)).toEqual([-60, -35, 45]);
    expect(sumsOf(years, false)).toEqual([-100, -75, 5]);
  });

  test('is 0 where nothing but rounding is left, by all money of all years', () => {
    expect(sumsOf([{ cost: 0.3 }, { saving: 0.1 }, { saving: 0.2 }])[2]).toBe(0);
    // Of a billion a ten-thousandth of a euro is rounding, wherever the billion was: a saving, a cost, a grant.
    expect(sumsOf([{ saving: 1e9, cost: 1e9 }, { saving: 1e-4 }])).toEqual([0, 0]);
    expect(sumsOf([{ cost: 1e9 }, { grant: 1e9 }, { saving: 1e-4 }])[2]).toBe(0);
    expect(sumsOf([{ saving: -1e9, grant: 1e9 }, { saving: 1e-4 }])[1]).toBe(0);
    // A cent is not.
    expect(sumsOf([{ saving: 1e9, cost: 1e9 }, { saving: 0.01 }])[1]).toBeCloseTo(0.01, 12);
  });
});

describe('payback', () => {
  test.each<[string, readonly Year[], number]>([
    [
      'within the third year, where half of what is left comes back',
      [{ cost: 100, upFront: 100 }, { saving: 80 }, { saving: 40 }],
      2.5,
    ],
    ['at the very end of a year', [{ cost: 100, upFront: 100 }, { saving: 100 }], 2],
    ['at once, as a grant covers all', [{ cost: 100, upFront: 100, grant: 100 }, { saving: 1 }], 0],
    ['as a later grant is paid, when its year begins', [{ cost: 100, upFront: 100 }, { grant: 100 }], 1],
    ['never', [{ cost: 100, upFront: 100 }, { saving: 99 }], Number.POSITIVE_INFINITY],
    [
      'never, as it is spent again at the end',
      [{ cost: 1, upFront: 1 }, { saving: 9 }, { cost: 20 }],
      Number.POSITIVE_INFINITY,
    ],
    [
      'after the second spending',
      [{ cost: 10, upFront: 10 }, { saving: 20 }, { cost: 30, upFront: 30 }, { saving: 40 }],
      3.5,
    ],
    ['counted from the first year with money', [{}, {}, { cost: 10, upFront: 10 }, { saving: 20 }], 1.5],
    [
      'counted from a year with a saving alone',
      [{}, { saving: 10 }, { cost: 20, upFront: 20 }, { saving: 20 }],
      2.5,
    ],
    [
      'counted from a year with a grant alone',
      [{}, { grant: 10 }, { cost: 20, upFront: 20 }, { saving: 20 }],
      2.5,
    ],
    ['nothing is spent', [{ saving: 10 }], 0],
    ['running costs flow as savings do', [{ cost: 100, saving: 20 }, { saving: 160 }], 1.5],
  ])('%s', (_, years, expected) => {
    expect(paybackOf(years)).toBeCloseTo(expected, 12);
  });

  test('a grant is nobody’s money for the nation', () => {
    const years = [{ cost: 100, upFront: 100, grant: 60 }, { saving: 80 }, { saving: 40 }];
    expect(paybackOf(years, true)).toBe(1.5);
    expect(paybackOf(years, false)).toBe(2.5);
    expect(paybackOf([{}, { grant: 10 }, { cost: 20, upFront: 20 }, { saving: 20 }], false)).toBe(2);
  });

  test('a cent that is rounding of all money so far delays nothing', () => {
    const years = [{ cost: 1e9, upFront: 1e9 }, { saving: 1e9 - 1e-4 }, { saving: 1 }];
    expect(paybackOf(years)).toBe(2);
    expect(paybackOf([{ cost: 100, upFront: 100 }, { saving: 99.99 }, { saving: 1 }])).toBeCloseTo(2.01, 9);
  });
});
