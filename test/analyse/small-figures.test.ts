// Figures of a line or two beside results.
import { describe, expect, test } from 'vitest';
import { widestInputs } from '../../src/analyse/calibrate.ts';
import { findMunicipalities } from '../../src/analyse/figures/municipality-figures.ts';
import { correlate, intervalOfRandom } from '../../src/analyse/rank-correlation.ts';
import { priceYearOfRow, recordInputs, recordPrices } from '../../src/analyse/record.ts';
import { quantileOf } from '../../src/analyse/summary.ts';
import { compileModel, type Model } from '../../src/model/compile.ts';
import { buildRegisters } from '../../src/model/register.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { buildFixedProject, buildQuantity, buildScenario, buildTown } from '../model/build.ts';
import { readText } from '../model/read-text.ts';

describe('a quantile', () => {
  const of = (values: readonly number[], probability: number) =>
    quantileOf((at) => values[at]!, values.length, probability);

  test('lies between the two draws nearest to it', () => {
    expect(of([10, 20, 30, 40, 50], 0.5)).toBe(30);
    expect(of([10, 20, 30, 40], 0.5)).toBe(25);
    expect(of([10, 20, 30, 40], 0.25)).toBe(17.5);
    expect(of([10, 20], 0.95)).toBeCloseTo(19.5, 12);
    expect(of([7], 0.95)).toBe(7);
  });

  test('is a value where one of the two is one that several draws have', () => {
    // The share of draws that reaches it says which: half of four is the second.
    expect(of([5, 5, 8, 9], 0.5)).toBe(5);
    expect(of([4, 5, 8, 8], 0.5)).toBe(5);
    expect(of([5, 5, 8, 8], 0.5)).toBe(5);
    expect(of([5, 5, 8, 8], 0.51)).toBe(8);
    // Others that are shared are none of the two.
    expect(of([5, 5, 6, 8, 9, 9], 0.5)).toBe(7);
    expect(of([5, 5, 5, 5], 0.3)).toBe(5);
    expect(of([1, 1, 2], 0.6)).toBe(1);
    expect(of([1, 2, 2], 0.3)).toBe(1);
  });
});

test('the interval of a rank correlation of independent draws', () => {
  // Bonett and Wright: atanh(0.5) ± 1.96 · sqrt(1.125 / 100).
  const room = 1.959963984540054 * Math.sqrt(1.125 / 100);
  const [low, high] = intervalOfRandom(0.5, 103);
  expect(low).toBeCloseTo(Math.tanh(Math.atanh(0.5) - room), 12);
  expect(high).toBeCloseTo(Math.tanh(Math.atanh(0.5) + room), 12);
  expect(intervalOfRandom(1, 103)).toEqual([1, 1]);
  expect(intervalOfRandom(-1, 103)).toEqual([-1, -1]);
  expect(intervalOfRandom(0.5, 3)).toEqual([0.5, 0.5]);
  expect(intervalOfRandom(0.5, 4)[0]).toBeLessThan(-0.5);
});

test('a correlation is that of all draws, and of all but each part', () => {
  const x = Float64Array.from({ length: 32 }, (_, i) => i);
  const y = x.map((value) => 100 - 3 * value);
  expect(correlate(x, y).all).toBeCloseTo(-1, 12);
  expect(correlate(x, y).leftOut).toHaveLength(16);
  const bent = x.map((value) => (value - 10) ** 2);
  const pearson = (keep: (i: number) => boolean) => {
    const at = [...x.keys()].filter(keep);
    const mean = (of: Float64Array) => at.reduce((sum, i) => sum + of[i]!, 0) / at.length;
    const [a, b] = [mean(x), mean(bent)];
    const sum = (f: (i: number) => number) => at.reduce((all, i) => all + f(i), 0);
    return (
      sum((i) => (x[i]! - a) * (bent[i]! - b)) /
      Math.sqrt(sum((i) => (x[i]! - a) ** 2) * sum((i) => (bent[i]! - b) ** 2))
    );
  };
  const found = correlate(x, bent);
  expect(found.all).toBeCloseTo(
    pearson(() => true),
    12,
  );
  for (const [part, value] of found.leftOut.entries())
    expect(value).toBeCloseTo(
      pearson((i) => Math.floor(i / 2) !== part),
      9,
    );
});

test('the inputs that move an output most, but one', () => {
  const projects = [
    buildFixedProject('a', 'quick', [0, 10]),
    buildFixedProject('b', 'quick', [0, 50]),
    buildFixedProject('c', 'quick', [0, 30]),
    buildFixedProject('d', 'quick', [0, 40]),
    buildFixedProject('e', 'quick', [0, 20]),
    buildFixedProject('f', 'slow', [0, 99]),
    buildFixedProject('g', 'quick', 7),
  ];
  const model = compileModel(buildScenario(projects, []));
  const output = {
    row: model.rows.find(({ id }) => id === 'quick')!,
    measure: 'saving_eur_per_year',
  } as const;
  const at = (id: string) => model.inputs.findIndex(({ path }) => path.startsWith(`project.${id}.`));
  const ids = (parameter: number) => widestInputs(model, output, parameter).map((path) => path[8]);
  expect(ids(at('b'))).toEqual(['d', 'c', 'e']);
  expect(ids(at('a'))).toEqual(['b', 'd', 'c']);
  const two = compileModel(buildScenario(projects.slice(0, 2), []));
  const first = { row: two.rows.find(({ id }) => id === 'total')!, measure: 'saving_eur_per_year' } as const;
  expect(widestInputs(two, first, 0)).toHaveLength(1);
});

