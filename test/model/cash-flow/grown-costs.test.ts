import { describe, expect, test } from 'vitest';
import { bassArea } from '../../../src/model/cash-flow/schedule.ts';
import { compileModel, type Model } from '../../../src/model/compile.ts';
import type { MeasureName } from '../../../src/model/measure.ts';
import { between, modelOf } from '../../sample/timed-model.ts';

/**
 * 100,000 € of libraries in 2015, grown until 2020 and on. A saves a share of them and spreads to others; B saves euros of the same
 * libraries, which do not grow; C saves euros of nothing in particular.
 */
const made = () =>
  modelOf(
    `first_year: 2020, horizon_years: 3, discount_rate_share: ${between(0.02, 0.06)}, cost_growth_share: ${between(0.01, 0.05)}`,
    `saving: { method: share-of-costs, base: { costs: own, services: [libraries] }, reduction_share: ${between(0.2, 0.4)} }, rollout: { start_year: 2020 },
     cost: { running_eur_per_year: ${between(1000, 3000)}, running_optimism_bias: { upper_ratio: 0.5, mitigated_share: 0.2 } },
     benefit: { cashable_share: 0.75 },
     replication: { outside_ratio: ${between(2, 4)}, outside_cost_ratio: 0.5, p_per_year: 0.05, q_per_year: 0.4 }`,
    `saving: { method: fixed, amount_eur_per_year: ${between(9000, 11000)}, within: { costs: own, services: [libraries] } }, benefit: { cashable_share: 0.5 }, rollout: { start_year: 2020 },
     replication: { outside_ratio: 2, p_per_year: 0.03, q_per_year: 0.3 }`,
    `saving: { method: fixed, amount_eur_per_year: 4000 }, rollout: { start_year: 2020 }`,
  );
const known = new Map<string, Model>();
function modelIn(view: 'all' | 'budget'): Model {
  const model = known.get('all') ?? made();
  known.set('all', model);
  const own = known.get(view) ?? compileModel(model.scenario, view);
  known.set(view, own);
  return own;
}

/** Values of the numbers that have a range, at three points; rates of growth and of discount are another at each. */
const points = {
  'settings.discount_rate_share': [0.02, 0.05, 0.06],
  'settings.cost_growth_share': [0.03, 0.01, 0.05],
  'project.p0.saving.reduction_share': [0.2, 0.3, 0.4],
  'project.p0.cost.running_eur_per_year': [1000, 3000, 2000],
  'project.p0.replication.outside_ratio': [2, 4, 3],
  'project.p1.saving.amount_eur_per_year': [9000, 11_000, 10_000],
} as const;
type Point = { readonly [Path in keyof typeof points]: number };
const pointAt = (at: number) =>
  Object.fromEntries(Object.entries(points).map(([path, values]) => [path, values[at]])) as Point;

/** Figures of a row at the three points. */
function figuresOf(model: Model, measure: MeasureName, id: string, year?: number): readonly number[] {
  const row = model.rows.find((each) => each.id === id)!;
  const columns = model.inputs.map(({ path, central }) =>
    Float64Array.from((points as Record<string, readonly number[]>)[path] ?? [central, central, central]),
  );
  const out = new Float64Array(3);
  model.evaluate(columns, 3, [{ row, measure, year }], [out]);
  return [...out];
}

const grown = (point: Point, year: number) =>
  100_000 * (1 + point['settings.cost_growth_share']) ** (year - 2015);
const reduction = (point: Point) => point['project.p0.saving.reduction_share'];
const euros = (point: Point) => point['project.p1.saving.amount_eur_per_year'];
const discountIn = (point: Point, year: number) =>
  (1 + point['settings.discount_rate_share']) ** -(year - 2020);
const present = (point: Point, ofYear: (year: number) => number) =>
  [2020, 2021, 2022].reduce((sum, year) => sum + ofYear(year) * discountIn(point, year), 0);
/** 40 % of bias stay of the 50 %: 1 + 0.5 · 0.8. */
const costOfA = (point: Point) => point['project.p0.cost.running_eur_per_year'] * 1.4;

type Expected = (point: Point) => number;

function expectAt(values: readonly number[], expected: Expected): void {
  for (const [at, value] of values.entries()) expect(value).toBeCloseTo(expected(pointAt(at)), 7);
}

