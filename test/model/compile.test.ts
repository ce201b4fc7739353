import { describe, expect, test } from 'vitest';
import { compileModel, type Model } from '../../src/model/compile.ts';
import type { MeasureName } from '../../src/model/measure.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import { buildCosts, buildFixedProject, buildQuantity, buildScenario, buildShareProject } from './build.ts';
import { readText } from './read-text.ts';

const amount = (eur: number, priceYear: number): Quantity => ({
  ...buildQuantity(`amount of ${priceYear}`, eur, 'eur_per_year'),
  priceYear,
});
/** Costs of 2015, a share of them, and euros of two other years. */
const scenario = buildScenario(
  [
    buildShareProject('share', 'quick', ['libraries'], 0.2),
    buildFixedProject('of-2018', 'slow', amount(10, 2018)),
    buildFixedProject('of-2020', 'slow', amount(10, 2020), ['libraries']),
  ],
  [buildCosts([['libraries', 1000]])],
);
const outputOf = (model: Model, id: string, measure: MeasureName, year?: number) => ({
  row: model.rows.find((row) => row.id === id)!,
  measure,
  year,
});

describe('the year in whose prices a figure is', () => {
  const yearOf = (id: string, measure: MeasureName) => {
    const model = compileModel(scenario);
    return model.priceYearOf(outputOf(model, id, measure));
  };

  test('is that of all the money which it is made of', () => {
    expect(['share', 'of-2018', 'of-2020', 'quick'].map((id) => yearOf(id, 'saving_eur_per_year'))).toEqual([
      2015, 2018, 2020, 2015,
    ]);
  });

  test('is none where it is made of money of several years, or no money', () => {
    expect(yearOf('slow', 'saving_eur_per_year')).toBeUndefined();
    expect(yearOf('total', 'saving_eur_per_year')).toBeUndefined();
    expect(yearOf('share', 'person_years')).toBeUndefined();
    expect(yearOf('share', 'share_of_costs')).toBeUndefined();
    expect(yearOf('share', 'tax_points')).toBeUndefined();
  });

  test('is that of the scenario where an index turns all money', () => {
    const level = (year: number, index: number) =>
      [year, { year, index, from: undefined, source: undefined }] as const;
    const levels = new Map([level(2015, 100), level(2018, 110), level(2020, 120), level(2021, 130)]);
    const model = compileModel({ ...scenario, prices: { year: 2021, index: 'an-index', levels } });
    for (const id of ['share', 'of-2018', 'slow', 'total'])
      expect(model.priceYearOf(outputOf(model, id, 'saving_eur_per_year'))).toBe(2021);
    expect(model.priceYearOf(outputOf(model, 'total', 'person_years'))).toBeUndefined();
  });

  test('is that of the saving where what is asked for is nothing, and that of the base of a formula', () => {
    const text = `digisave: 1
id: test
costs: { own: { files: [costs.csv], year: 2020, measure: net } }
settings: { first_year: 2020, horizon_years: 2, price_year: 2019, samples: 64 }
projects:
  - { id: share, pace: quick, saving: { method: share-of-costs, base: { costs: own }, reduction_share: 0.1 } }
  - { id: paid, pace: quick, saving: { method: share-of-costs, base: { costs: own }, reduction_share: 0.1 }, cost: { investment_eur: 100 } }
  - { id: base, pace: slow, saving: { method: formula, formula: "max(share * sum(base), 0 * sum(base))", base: { costs: own }, inputs: { share: { value: 0.1, unit: share, quality: assumed } } } }
`;
    const model = compileModel(readText(text));
    const year = (id: string, measure: MeasureName) => model.priceYearOf(outputOf(model, id, measure));
    expect(year('share', 'investment_eur')).toBe(2020);
    expect(year('paid', 'investment_eur')).toBe(2019);
    expect(year('paid', 'saving_eur_per_year')).toBe(2020);
    expect(year('paid', 'npv_nation_eur')).toBeUndefined();
    expect(year('base', 'saving_eur_per_year')).toBe(2020);
  });
});

