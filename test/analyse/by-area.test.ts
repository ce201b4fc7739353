import { join } from 'node:path';
import { expect, test } from 'vitest';
import { estimateModel } from '../../src/analyse/estimate.ts';
import { compileModel } from '../../src/model/compile.ts';
import type { Estimate, Result } from '../../src/model/result.ts';
import type { View } from '../../src/model/view.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { readScenario } from '../../src/read/scenario.ts';

const root = join(import.meta.dirname, '..', '..');

function estimate(by: 'municipality' | 'region' | 'service' | 'year', view: View = 'all'): Result {
  const problems = new ProblemList();
  const path = join(root, 'test/cases/money-by-municipality/scenario.yaml');
  const { scenario } = readScenario(path, { dataFolder: join(root, 'data') }, problems);
  const model = compileModel(scenario!, view);
  const facts = { version: '0', node: 'v20', set: [], digests: new Map(), language: 'en' } as const;
  return estimateModel(model, { ...facts, by }, problems);
}

const additive = [
  'low_eur_per_year',
  'central_eur_per_year',
  'high_eur_per_year',
  'person_years_low',
  'person_years_high',
  'npv_municipality_low_eur',
  'npv_municipality_central_eur',
  'npv_municipality_high_eur',
  'npv_nation_low_eur',
  'npv_nation_central_eur',
  'npv_nation_high_eur',
] as const;

test.each([
  ['municipality', 'all'],
  ['region', 'all'],
  ['service', 'all'],
  ['municipality', 'budget'],
  ['service', 'budget'],
] as const)('the figures of every %s add up to the row, view %s', (by, view) => {
  const { areas = [], estimates } = estimate(by, view);
  expect(areas.length).toBeGreaterThan(estimates.length);
  for (const row of estimates) {
    const own = areas.filter(({ level, id }) => level === row.level && id === row.id);
    for (const key of additive) {
      const sum = own.reduce((total, area) => total + (area[key] as number), 0);
      // Sums of a few hundred figures lose no more than rounding.
      expect(Math.abs(sum - (row[key] as number))).toBeLessThan(1e-9 * 1e8);
    }
  }
});

test('what Helsinki gets is what is saved of its own costs', () => {
  const { areas = [] } = estimate('municipality');
  const of = (id: string) => areas.find((area) => area.area_code === '091' && area.id === id)!;
  // Libraries 40 M€ and sports 60 M€: 20 % of 40, 10 % of 100, and 10 % of 20 % of 40 saved twice.
  expect(of('self-service').central_eur_per_year).toBeCloseTo(8e6, 4);
  expect(of('booking').central_eur_per_year).toBeCloseTo(10e6, 4);
  expect(of('quick.overlap').central_eur_per_year).toBeCloseTo(-0.8e6, 4);
  expect(of('quick').central_eur_per_year).toBeCloseTo(17.2e6, 4);
  expect(of('quick').base_eur_per_year).toBe(100e6);
  // A fixed saving lives in no costs and is divided by inhabitants: 628,208 of 850,648.
  expect(of('feedback').central_eur_per_year).toBeCloseTo((850_000 * 628_208) / 850_648, 4);
  // Both run from 2017 on, booking half of that year; costs grow by 10 % from 2015, discounted at 5 % from 2016.
  const overlap = 0.8e6 * ((0.5 * 1.1 ** 2) / 1.05 + 1.1 ** 3 / 1.05 ** 2);
  expect(of('quick.overlap').npv_nation_central_eur).toBeCloseTo(-overlap, 4);
});

test('municipalities whose people are counted together are one area', () => {
  const { areas = [] } = estimate('municipality');
  const joint = areas.find((area) => area.area_code === '098+283' && area.id === 'self-service')!;
  expect(joint.central_eur_per_year).toBeCloseTo(0.2 * 1.1e6, 6);
  expect(joint.inhabitants).toBe(23_915);
});

test('rows of a year add up, and years add up to the cumulative sum', () => {
  const { years = [], estimates } = estimate('year');
  const find = (id: string, year: number, measure: string) =>
    years.find((each) => each.id === id && each.year === year && each.measure === measure)!;
  let cumulative = 0;
  for (const year of [2016, 2017, 2018]) {
    for (const measure of ['saving_eur', 'cost_eur', 'net_municipality_eur'] as const) {
      for (const end of ['central_eur', 'mean_eur'] as const) {
        const value = (id: string) => find(id, year, measure)[end];
        const quick = value('self-service') + value('booking') + value('quick.overlap');
        expect(quick).toBeCloseTo(value('quick'), 4);
        const total = value('quick') + value('slow') + value('total.overlap');
        expect(total).toBeCloseTo(value('total'), 4);
      }
    }
    cumulative += find('total', year, 'net_nation_eur').central_eur;
    expect(find('total', year, 'cumulative_nation_eur').central_eur).toBeCloseTo(cumulative, 4);
  }
  const worth = [2016, 2017, 2018].reduce(
    (sum, year) => sum + find('total', year, 'net_nation_eur').central_eur / 1.05 ** (year - 2016),
    0,
  );
  const total = estimates.find(({ id }) => id === 'total') as Estimate;
  expect(total.npv_nation_central_eur).toBeCloseTo(worth, 4);
});

test('what a saving costs that cannot be divided is not divided either', () => {
  const problems = new ProblemList();
  const path = join(root, 'scenarios/finland-2017-costed.yaml');
  const { scenario } = readScenario(path, { dataFolder: join(root, 'data') }, problems);
  const model = compileModel({ ...scenario!, settings: { ...scenario!.settings, samples: 100 } });
  const facts = { version: '0', node: 'v20', set: [], digests: new Map(), language: 'en' } as const;
  const { areas = [], estimates } = estimateModel(model, { ...facts, by: 'region' }, problems);
  // Its costs are known for the whole country alone; a region with a part of the cost and none of the saving would seem
  // to lose by it.
  const own = areas.filter(({ id }) => id === 'property-operations');
  const row = estimates.find(({ id }) => id === 'property-operations')!;
  for (const area of own) {
    const expected = area.area_level === 'undivided' ? row.npv_nation_central_eur! : 0;
    expect(Math.abs(area.npv_nation_central_eur! - expected)).toBeLessThan(1);
  }
  expect(own.some(({ area_level: level }) => level === 'undivided')).toBe(true);
});
