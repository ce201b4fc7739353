import { describe, expect, test } from 'vitest';
import { columnName, columnStem } from '../../src/model/column-name.ts';
import { compileModel } from '../../src/model/compile.ts';
import { labelText } from '../../src/model/label.ts';
import { rowsWith } from '../../src/model/listing.ts';
import { measures, measureUnit } from '../../src/model/measure.ts';
import {
  inputByPath,
  outputPath,
  outputPaths,
  parseOutputPath,
  projectOfPath,
  readOutputPath,
  rowPath,
} from '../../src/model/path.ts';
import { membersOf, sumsOf } from '../../src/model/row-tree.ts';
import type { Scenario } from '../../src/model/scenario.ts';
import { buildCosts, buildFixedProject, buildQuantity, buildScenario, buildShareProject } from './build.ts';

const costs = buildCosts([['a', 1e6]]);
const shared = buildQuantity('parameter.uptake', [0.2, 0.4]);
const scenario = buildScenario(
  [
    buildShareProject('one', 'quick', ['a'], [0.1, 0.2], shared),
    buildShareProject('two', 'slow', ['a'], 0.3),
    buildFixedProject('käyttö', 'quick', 500),
  ],
  [costs],
);
const model = compileModel(scenario);
const over: Scenario = {
  ...scenario,
  timeline: {
    firstYear: 2024,
    horizonYears: 3,
    discounting: 'start-of-year',
    discountRate: buildQuantity('settings.discount_rate_share', 0.03, 'growth_share'),
    costGrowth: buildQuantity('settings.cost_growth_share', 0, 'growth_share'),
  } as never,
};
const overTime = compileModel(over);
const rowOf = (path: string) => model.rows.find((row) => rowPath(row) === path)!;

const allRows = [
  'project.one',
  'project.käyttö',
  'project.two',
  'pace.quick.overlap',
  'pace.quick',
  'pace.slow.overlap',
  'pace.slow',
  'total.overlap',
  'total',
];

describe('rows', () => {
  test('each has a path of its own', () => {
    expect(model.rows.map(rowPath).sort()).toEqual([...allRows].sort());
  });

  test.each([
    ['pace.quick', ['project.one', 'project.käyttö', 'pace.quick.overlap']],
    ['pace.slow', ['project.two', 'pace.slow.overlap']],
    ['total', ['pace.quick', 'pace.slow', 'total.overlap']],
    ['project.one', []],
    ['total.overlap', []],
  ])('%s is the sum of its members', (path, members) => {
    expect(membersOf(model.rows, rowOf(path)).map(rowPath).sort()).toEqual([...members].sort());
  });

  test.each([
    ['project.one', ['pace.quick', 'total']],
    ['project.two', ['pace.slow', 'total']],
    ['pace.quick.overlap', ['pace.quick', 'total']],
    ['pace.slow', ['total']],
    ['total.overlap', ['total']],
    ['total', []],
  ])('%s is a part of its sums, the nearest first', (path, sums) => {
    expect(sumsOf(model.rows, rowOf(path)).map(rowPath)).toEqual(sums);
  });
});

describe('paths of outputs', () => {
  test('are those of the row, the measure and the year', () => {
    const row = rowOf('pace.quick');
    expect(outputPath({ row, measure: 'share_of_costs' })).toBe('pace.quick.share_of_costs');
    expect(outputPath({ row, measure: 'cost_eur', year: 2025 })).toBe('pace.quick.cost_eur.2025');
  });

  test.each([
    ['total.saving_eur_per_year', 'total', 'saving_eur_per_year', undefined, undefined],
    ['pace.quick.overlap.low_eur_per_year', 'pace.quick.overlap', 'saving_eur_per_year', 'low', undefined],
    ['project.one.share_of_costs_p95', 'project.one', 'share_of_costs', 'p95', undefined],
    ['total.cost_eur.2025', 'total', 'cost_eur', undefined, 2025],
    ['total.cost_mean_eur.2025', 'total', 'cost_eur', 'mean', 2025],
    ['a.2024.cost_eur', 'a.2024', 'cost_eur', undefined, undefined],
    ['total.nothing', 'total', undefined, undefined, undefined],
    ['total', '', undefined, undefined, undefined],
    ['total.cost_eur.20256', 'total.cost_eur', undefined, undefined, undefined],
  ])('%s is taken apart', (path, owner, measure, statistic, year) => {
    expect(readOutputPath(path)).toEqual({
      owner: path === 'total' ? 'tota' : owner,
      measure,
      statistic,
      year,
    });
  });

  test('name an output where the scenario has it', () => {
    const parse = (path: string, of = model) => {
      const found = parseOutputPath(path, of);
      return found && [rowPath(found.row), found.measure, found.statistic, found.year];
    };
    expect(parse('total.person_years_high')).toEqual(['total', 'person_years', 'high', undefined]);
    expect(parse('project.three.person_years')).toBeUndefined();
    expect(parse('total.persons')).toBeUndefined();
    // Money over time needs a timeline, and a bias a project that states it.
    expect(parse('total.npv_nation_eur')).toBeUndefined();
    expect(parse('total.npv_nation_eur', overTime)).toEqual([
      'total',
      'npv_nation_eur',
      undefined,
      undefined,
    ]);
    expect(parse('total.running_optimism_bias_eur_per_year', overTime)).toBeUndefined();
    expect(parse('total.cost_eur.2024', model)).toBeUndefined();
    expect(parse('total.cost_eur', overTime)).toBeUndefined();
    expect(parse('total.npv_nation_eur.2024', overTime)).toBeUndefined();
    expect([2023, 2024, 2026, 2027].map((year) => parse(`total.cost_eur.${year}`, overTime)?.[3])).toEqual([
      undefined,
      2024,
      2026,
      undefined,
    ]);
  });

  test('are listed for hints, of each year the first and the last', () => {
    const paths = outputPaths(overTime).filter(
      (path) => path.startsWith('total.') && !path.includes('overlap'),
    );
    expect(paths).toContain('total.cost_eur.2024');
    expect(paths).toContain('total.cost_eur.2026');
    expect(paths).not.toContain('total.cost_eur.2025');
    expect(paths).toContain('total.npv_nation_eur');
    expect(paths.some((path) => path.includes('optimism_bias_eur_per_year'))).toBe(false);
    // Nine rows of nine measures: all but money over years, and a bias of benefits that nobody states.
    expect(outputPaths(model)).toHaveLength(9 * 9);
  });

  test('lead to the project of a row', () => {
    expect(projectOfPath('project.one')).toBe('one');
    expect(projectOfPath('pace.quick')).toBeUndefined();
  });
});

