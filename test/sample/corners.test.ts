import { describe, expect, test } from 'vitest';
import { timelineYears } from '../../src/model/cash-flow/timeline.ts';
import type { Model, Output } from '../../src/model/compile.ts';
import type { MeasureName } from '../../src/model/measure.ts';
import { evaluateAt, findCorners } from '../../src/sample/corners.ts';
import { evaluateDesign } from '../../src/sample/design.ts';
import { createRandomDesign } from '../../src/sample/random.ts';
import { between, modelOf } from './timed-model.ts';

const allCosts = 'saving: { method: share-of-costs, base: { costs: own, services: [libraries] } }';

function extremesOf(model: Model, measure: MeasureName, year?: number) {
  return findCorners(model, [{ row: model.rows[0]!, measure, year }])[0]!;
}

describe('extremes inside ranges', () => {
  test.each([
    // Spread over one year to three: of year two, half of it over two years, a third over three, nothing over one.
    [2020, 100_000 / 3, 100_000],
    [2021, 0, 50_000],
    [2022, 0, 100_000 / 3],
    [2023, 0, 0],
  ])('an investment spread over some years, in %i', (year, low, high) => {
    const model = modelOf(
      'first_year: 2020, horizon_years: 4, discount_rate_share: 0',
      `${allCosts}, rollout: { start_year: 2020 }, cost: { investment_eur: 100000, investment_years: ${between(1, 3)} }`,
    );
    const found = extremesOf(model, 'cost_eur', year);
    expect(found.low).toBeCloseTo(low, 6);
    expect(found.high).toBeCloseTo(high, 6);
  });

  test.each([
    [0.03, 4],
    [0.05, 3],
    [0.02, 6],
  ])('a delay that pays until costs have grown, at %d a year: exactly %i years', (rate, best) => {
    // A year in use leaves 90,000 € of costs that grow as money is discounted, less running costs that do not grow.
    const left = (year: number) => 90_000 - 100_000 / (1 + rate) ** year;
    const from = (first: number) => {
      let sum = 0;
      for (let year = first; year < 15; year++) sum += left(year);
      return sum;
    };
    expect(left(best - 1)).toBeLessThan(0);
    expect(left(best)).toBeGreaterThan(0);
    const saving = allCosts.replace('] } }', '] }, affected_share: 0.9 }');
    const model = modelOf(
      `first_year: 2015, horizon_years: 15, discount_rate_share: ${rate}, cost_growth_share: ${rate}`,
      `${saving}, rollout: { start_year: 2015, delay_years: ${between(0, 10)} }, cost: { running_eur_per_year: 100000 }`,
    );
    const found = extremesOf(model, 'npv_nation_eur');
    expect(found.high).toBeCloseTo(from(best), 4);
    expect(found.low).toBeCloseTo(Math.min(from(0), from(10)), 4);
    expect(
      found.highPoint.get(model.inputs.findIndex(({ path }) => path.endsWith('delay_years'))),
    ).toBeCloseTo(best, 9);
  });

  test('a discount rate at which costs and savings balance best', () => {
    const model = modelOf(
      `first_year: 2015, horizon_years: 25, discount_rate_share: ${between(0, 0.3)}, cost_growth_share: -0.06`,
      `${allCosts}, rollout: { start_year: 2015 }, cost: { investment_eur: 80000, running_eur_per_year: 60000 }`,
    );
    const worth = (rate: number) => {
      let sum = -80_000;
      for (let year = 0; year < 25; year++) sum += (100_000 * 0.94 ** year - 60_000) / (1 + rate) ** year;
      return sum;
    };
    const grid = Array.from({ length: 30_001 }, (_, i) => worth(i / 100_000));
    const found = extremesOf(model, 'npv_nation_eur');
    expect(found.low).toBeCloseTo(Math.min(...grid), 4);
    expect(found.high).toBeGreaterThanOrEqual(Math.max(...grid));
    expect(found.high).toBeLessThan(Math.max(...grid) + 0.01);
  });

  test('ends at which single turns are useless: no volume and a use after the last year', () => {
    const model = modelOf(
      'first_year: 2020, horizon_years: 5, discount_rate_share: 0.03',
      `saving: { method: channel-shift, volume_per_year: ${between(0, 10000)}, shifted_share: ${between(0, 0.5)}, old_unit_cost_eur: ${between(3, 10)}, new_unit_cost_eur: ${between(1, 4)}, failure_share: ${between(0, 0.3)} }, rollout: { start_year: 2020, delay_years: ${between(0, 6)} }, cost: { investment_eur: ${between(10000, 20000)}, running_eur_per_year: ${between(1000, 2000)} }`,
    );
    const annuity = [0, 1, 2, 3, 4].reduce((sum, year) => sum + 1.03 ** -year, 0);
    const found = extremesOf(model, 'npv_nation_eur');
    expect(found.low).toBeCloseTo(10_000 * 0.5 * (3 - 4 - 0.3 * 3) * annuity - 20_000 - 2_000 * annuity, 6);
    expect(found.high).toBeCloseTo(10_000 * 0.5 * (10 - 1) * annuity - 10_000 - 1_000 * annuity, 6);
  });
});

