import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { ProblemList } from '../../src/problems/problem.ts';
import { readCostData } from '../../src/read/cost-data.ts';
import { readRegisters } from '../../src/read/registers.ts';
import { packageFolder } from '../../src/read/text-file.ts';
import { worded } from '../worded.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-'));
afterAll(() => rmSync(folder, { recursive: true }));
const data = join(packageFolder(), 'data');
const { registers } = readRegisters(data, new ProblemList());
const shipped = readFileSync(join(data, 'finland', 'costs-2019.csv'), 'utf8');
const [header, ...rows] = shipped.trimEnd().split('\n');
const years = [2017, 2019, 2016, 2018];
/** Some megabytes, so that there are many parts. */
const long = [header, ...years.flatMap((year) => rows.map((row) => `${year}${row.slice(4)}`))];

function read(lines: readonly (string | undefined)[], kept?: Parameters<typeof readCostData>[3]) {
  const path = join(folder, 'costs.csv');
  writeFileSync(path, `${lines.join('\n')}\n`);
  const problems = new ProblemList();
  return { file: readCostData(path, registers, problems, kept)!, problems: problems.all };
}

test('of many years those asked for are kept, and all are checked and counted', () => {
  const { file, problems } = read(long, { kept: { years: [2016], latest: 'any version' } });
  expect(problems).toEqual([]);
  expect(file.years).toEqual([2016, 2017, 2018, 2019]);
  expect(file.usedRows).toBe(4 * rows.length);
  expect(years.map((year) => file.rowsOf(year).length)).toEqual([0, rows.length, rows.length, 0]);
  expect(file.place(file.rowsOf(2016)[3]!)).toMatchObject({
    line: 2 + 2 * rows.length + 3,
    header: 'amount_eur',
  });
});

test('a packed file is read as the file it holds', () => {
  const path = join(folder, 'costs.csv.gz');
  writeFileSync(path, gzipSync(shipped));
  const problems = new ProblemList();
  const packed = readCostData(path, registers, problems)!;
  expect(problems.all).toEqual([]);
  expect(packed.rows).toEqual(read([header, ...rows]).file.rows);
});

test('a cell given twice is told with the line where it stood first, parts before', () => {
  const { problems } = read([...long, long[5], long[20_000]]);
  const last = long.length;
  expect(problems).toMatchObject([
    { name: 'duplicate-row', place: { line: last + 1 } },
    { name: 'duplicate-row', place: { line: last + 2 } },
  ]);
  expect(problems.map(worded).map((each) => `${each.found} ${each.expected} ${each.hint}`)).toEqual([
    expect.stringMatching(/line 6\b/),
    expect.stringMatching(/line 20001\b/),
  ]);
});

test('names that no register knows are told up to a bound, however many there are', () => {
  const strange = rows.map((row, at) => row.replace(/^2019,\d+,[^,]+,/, `2019,,Nowhere ${at},`));
  const { problems } = read([header, ...strange]);
  expect(problems.length).toBe(200);
  expect(new Set(problems.map(({ name }) => name))).toEqual(new Set(['unknown-municipality']));
});