describe('paths of inputs', () => {
  const indexOf = (path: string) => model.inputs.findIndex((input) => input.path === path);

  test('are their own, or those of a number that refers to them', () => {
    expect(inputByPath(model, 'parameter.uptake')).toBe(indexOf('parameter.uptake'));
    expect(inputByPath(model, 'project.one.saving.uptake_share')).toBe(indexOf('parameter.uptake'));
    expect(inputByPath(model, 'project.two.saving.reduction_share')).toBe(
      indexOf('project.two.saving.reduction_share'),
    );
    expect(inputByPath(model, 'project.one.saving.nothing')).toBeUndefined();
    expect(inputByPath(model, 'uptake_share')).toBeUndefined();
  });

  test('of a project may be of its costs and times', () => {
    const quantity = buildQuantity('project.paid.cost.investment_eur', [1, 2], 'eur');
    const flow = {
      startYear: 2024,
      curve: 'linear',
      quantities: new Map([['cost.investment_eur', quantity]]),
      bounds: new Map(),
    };
    const paid = compileModel({
      ...over,
      projects: [{ ...buildFixedProject('paid', 'quick', 5), flow: flow as never }],
      costs: [],
    });
    const found = inputByPath(paid, 'project.paid.cost.investment_eur');
    expect(paid.inputs[found!]?.path).toBe('project.paid.cost.investment_eur');
    expect(inputByPath(paid, 'project.paid.cost.running_eur_per_year')).toBeUndefined();
  });

  test('may be composed of letters and marks', () => {
    const path = 'project.käyttö.saving.amount_eur_per_year';
    expect(inputByPath(model, path.normalize('NFD'))).toBe(indexOf(path));
    expect(indexOf(path)).toBeGreaterThanOrEqual(0);
  });
});

test.each([
  ['saving_eur_per_year', 'p05', 'p05_eur_per_year', 'eur_per_year', 'eur_per_year'],
  ['person_years', 'mean', 'person_years_mean', 'person_years', 'person_years'],
  ['capacity_person_years', 'low', 'capacity_person_years_low', 'capacity_person_years', 'person_years'],
  ['running_eur_per_year', 'low', 'running_low_eur_per_year', 'running_eur_per_year', 'eur_per_year'],
  ['payback_nation_years', 'high', 'payback_nation_high_years', 'payback_nation_years', 'years'],
  ['cost_eur', 'central', 'cost_central_eur', 'cost_eur', 'eur'],
  ['bcr_nation', 'low', 'bcr_nation_low', 'bcr_nation', 'ratio'],
  ['tax_points', 'p50', 'tax_points_p50', 'tax_points', 'tax_points'],
  ['eur_per_inhabitant', 'low', 'eur_per_inhabitant_low', 'eur_per_inhabitant', 'eur_per_inhabitant'],
  ['share_of_costs', 'low', 'share_of_costs_low', 'share_of_costs', 'share'],
] as const)('the column of %s, %s is %s', (measure, statistic, column, stem, unit) => {
  expect(columnName(measure, statistic)).toBe(column);
  expect(columnStem(measure)).toBe(stem);
  expect(measureUnit(measure)).toBe(unit);
  expect(measures).toContain(measure);
});

test('a label is in the language asked for, else in English, Finnish, Swedish, else the id', () => {
  expect(labelText({ fi: 'F', sv: 'S', en: 'E' }, 'fi', 'id')).toBe('F');
  expect(labelText({ fi: 'F', en: 'E' }, 'sv', 'id')).toBe('E');
  expect(labelText({ fi: 'F', sv: 'S' }, 'en', 'id')).toBe('F');
  expect(labelText({ sv: 'S' }, 'fi', 'id')).toBe('S');
  expect(labelText({}, 'fi', 'id')).toBe('id');
  expect(labelText('all', 'sv', 'id')).toBe('all');
  expect(labelText(undefined, 'sv', 'id')).toBe('id');
});

test('of a list stay the rows that have every word anywhere, whatever its case', () => {
  const rows = [
    { id: 'libraries', label_fi: 'Kirjastot', label_sv: 'Bibliotek', label_en: 'Libraries', year: 2019 },
    { id: 'museums', label_fi: 'Museot', label_sv: 'Museer', label_en: 'Museums', year: 2020 },
  ];
  const found = (...words: string[]) => rowsWith(rows, words).map(({ id }) => id);
  expect(found()).toEqual(['libraries', 'museums']);
  expect(found('BIBLIO')).toEqual(['libraries']);
  expect(found('mus', 'museot')).toEqual(['museums']);
  expect(found('mus', 'kirja')).toEqual([]);
  expect(found(' ')).toEqual(['libraries', 'museums']);
  // Numbers are no texts.
  expect(found('2019')).toEqual([]);
});