test("working time of overlapping projects is as far apart as at any corner, though some are in each other's way", () => {
  // Seven projects would save 20 to 100 % of the same costs each; whose hours remain depends on all hourly costs.
  const project = (at: number) =>
    `saving: { method: work-time, within: { costs: own, services: [libraries] }, volume_per_year: 1000, minutes_saved: { all: ${between(30 + at, 90 - at)} }, hour_price_eur: ${between(30 + 3 * at, 66 - at)} }`;
  const model = modelOf(
    'person_year_hours: 1600, person_year_eur: 50000',
    ...[0, 1, 2, 3, 4, 5, 6].map(project),
  );
  const row = model.rows.find(({ level }) => level === 'total')!;
  const output: Output = { row, measure: 'person_years' };
  const inputs = model
    .inputsOf(output)
    .filter((input) => model.inputs[input]!.low < model.inputs[input]!.high);
  expect(inputs.length).toBe(14);
  const corners = Array.from({ length: 2 ** inputs.length }, (_, corner) => {
    const ends = inputs.map((input, bit): [number, number] => {
      const { low, high } = model.inputs[input]!;
      return [input, (corner >> bit) & 1 ? high : low];
    });
    return new Map(ends);
  });
  const values = evaluateAt(model, [output], corners)[0]!;
  const found = findCorners(model, [output])[0]!;
  expect(found.isProven).toBe(false);
  expect(found.low).toBeLessThanOrEqual(Math.min(...values) + 1e-12);
  expect(found.high).toBeGreaterThanOrEqual(Math.max(...values) - 1e-12);
});

test('a discrete delay is one of its values and nothing between them', () => {
  // The case worked in docs/method.md: a delay of exactly 4 years would be best, and 3 or 6 are all there is.
  const settings =
    'first_year: 2015, horizon_years: 15, discount_rate_share: 0.03, cost_growth_share: 0.03, price_year: 2015';
  const worthAt = (delay: string) =>
    extremesOf(
      modelOf(
        settings,
        `saving: { method: share-of-costs, base: { costs: own, services: [libraries] }, reduction_share: 0.9 }, rollout: { start_year: 2015, delay_years: ${delay} }, cost: { running_eur_per_year: 100000 }`,
      ),
      'npv_nation_eur',
    );
  expect(worthAt(between(0, 10)).high).toBeCloseTo(143_253.82, 2);
  const [three, six] = [worthAt('3').high, worthAt('6').high];
  const found = worthAt('{ values: [0, 3, 6, 10], chances: [0.05, 0.45, 0.45, 0.05], quality: assumed }');
  // Its central value is the mean, 4.55 years, which low and high hold as every central value.
  expect(found.central).toBeGreaterThan(Math.max(three, six));
  expect(found.high).toBe(found.central);
  expect(found.low).toBeCloseTo(worthAt('10').low, 6);
});

test('no draw of anything over time lies outside low and high, nor does a central value', () => {
  const model = modelOf(
    `first_year: 2018, horizon_years: 9, discount_rate_share: ${between(0, 0.1)}, cost_growth_share: ${between(-0.03, 0.03)}`,
    `${allCosts}, rollout: { start_year: 2019, delay_years: ${between(0, 5)}, ramp_years: ${between(0, 3)}, curve: s-curve }, cost: { investment_eur: ${between(50000, 150000)}, investment_years: ${between(1, 4)}, running_eur_per_year: ${between(10000, 60000)}, parallel_eur_per_year: ${between(0, 20000)}, parallel_running_years: ${between(0, 2)}, optimism_bias: { upper_ratio: ${between(0.5, 2)}, mitigated_share: ${between(0.2, 0.8)}, duration_upper_ratio: ${between(0, 0.6)} } }`,
  );
  const row = model.rows[0]!;
  const years = timelineYears(model.scenario.timeline!);
  const outputs: Output[] = [
    ...(['npv_nation_eur', 'investment_eur', 'optimism_bias_eur', 'parallel_eur', 'bcr_nation'] as const).map(
      (measure) => ({ row, measure }),
    ),
    ...(['saving_eur', 'cost_eur', 'net_nation_eur', 'cumulative_nation_eur'] as const).flatMap((measure) =>
      years.map((year) => ({ row, measure, year })),
    ),
  ];
  const corners = findCorners(model, outputs);
  const draws = evaluateDesign(model, createRandomDesign(model, 50_000, 7), outputs);
  for (const [at, { measure, year }] of outputs.entries()) {
    const { low, central, high } = corners[at]!;
    const slack = 1e-9 * Math.max(Math.abs(low), Math.abs(high));
    const values = [...draws[at]!].reduce(
      ([least, most], each) => [Math.min(least!, each), Math.max(most!, each)],
      [central, central],
    );
    expect(values[0], `${measure} ${year ?? ''}`).toBeGreaterThanOrEqual(low - slack);
    expect(values[1], `${measure} ${year ?? ''}`).toBeLessThanOrEqual(high + slack);
  }
});
