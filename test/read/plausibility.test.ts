import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CostRow } from '../../src/model/cost-structure.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { readCostFile } from '../../src/read/cost-file.ts';
import { findDeviations } from '../../src/read/plausibility.ts';
import { PublishedCosts } from '../../src/read/published-costs.ts';
import { readRegisters } from '../../src/read/registers.ts';

const data = join(import.meta.dirname, '../../data');
const problems = new ProblemList();
const { registers } = readRegisters(data, problems);
const published = readCostFile(join(data, 'finland/costs-2019.csv'), registers, problems)!.rowsOf(2019);
const akaa = published.filter(({ municipalityCode }) => municipalityCode === '020');

/** The costs of a town, turned. */
const turned = (turn: (row: CostRow, at: number) => number | undefined, rows = akaa): readonly CostRow[] =>
  rows.flatMap((row, at) => {
    const amountEur = turn(row, at);
    return amountEur === undefined ? [] : [{ ...row, amountEur }];
  });
const found = (rows: readonly CostRow[]) => findDeviations(rows, published, registers);
const report = (rows: readonly CostRow[], facts: object = {}) => {
  const list = new ProblemList();
  const file = { path: 'own.csv', area: 'municipalities' as const, ...facts };
  new PublishedCosts(data, registers).check([{ file, rows }], 2022, { file: 'own.csv' }, list);
  return list.all.map(({ name }) => name);
};

test('costs of the published size are taken as they are, at the border of three times as well', () => {
  expect(found(akaa)).toEqual([]);
  expect(found(turned(({ amountEur }) => amountEur * 2.99))).toEqual([]);
  expect(found(turned(({ amountEur }) => amountEur / 2.99))).toEqual([]);
  expect(report(turned(({ amountEur }) => amountEur * 3.01))).toEqual(['costs-far-from-published']);
  expect(report(turned(({ amountEur }) => amountEur / 3.01))).toEqual(['costs-far-from-published']);
});

test.each([
  [1000, 1000],
  [500.1, 1000],
  [1999, 1000],
  [100, 100],
  [50.1, 100],
  [1 / 100, 1 / 100],
  [1 / 1000, 1 / 1000],
])('costs %d times the published ones are those of another unit', (factor, slip) => {
  const rows = turned(({ amountEur }) => amountEur * factor);
  const [only] = found(rows);
  expect(only?.slip).toBe(slip);
  expect(only?.median).toBeCloseTo(factor, 6);
  expect(report(rows)).toEqual(['unit-implausible']);
});

test('between the slips costs are far, and not of another unit', () => {
  for (const factor of [20, 400, 3000, 1 / 20, 1 / 400, 1 / 3000])
    expect(report(turned(({ amountEur }) => amountEur * factor))).toEqual(['costs-far-from-published']);
});

test('few services, or those of one main function, are not compared', () => {
  const services = (names: readonly string[]) =>
    turned(({ service, amountEur }) => (names.includes(service) ? amountEur * 1000 : undefined));
  const four = ['basic-education', 'libraries', 'youth-services', 'early-childhood-education'];
  expect(report(services([...four, 'traffic-routes']))).toEqual(['unit-implausible']);
  expect(report(services(four))).toEqual([]);
  expect(report(services([...four, 'upper-secondary-education']))).toEqual([]);
  // Published at less than 100,000 €: museums.
  expect(report(services([...four, 'museums-and-exhibitions']))).toEqual([]);
});

test('what may be sums of a few bookings is never refused', () => {
  const small = turned(({ amountEur }) => amountEur / 1000);
  expect(report(small, { isSumOfBookings: true })).toEqual(['costs-far-from-published']);
  const scattered = turned(({ amountEur }, at) => amountEur / [20, 1000, 90_000][at % 3]!);
  expect(report(scattered)).toEqual(['costs-far-from-published']);
  // Sums that are too large are no few bookings.
  expect(
    report(
      turned(({ amountEur }) => amountEur * 1000),
      { isSumOfBookings: true },
    ),
  ).toEqual(['unit-implausible']);
});

test('costs that were checked, those of the country and the shipped ones are not compared', () => {
  const rows = turned(({ amountEur }) => amountEur * 1000);
  expect(report(rows, { isChecked: true })).toEqual([]);
  expect(report(rows, { area: 'country' })).toEqual([]);
  expect(report(rows, { path: join(data, 'finland/costs-2019.csv') })).toEqual([]);
  expect(
    report(
      turned(
        ({ amountEur }) => amountEur * 1000,
        akaa.map((row) => ({ ...row, municipalityCode: '999' })),
      ),
    ),
  ).toEqual([]);
});

test('gross costs are compared as a whole, parts of them only for their unit', () => {
  const wages = (factor: number) =>
    turned(({ amountEur }) => amountEur * factor).map((row) => ({ ...row, costType: 'wages' }));
  expect(report(wages(0.2))).toEqual([]);
  expect(report(wages(1000 * 0.6))).toEqual(['unit-implausible']);
  const gross = turned(({ amountEur }) => amountEur * 4).map((row) => ({
    ...row,
    costType: 'operating_costs',
  }));
  expect(report(gross)).toEqual(['costs-far-from-published']);
});