describe('all of a saving', () => {
  test.each([2020, 2021, 2022])('shares of costs grow with them and euros do not, in %i', (year) => {
    const model = modelIn('all');
    expectAt(figuresOf(model, 'saving_eur', 'p0', year), (point) => reduction(point) * grown(point, year));
    expectAt(figuresOf(model, 'saving_eur', 'p1', year), euros);
    expectAt(figuresOf(model, 'saving_eur', 'p2', year), () => 4000);
    // Of the costs that have grown, B takes a smaller share each year; as many euros as A's share of them are counted twice.
    expectAt(
      figuresOf(model, 'saving_eur', 'slow.overlap', year),
      (point) => -reduction(point) * euros(point),
    );
    expectAt(
      figuresOf(model, 'saving_eur', 'total', year),
      (point) => reduction(point) * (grown(point, year) - euros(point)) + euros(point) + 4000,
    );
  });

  test('each point is discounted at its own rate, and running costs carry the bias that stays', () => {
    const model = modelIn('all');
    expectAt(figuresOf(model, 'npv_nation_eur', 'p0'), (point) =>
      present(point, (year) => reduction(point) * grown(point, year) - costOfA(point)),
    );
    expectAt(figuresOf(model, 'npv_nation_eur', 'slow.overlap'), (point) =>
      present(point, () => -reduction(point) * euros(point)),
    );
    expectAt(
      figuresOf(model, 'running_optimism_bias_eur_per_year', 'p0'),
      (point) => point['project.p0.cost.running_eur_per_year'] * 0.4,
    );
    expectAt(
      figuresOf(model, 'running_eur_per_year', 'slow'),
      (point) => point['project.p0.cost.running_eur_per_year'],
    );
    expect(figuresOf(model, 'running_optimism_bias_eur_per_year', 'p1')).toEqual([0, 0, 0]);
    expect(figuresOf(model, 'running_optimism_bias_eur_per_year', 'slow.overlap')).toEqual([0, 0, 0]);
    expect(figuresOf(model, 'running_eur_per_year', 'slow.overlap')).toEqual([0, 0, 0]);
  });
});

const spread = (year: number, p: number, q: number) =>
  bassArea(year - 2019, p, q) - bassArea(year - 2020, p, q);
const outsideOfA = (point: Point, part: number) =>
  present(
    point,
    (year) =>
      (point['project.p0.replication.outside_ratio'] * reduction(point) * grown(point, year) * part -
        0.5 * costOfA(point)) *
      spread(year, 0.05, 0.4),
  );
const outsideOfB = (point: Point, part: number) =>
  present(point, (year) => 2 * euros(point) * part * spread(year, 0.03, 0.3));

test('what others gain is so many times the saving as it has grown, less so many times the running costs with their bias', () => {
  const model = modelIn('all');
  expectAt(figuresOf(model, 'npv_outside_eur', 'p0'), (point) => outsideOfA(point, 1));
  expectAt(figuresOf(model, 'npv_outside_eur', 'p1'), (point) => outsideOfB(point, 1));
  expectAt(
    figuresOf(model, 'npv_outside_eur', 'slow'),
    (point) => outsideOfA(point, 1) + outsideOfB(point, 1),
  );
  expect(figuresOf(model, 'npv_outside_eur', 'p2')).toEqual([0, 0, 0]);
  expect(figuresOf(model, 'npv_outside_eur', 'slow.overlap')).toEqual([0, 0, 0]);
});

test('of what others gain the budget sees what is cashable', () => {
  const model = modelIn('budget');
  expectAt(figuresOf(model, 'npv_outside_eur', 'p0'), (point) => outsideOfA(point, 0.75));
  expectAt(figuresOf(model, 'npv_outside_eur', 'p1'), (point) => outsideOfB(point, 0.5));
  expectAt(
    figuresOf(model, 'saving_eur', 'p0', 2021),
    (point) => 0.75 * reduction(point) * grown(point, 2021),
  );
  expectAt(figuresOf(model, 'saving_eur', 'p1', 2021), (point) => 0.5 * euros(point));
});

/** Of a part: a quarter of the libraries and of B and C, and a tenth of the costs of all. */
test('a part has the savings of its own cells and its share of the costs', () => {
  const model = modelIn('all');
  const part = model.inPart({
    costsOfAtoms: model.atoms.map(() => 25_000),
    projects: model.rows
      .filter(({ level }) => level === 'project')
      .map(({ id }) => ({ baseEur: id === 'p2' ? 0 : 25_000, savingShare: 0.25, costShare: 0.1 })),
  });
  expectAt(
    figuresOf(part, 'saving_eur', 'p0', 2021),
    (point) => reduction(point) * 0.25 * grown(point, 2021),
  );
  expectAt(figuresOf(part, 'saving_eur', 'p1', 2021), (point) => 0.25 * euros(point));
  expectAt(figuresOf(part, 'saving_eur', 'p2', 2021), () => 1000);
  expectAt(
    figuresOf(part, 'saving_eur', 'slow.overlap', 2021),
    (point) => -reduction(point) * 0.25 * euros(point),
  );
  expectAt(figuresOf(part, 'cost_eur', 'p0', 2021), (point) => 0.1 * costOfA(point));
  expectAt(figuresOf(part, 'npv_nation_eur', 'p0'), (point) =>
    present(point, (year) => reduction(point) * 0.25 * grown(point, year) - 0.1 * costOfA(point)),
  );
});
