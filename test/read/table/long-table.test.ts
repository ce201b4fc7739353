import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { ProblemList } from '../../../src/problems/problem.ts';
import { readRegisters } from '../../../src/read/registers.ts';
import { inspectTable } from '../../../src/read/table/inspect-table.ts';
import { inspectLongTable, isLongTidyTable, leastLongBytes } from '../../../src/read/table/long-table.ts';
import { packageFolder } from '../../../src/read/text-file.ts';
import { worded } from '../../worded.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-'));
afterAll(() => rmSync(folder, { recursive: true }));
const data = join(packageFolder(), 'data');
const { registers } = readRegisters(data, new ProblemList());
const shipped = join(data, 'finland', 'costs-2019.csv');

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test.each([
  ['as shipped', (text: string) => text],
  ['with cents', (text: string) => text.replace(/(\d{3})\n/g, '$1.25\n')],
  ['with Windows line ends and a mark', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
  ['with quotes', (text: string) => text.replaceAll(',net_operating_costs,', ',"net_operating_costs",')],
])('part by part a table is understood as it is whole: %s', (_, change) => {
  const path = write('costs.csv', change(readFileSync(shipped, 'utf8')));
  const whole = inspectTable(path, registers, new ProblemList())!.inspection;
  const problems = new ProblemList();
  const parts = inspectLongTable(path, registers, problems)!;
  expect(problems.all).toEqual([]);
  // What is known beforehand needs no clues.
  const withoutReasons = ({ columns, clues: _, ...rest }: typeof parts) => ({
    ...rest,
    columns: columns.map((column) => ({ ...column, reason: '' })),
  });
  expect(withoutReasons(parts)).toEqual(withoutReasons(whole));
});

test('a packed table says so', () => {
  const path = write('costs.csv.gz', gzipSync(readFileSync(shipped)));
  expect(inspectLongTable(path, registers, new ProblemList())!.dialect.compression).toBe('gzip');
});

test('rows that cannot be used are left out with their line, and nothing is summed', () => {
  const [header, ...rows] = readFileSync(shipped, 'utf8').split('\n').slice(0, 6);
  const wrong = '2019,020,Akaa,libraries,net_operating_costs,about 5';
  const path = write('wrong.csv', [header, ...rows, wrong, ''].join('\n'));
  const problems = new ProblemList();
  const { rows: told, sums } = inspectLongTable(path, registers, problems)!;
  expect(told).toMatchObject({ read: 6, used: 5, left_out: [{ line: 7, text: wrong }] });
  expect(sums).toEqual([]);
  expect(problems.all).toMatchObject([{ name: 'amount-not-a-number', place: { line: 7, column: 45 } }]);
});

test('only what is long and in the tidy form is read so', () => {
  expect(isLongTidyTable(shipped, new ProblemList())).toBe(false);
  const header = readFileSync(shipped, 'utf8').split('\n', 1)[0];
  expect(
    isLongTidyTable(write('long.csv', `${header}\n${' '.repeat(leastLongBytes)}`), new ProblemList()),
  ).toBe(true);
  expect(
    isLongTidyTable(write('other.csv', `x${header}\n${' '.repeat(leastLongBytes)}`), new ProblemList()),
  ).toBe(false);
});

test('text of two bytes a letter is rewritten in memory, and refused where that would not hold it', () => {
  const path = write('wide.csv', Uint8Array.of(0xff, 0xfe));
  truncateSync(path, 256 * 1024 * 1024 + 1);
  const problems = new ProblemList();
  expect(inspectTable(path, registers, problems)).toBeUndefined();
  expect(problems.all.map(worded)).toMatchObject([
    { name: 'file-too-large', hint: expect.stringContaining('UTF-8') },
  ]);
});