describe('between what a number can be', () => {
  const text = `digisave: 1
id: test
costs: { own: { files: [costs.csv], year: 2020, measure: net } }
settings: { first_year: 2020, horizon_years: 4, samples: 64, discount_rate_share: { low: 0.01, high: 0.03 }, cost_growth_share: 0.01 }
projects:
  - id: a
    pace: quick
    saving: { method: share-of-costs, base: { costs: own }, reduction_share: 0.1 }
    cost: { investment_eur: 100, investment_years: 2, parallel_running_years: 1, parallel_eur_per_year: 5, optimism_bias: { upper_ratio: 0.5, mitigated_share: 0.2 } }
    benefit: { cashable_share: 0.5, capacity_share: 0.2 }
risks:
  - { id: late, hits: [a], chance: 0.5, cost_share: 0.2, delay_years: 1, treat: true, treatment: { cost_eur: 50, chance: 0.2 } }
`;
  const boundsOf = (path: string) => {
    const model = compileModel(readText(text));
    return model.boundsOf(model.inputs.findIndex((each) => each.path === path));
  };
  test.each([
    ['settings.discount_rate_share', -0.5, 1],
    ['settings.cost_growth_share', -1, 1],
    ['project.a.saving.reduction_share', 0, 1],
    ['project.a.cost.optimism_bias.mitigated_share', 0, 1],
    ['project.a.cost.investment_years', 0, 100],
    // A treated risk costs at least nothing, and what it adds to the costs is at most all of them less.
    ['risks.late.cost_share', -1, Number.POSITIVE_INFINITY],
    ['risks.late.treatment.cost_eur', 0, Number.POSITIVE_INFINITY],
    ['settings.person_year_hours', Number.MIN_VALUE, 8784],
    // Shares of one whole leave each other room.
    ['project.a.benefit.cashable_share', 0, 0.8],
    ['project.a.benefit.capacity_share', 0, 0.5],
  ])('%s', (path, least, most) => {
    const bounds = boundsOf(path);
    expect(bounds.least).toBe(least);
    expect(bounds.most).toBeCloseTo(most, 12);
  });
});

describe('rows', () => {
  test('are the projects of each pace, their overlap and sum, and those of all', () => {
    const model = compileModel(scenario);
    expect(model.rows.map(({ id }) => id)).toEqual([
      'share',
      'quick.overlap',
      'quick',
      'of-2018',
      'of-2020',
      'slow.overlap',
      'slow',
      'total.overlap',
      'total',
    ]);
    const idsOf = (id: string) =>
      model.rows.find((row) => row.id === id)!.projects.map((index) => model.projects[index]!.project.id);
    expect(idsOf('slow')).toEqual(['of-2018', 'of-2020']);
    expect(idsOf('total')).toEqual(['of-2018', 'of-2020', 'share']);
    expect(idsOf('of-2020')).toEqual(['of-2020']);
    // A pace without projects has no rows.
    const quick = compileModel({ ...scenario, projects: scenario.projects.slice(0, 1) });
    expect(quick.rows.map(({ id }) => id)).toEqual([
      'share',
      'quick.overlap',
      'quick',
      'total.overlap',
      'total',
    ]);
  });
});

describe('the base of a share of costs', () => {
  const costs = buildCosts([
    ['libraries', 1000],
    ['libraries', -300],
    ['museums', 50],
  ]);
  const baseOf = (negative: 'exclude' | 'include') => {
    const project = buildShareProject('a', 'quick', ['libraries'], 0.1);
    const cells = { ...project.saving.cells!, negative } as typeof project.saving.cells;
    const model = compileModel(
      buildScenario([{ ...project, saving: { ...project.saving, cells } }], [costs]),
    );
    return model.projects[0]!.baseEur;
  };

  test('is its services, without what is below zero unless that is included', () => {
    expect(baseOf('exclude')).toBe(1000);
    expect(baseOf('include')).toBe(700);
  });

  test('is that of the costs that are named, where there are several', () => {
    const other = { ...buildCosts([['libraries', 7]]), id: 'other' };
    const project = buildShareProject('a', 'quick', ['libraries'], 0.1);
    const saving = { ...project.saving, cells: { ...project.saving.cells!, costs: 'other' } };
    const model = compileModel(buildScenario([{ ...project, saving }], [costs, other]));
    expect(model.projects[0]!.baseEur).toBe(7);
    expect(model.comparison.costsEur).toBe(750);
  });

  test('is none of a saving in no costs, and that of its cells of one within some', () => {
    const model = compileModel(
      buildScenario(
        [buildFixedProject('a', 'quick', 10), buildFixedProject('b', 'quick', 10, ['museums'])],
        [costs],
      ),
    );
    expect(model.projects.map(({ baseEur }) => baseEur)).toEqual([undefined, 50]);
  });
});