describe('municipalities that are asked for', () => {
  const town = (code: string, fi: string, sv: string) => buildTown(code, { name: { fi, sv } });
  const registers = buildRegisters(
    [],
    [
      town('091', 'Helsinki', 'Helsingfors'),
      town('098', 'Hollola', 'Hollola'),
      town('283', 'Hämeenkoski', 'Hämeenkoski'),
    ],
  );
  const area = (code: string, fi: string, sv: string, codes: readonly string[]) => ({
    code,
    name: { fi, sv, en: fi },
    inhabitants: 1,
    codes,
  });
  const areas = [
    area('091', 'Helsinki', 'Helsingfors', ['091']),
    area('098+283', 'Hollola + Hämeenkoski', 'Hollola + Hämeenkoski', ['098', '283']),
  ];
  const find = (names: readonly string[], hasAreas = true) => {
    const problems = new ProblemList();
    const shares = hasAreas ? ({ areas } as unknown as Parameters<typeof findMunicipalities>[1]) : undefined;
    const model = { scenario: { file: 'plan.yaml', registers } } as unknown as Model;
    const found = findMunicipalities(model, shares, names, problems);
    return { found, problems: problems.all.map(({ name }) => name) };
  };

  test('are found by name in either language or by code, one of several that are known together too', () => {
    for (const name of ['Helsinki', 'HELSINGFORS', ' helsinki ', '091'])
      expect(find([name]).found).toEqual([0]);
    for (const name of ['Hollola', 'hämeenkoski', '283', '098', '098+283', 'Hollola + Hämeenkoski'])
      expect(find([name]).found).toEqual([1]);
    expect(find(['283', 'Helsinki', '098']).found).toEqual([1, 0]);
    expect(find(['283']).problems).toEqual([]);
  });

  test('that the costs do not have are told', () => {
    expect(find(['Oulu', '091'])).toEqual({ found: [0], problems: ['unknown-municipality'] });
    expect(find(['091'], false)).toEqual({ found: [], problems: ['no-areas'] });
    expect(find([], false)).toEqual({ found: [], problems: [] });
  });
});

const text = (more = '') => `digisave: 1
id: test
costs: { own: { files: [costs.csv], year: 2020, measure: net } }
settings: { samples: 64, first_year: 2020, horizon_years: 2${more} }
projects:
  - { id: a, pace: quick, saving: { method: share-of-costs, base: { costs: own }, reduction_share: 0.1 }, cost: { investment_eur: 100 } }
risks:
  - { id: late, hits: [a], chance: 0.5, cost_share: 0.2, treat: true, treatment: { cost_eur: 50, chance: 0.2 } }
`;

test('each input says by what it is used', () => {
  const inputs = recordInputs(compileModel(readText(text())), 'en');
  const usedBy = (path: string) => inputs.find((each) => each.path === path)!.used_by;
  expect(usedBy('project.a.saving.reduction_share')).toEqual(['project.a.saving.reduction_share']);
  expect(usedBy('project.a.cost.investment_eur')).toEqual(['project.a.cost.investment_eur']);
  expect(usedBy('risks.late.treatment.cost_eur')).toEqual(['risks.late.treatment.cost_eur']);
  expect(usedBy('risks.late.cost_share')).toEqual(['risks.late.cost_share']);
  expect(usedBy('risks.late.treatment.chance')).toEqual(['risks.late.chance']);
  expect(usedBy('risks.late.event')).toEqual(['risks.late.event']);
});

test('the year in whose prices a row is goes by its saving and, with a timeline, by its costs', () => {
  const plain = compileModel(
    buildScenario(
      [buildFixedProject('a', 'quick', { ...buildQuantity('a', 5, 'eur_per_year'), priceYear: 2018 })],
      [],
    ),
  );
  expect(priceYearOfRow(plain, plain.rows[0]!)).toBe(2018);
  const mixed = compileModel(readText(text(', price_year: 2019')));
  expect(priceYearOfRow(mixed, mixed.rows[0]!)).toBeUndefined();
  const alike = compileModel(readText(text(', price_year: 2020')));
  expect(priceYearOfRow(alike, alike.rows[0]!)).toBe(2020);
});

test('money says of which year it is, and what turns it', () => {
  const level = (year: number, index: number) =>
    [year, { year, index, from: undefined, source: undefined }] as const;
  const scenario = readText(text(', price_year: 2020'));
  expect(recordPrices(scenario).every(({ turned, index }) => turned === 'no' && index === null)).toBe(true);
  const turned = recordPrices({
    ...scenario,
    prices: { year: 2022, index: 'an-index', levels: new Map([level(2020, 100), level(2022, 110)]) },
  });
  const costs = turned.find(({ year }) => year === 2020)!;
  expect(costs).toMatchObject({ turned: 'yes', factor: 1.1, index: 'an-index' });
});
