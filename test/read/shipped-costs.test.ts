import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ProblemList } from '../../src/problems/problem.ts';
import { readCostFile } from '../../src/read/cost-file.ts';
import { openTable } from '../../src/read/long-file.ts';
import { readRegisters } from '../../src/read/registers.ts';
import { findShippedCosts, packCosts, unpackCosts } from '../../src/read/shipped-costs.ts';
import { packageFolder } from '../../src/read/text-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-'));
afterAll(() => rmSync(folder, { recursive: true }));
const data = join(packageFolder(), 'data');
const { registers } = readRegisters(data, new ProblemList());
const pathOf = (year: number) => join(data, 'finland', `costs-${year}.csv`);
const isFound = (path: string, own = registers) =>
  findShippedCosts(openTable(path, new ProblemList())!, own) !== undefined;

test.each([2015, 2016, 2017, 2018, 2019])('rows kept by the build are those of the file: %i', (year) => {
  const problems = new ProblemList();
  const kept = readCostFile(pathOf(year), registers, problems)!;
  const read = readCostFile(pathOf(year), { ...registers, areShipped: false }, problems)!;
  expect(isFound(pathOf(year))).toBe(true);
  expect(problems.all).toEqual([]);
  expect(kept.rows).toEqual(read.rows);
  expect({ ...kept, rows: 0 }).toMatchObject({
    sha256: read.sha256,
    usedRows: read.usedRows,
    years: read.years,
    area: read.area,
    countedElsewhere: read.countedElsewhere,
  });
  expect(kept.place(kept.rows[7_000]!, 'service')).toEqual(read.place(read.rows[7_000]!, 'service'));
});

test('a copy is known by what it holds, and one with another digit is read', () => {
  const path = join(folder, 'costs.csv');
  const text = readFileSync(pathOf(2015), 'utf8');
  writeFileSync(path, text);
  expect(isFound(path)).toBe(true);
  writeFileSync(
    path,
    text.replace(/\d\n$/, (end) => `${(Number(end[0]) + 1) % 10}\n`),
  );
  expect(isFound(path)).toBe(false);
});

test('with other registers every file is read', () => {
  expect(isFound(pathOf(2015), { ...registers, areShipped: false })).toBe(false);
});

test('packed and unpacked, rows are the same', () => {
  const rows = [
    {
      year: 2015,
      municipalityCode: '091',
      service: 'libraries',
      costType: 'rents',
      amountEur: -0.1,
      index: 0,
    },
    { year: 2016, municipalityCode: 'SSS', service: 'museums', costType: 'rents', amountEur: 1e13, index: 1 },
    { year: 2015, municipalityCode: '091', service: 'museums', costType: 'other', amountEur: 0, index: 2 },
  ];
  const packed = JSON.parse(JSON.stringify(packCosts(rows, 'municipalities')));
  expect(unpackCosts(packed)).toEqual(rows);
});
