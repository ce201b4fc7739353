import { describe, expect, test } from 'vitest';
import { compileModel, type Model } from '../../src/model/compile.ts';
import type { MeasureName } from '../../src/model/measure.ts';
import { modelOf } from '../sample/timed-model.ts';

const base = 'base: { costs: own, services: [libraries] }';

/**
 * 100,000 € of libraries in 2015. A saves 25,000 € as estimated and 20,000 € after a fifth of optimism bias: half of it is cashable, a
 * quarter time for other work. B saves 10,000 € of the same costs and says of none what becomes of it. C saves 800 hours of 25 €,
 * all of it time. A invests 30,000 € in 2020 and has a grant of a fifth of it; B pays 2,000 € a year.
 */
const made = () =>
  modelOf(
    'person_year_eur: 50000, person_year_hours: 1600, tax_point_eur: 1000000, first_year: 2020, horizon_years: 3, discount_rate_share: 0.25',
    `pace: quick, saving: { method: share-of-costs, ${base}, reduction_share: 0.25 }, benefit: { cashable_share: 0.5, capacity_share: 0.25, optimism_bias: { upper_ratio: 0.2 } },
     rollout: { start_year: 2020 }, cost: { investment_eur: 30000, grant: { share: 0.2, cap_share: 1, eligible: { services: 1 } } }`,
    `saving: { method: share-of-costs, ${base}, reduction_share: 0.1 }, rollout: { start_year: 2020 }, cost: { running_eur_per_year: 2000 }`,
    `saving: { method: work-time, volume_per_year: 1000, minutes_saved: { handling: 48 }, hour_price_eur: 25 }, benefit: { capacity_share: 1 }`,
  );
let known: { readonly model: Model; readonly budget: Model } | undefined;
function models() {
  const model = known?.model ?? made();
  known ??= { model, budget: compileModel(model.scenario, 'budget') };
  return known;
}

const rowOf = (of: Model, id: string) => of.rows.find((row) => row.id === id)!;

/** Figures of rows at the central values, at the second and third of four points. */
function figures(of: Model, measure: MeasureName, ids: readonly string[], year?: number): readonly number[] {
  const outputs = ids.map((id) => ({ row: rowOf(of, id), measure, year }));
  const columns = of.inputs.map(({ central }) => new Float64Array(2).fill(central));
  const out = ids.map(() => new Float64Array(4).fill(7));
  of.withEvaluation((evaluate) => evaluate(columns, 2, outputs, out, 1));
  for (const column of out) {
    expect([column[0], column[3]]).toEqual([7, 7]);
    expect(column[1]).toBe(column[2]);
  }
  return out.map((column) => column[1]!);
}

const ids = ['p0', 'p1', 'p2', 'quick', 'slow', 'total.overlap', 'total'];
const inhabitants = 21_758;

