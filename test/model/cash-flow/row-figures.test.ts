import { expect, test } from 'vitest';
import { RowFlow, type TimelineMeasure } from '../../../src/model/cash-flow/row-flow.ts';

/** All that is asked below. */
const timelineMeasures: readonly TimelineMeasure[] = [
  'bcr_municipality',
  'bcr_nation',
  'cost_eur',
  'cumulative_municipality_eur',
  'cumulative_nation_eur',
  'grant_eur',
  'granted_eur',
  'investment_eur',
  'net_municipality_eur',
  'net_nation_eur',
  'npv_municipality_eur',
  'npv_nation_eur',
  'optimism_bias_eur',
  'parallel_eur',
  'payback_municipality_years',
  'payback_nation_years',
  'saving_eur',
];

const columns = (...points: readonly (readonly number[])[]) => points.map((each) => new Float64Array(each));

type Money = Parameters<RowFlow['addYear']>[1];

/** The money of a year at some points. */
function money(
  saving: readonly number[],
  cost: readonly number[],
  grant: readonly number[],
  upFront = cost,
): Money {
  const [a, b, c, d, none] = columns(
    saving,
    cost,
    grant,
    upFront,
    saving.map(() => 0),
  );
  return { saving: a!, cost: b!, grant: c!, upFront: d!, risk: none! };
}

function figures(flow: RowFlow, measure: Parameters<RowFlow['fill']>[0], points = 1): readonly number[] {
  // What stood there before is none of it.
  const out = new Float64Array(points).fill(7);
  flow.fill(measure, out);
  return [...out];
}

function yearFigures(
  flow: RowFlow,
  measure: Parameters<RowFlow['fillYear']>[0],
  own: Money,
): readonly number[] {
  const out = new Float64Array(own.saving.length).fill(7);
  flow.fillYear(measure, own, out);
  return [...out];
}

test('two years at two points, worked by hand', () => {
  const flow = new RowFlow(2, timelineMeasures);
  const first = money([0, 10], [100, 40], [30, 0]);
  flow.addYear(0, first, new Float64Array([1, 1]));
  flow.addLine('investment', new Float64Array([100, 40]));
  expect(yearFigures(flow, 'saving_eur', first)).toEqual([0, 10]);
  expect(yearFigures(flow, 'cost_eur', first)).toEqual([100, 40]);
  expect(yearFigures(flow, 'granted_eur', first)).toEqual([30, 0]);
  expect(yearFigures(flow, 'net_municipality_eur', first)).toEqual([-70, -30]);
  expect(yearFigures(flow, 'net_nation_eur', first)).toEqual([-100, -30]);
  expect(yearFigures(flow, 'cumulative_municipality_eur', first)).toEqual([-70, -30]);
  const second = money([80, 20], [10, 5], [4, 0], [0, 0]);
  flow.addYear(1, second, new Float64Array([0.5, 0.5]));
  flow.addLine('investment', new Float64Array([1, 2]));
  flow.addLine('grant', new Float64Array([30, 0]));
  expect(yearFigures(flow, 'net_municipality_eur', second)).toEqual([74, 15]);
  expect(yearFigures(flow, 'cumulative_municipality_eur', second)).toEqual([4, -15]);
  expect(yearFigures(flow, 'cumulative_nation_eur', second)).toEqual([-30, -15]);
  // Discounted: savings 40 and 20, costs 105 and 42.5, grants 32 and 0.
  expect(figures(flow, 'npv_municipality_eur', 2)).toEqual([-33, -22.5]);
  expect(figures(flow, 'npv_nation_eur', 2)).toEqual([-65, -22.5]);
  expect(figures(flow, 'bcr_municipality', 2)).toEqual([40 / 73, 20 / 42.5]);
  expect(figures(flow, 'bcr_nation', 2)).toEqual([40 / 105, 20 / 42.5]);
  expect(figures(flow, 'investment_eur', 2)).toEqual([101, 42]);
  expect(figures(flow, 'grant_eur', 2)).toEqual([30, 0]);
  expect(figures(flow, 'optimism_bias_eur', 2)).toEqual([0, 0]);
  expect(figures(flow, 'parallel_eur', 2)).toEqual([0, 0]);
});

test('what is left by rounding alone is nothing, beside all that was turned over', () => {
  const granted = new RowFlow(1, timelineMeasures);
  const grantedYear = money([0], [0.3], [0.1 + 0.2]);
  granted.addYear(0, grantedYear, new Float64Array([1]));
  expect(figures(granted, 'npv_municipality_eur')).toEqual([0]);
  expect(yearFigures(granted, 'net_municipality_eur', grantedYear)).toEqual([0]);
  expect(yearFigures(granted, 'cumulative_municipality_eur', grantedYear)).toEqual([0]);
  const saved = new RowFlow(1, timelineMeasures);
  const savedYear = money([0.1 + 0.2], [0.3], [0]);
  saved.addYear(0, savedYear, new Float64Array([1]));
  expect(yearFigures(saved, 'cumulative_nation_eur', savedYear)).toEqual([0]);
  // Far in the future little is turned over, and little is left of it.
  const late = new RowFlow(1, timelineMeasures);
  late.addYear(0, money([100.00001], [100], [0]), new Float64Array([1e-9]));
  expect(figures(late, 'npv_nation_eur')[0]! / 1e-14).toBeCloseTo(1, 4);
});

test.each([
  ['a saving', money([5], [0], [0])],
  ['a grant', money([0], [0], [5])],
])('payback is counted from a first year with nothing but %s', (_, first) => {
  const flow = new RowFlow(1, timelineMeasures);
  const one = new Float64Array([1]);
  flow.addYear(0, first, one);
  flow.addYear(1, money([0], [20], [0]), one);
  flow.addYear(2, money([20], [0], [0]), one);
  // 5 − 20 are missing when the third year begins, which brings 20 evenly.
  expect(figures(flow, 'payback_municipality_years')).toEqual([2.75]);
});

test('a grant that pays back as its year begins does so at that moment', () => {
  const flow = new RowFlow(1, timelineMeasures);
  const one = new Float64Array([1]);
  flow.addYear(0, money([0], [0], [0]), one);
  flow.addYear(1, money([0], [10], [0], [0]), one);
  flow.addYear(2, money([0], [0], [12]), one);
  expect(figures(flow, 'payback_municipality_years')).toEqual([1]);
  expect(figures(flow, 'payback_nation_years')).toEqual([Number.POSITIVE_INFINITY]);
});