describe('all of a saving', () => {
  test.each<[MeasureName, readonly number[]]>([
    // A and B save a fifth and a tenth of the same costs: 2,000 € are counted twice.
    ['saving_eur_per_year', [20_000, 10_000, 20_000, 20_000, 30_000, -2000, 48_000]],
    ['share_of_costs', [0.2, 0.1, 0.2, 0.2, 0.3, -0.02, 0.48]],
    ['tax_points', [0.02, 0.01, 0.02, 0.02, 0.03, -0.002, 0.048]],
    [
      'eur_per_inhabitant',
      [20_000, 10_000, 20_000, 20_000, 30_000, -2000, 48_000].map((eur) => eur / inhabitants),
    ],
    // 50,000 € are a person-year, and where hours are known 1,600 of them.
    ['person_years', [0.4, 0.2, 0.5, 0.4, 0.7, -0.04, 1.06]],
    // What is counted twice is cashable as a third of it, which is the mean of a half and none by 0.2 and 0.1.
    ['cashable_eur_per_year', [10_000, 0, 0, 10_000, 0, -2000 / 3, 10_000 - 2000 / 3]],
    ['capacity_eur_per_year', [5000, 0, 20_000, 5000, 20_000, -2000 / 6, 25_000 - 2000 / 6]],
    ['other_benefit_eur_per_year', [5000, 10_000, 0, 5000, 10_000, -1000, 14_000]],
    ['capacity_person_years', [0.1, 0, 0.5, 0.1, 0.5, -2000 / 6 / 50_000, 0.6 - 2000 / 6 / 50_000]],
    // Before optimism bias A saves 25,000 € and 2,500 € are counted twice.
    ['benefit_optimism_bias_eur_per_year', [5000, 0, 0, 5000, 0, -500, 4500]],
    ['investment_eur', [30_000, 0, 0, 30_000, 0, 0, 30_000]],
    ['running_eur_per_year', [0, 2000, 0, 0, 2000, 0, 2000]],
    ['grant_eur', [6000, 0, 0, 6000, 0, 0, 6000]],
    // Three years at 25 %: 1 + 0.8 + 0.64 = 2.44 times what a year brings, the investment and its grant at once.
    ['npv_municipality_eur', [24_800, 19_520, 48_800, 24_800, 68_320, -4880, 88_240]],
    ['npv_nation_eur', [18_800, 19_520, 48_800, 18_800, 68_320, -4880, 82_240]],
    // 24,000 € of the municipality come back at 20,000 € a year, at 46,000 € where all is taken together.
    ['payback_municipality_years', [1.2, 0, 0, 1.2, 0, Number.POSITIVE_INFINITY, 24 / 46]],
    ['payback_nation_years', [1.5, 0, 0, 1.5, 0, Number.POSITIVE_INFINITY, 30 / 46]],
    [
      'bcr_nation',
      [48.8 / 30, 5, Number.POSITIVE_INFINITY, 48.8 / 30, 15, Number.NEGATIVE_INFINITY, 117.12 / 34.88],
    ],
  ])('%s', (measure, expected) => {
    for (const [at, value] of figures(models().model, measure, ids).entries())
      expect(value).toBeCloseTo(expected[at]!, 9);
  });

  test.each<[MeasureName, number, readonly number[]]>([
    ['saving_eur', 2021, [20_000, 10_000, 20_000, 20_000, 30_000, -2000, 48_000]],
    ['cost_eur', 2020, [30_000, 2000, 0, 30_000, 2000, 0, 32_000]],
    ['cost_eur', 2021, [0, 2000, 0, 0, 2000, 0, 2000]],
    ['granted_eur', 2020, [6000, 0, 0, 6000, 0, 0, 6000]],
    ['net_municipality_eur', 2020, [-4000, 8000, 20_000, -4000, 28_000, -2000, 22_000]],
    ['net_nation_eur', 2020, [-10_000, 8000, 20_000, -10_000, 28_000, -2000, 16_000]],
    ['cumulative_nation_eur', 2022, [30_000, 24_000, 60_000, 30_000, 84_000, -6000, 108_000]],
  ])('%s of %i', (measure, year, expected) => {
    for (const [at, value] of figures(models().model, measure, ids, year).entries())
      expect(value).toBeCloseTo(expected[at]!, 9);
  });
});

const twiceLess = 2000 / 3 - (2500 * 0.125) / 0.35;

describe('what of a saving leaves the budget', () => {
  test.each<[MeasureName, readonly number[]]>([
    ['saving_eur_per_year', [10_000, 0, 0, 10_000, 0, -2000 / 3, 10_000 - 2000 / 3]],
    ['share_of_costs', [0.1, 0, 0, 0.1, 0, -0.02 / 3, 0.1 - 0.02 / 3]],
    // Working time that is freed is what person-years of this view are.
    ['person_years', [0.1, 0, 0.5, 0.1, 0.5, -2000 / 6 / 50_000, 0.6 - 2000 / 6 / 50_000]],
    // Before the bias of A 2,500 € are counted twice, a half of A's part of which is cashable: 0.125 of 0.35.
    ['benefit_optimism_bias_eur_per_year', [2500, 0, 0, 2500, 0, twiceLess, 2500 + twiceLess]],
    ['npv_municipality_eur', [400, -4880, 0, 400, -4880, -2.44 * (2000 / 3), -4480 - 2.44 * (2000 / 3)]],
  ])('%s', (measure, expected) => {
    for (const [at, value] of figures(models().budget, measure, ids).entries())
      expect(value).toBeCloseTo(expected[at]!, 9);
  });
});
