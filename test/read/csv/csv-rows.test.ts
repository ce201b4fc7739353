import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { ProblemList } from '../../../src/problems/problem.ts';
import { readCsvFile } from '../../../src/read/csv/csv-file.ts';
import { CsvRows } from '../../../src/read/csv/csv-rows.ts';
import { openTable } from '../../../src/read/long-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'file.csv');

/** Small parts, so that few rows make many of them. */
const partBytes = 64;

function open(content: string | Uint8Array, header: readonly string[] = ['a', 'b', 'c']) {
  writeFileSync(path, content);
  const problems = new ProblemList();
  const table = new CsvRows(openTable(path, problems)!, header, problems, partBytes);
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  const read = () =>
    table.readRows((cells, line) => {
      rows.push(cells);
      lines.push(line);
      return undefined;
    });
  return { table, rows, lines, read, problems };
}

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('', '1', '-12.5', 'Äänekoski', 'a b', '€', '🏠', '#', ' ') },
  { weight: 1, arbitrary: fc.constantFrom('"x, y"', '"say ""no"""', '"two\nlines"', '""', '"\r\n"') },
);
const line = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(cell, cell, cell).map((cells) => cells.join(',')) },
  { weight: 1, arbitrary: fc.constantFrom('', ',,', '1', '1,2,3,4') },
);
const table = fc
  .tuple(fc.array(line, { maxLength: 60 }), fc.constantFrom('\n', '\r\n'), fc.boolean(), fc.boolean())
  .map(([lines, end, ended, marked]) => {
    const text = ['a,b,c', ...lines].join(end);
    return `${marked ? '\ufeff' : ''}${text}${ended || lines.length === 0 ? end : ''}`;
  });

test('part by part there are the same rows as csv-parse finds in the whole', () => {
  fc.assert(
    fc.property(table, (text) => {
      const { rows, read, table: own } = open(text);
      const options = { bom: true, skip_empty_lines: true, relax_column_count: true };
      const records = parse(text, options) as string[][];
      expect(read()).toBe(true);
      // Whatever ends a line inside quotes is one line end.
      const wanted = records.slice(1).filter((record) => record.some((each) => each.trim() !== ''));
      expect(rows).toEqual(wanted.map((record) => record.map((each) => each.replaceAll('\r\n', '\n'))));
      expect(own.sha256).toBe(createHash('sha256').update(text).digest('hex'));
    }),
    { numRuns: 200, seed: 20170220 },
  );
});

test('a cell of any part has the place it has in the whole, also once its part has passed', () => {
  fc.assert(
    fc.property(table, fc.nat(), fc.nat({ max: 2 }), (text, at, column) => {
      const { rows, lines, read, table: own } = open(text);
      read();
      if (rows.length === 0) return;
      const row = at % rows.length;
      if (rows[row]!.length !== 3) return;
      const whole = readCsvFile(path, undefined, new ProblemList())!;
      expect(own.place(lines[row]!, column)).toEqual(whole.place(row, column));
    }),
    { numRuns: 200, seed: 20170220 },
  );
});

test('a packed file gives the rows of what it holds, and the digest of what is stored', () => {
  const packed = gzipSync('a,b,c\n1,2,3\n');
  const { rows, read, table: own } = open(packed);
  expect(read()).toBe(true);
  expect(rows).toEqual([['1', '2', '3']]);
  expect(own.sha256).toBe(createHash('sha256').update(packed).digest('hex'));
});

test('rows are read again as often as they are asked for', () => {
  const { rows, read } = open(`a,b,c\n${'1,2,3\n'.repeat(50)}`);
  read();
  read();
  expect(rows.length).toBe(100);
});

test('lines of old Macintosh programs are lines', () => {
  const { rows, lines, read, table: own } = open(`a,b,c\r${'1,2,3\r'.repeat(50)}`);
  read();
  expect(rows.length).toBe(50);
  expect(own.form.lineEnd).toBe('cr');
  expect(own.place(lines[49]!, 2)).toMatchObject({ line: 51, column: 5, text: '1,2,3' });
});

test.each([
  [
    'no letter of UTF-8',
    Buffer.from(`a,b,c\n${'1,2,3\n'.repeat(30)}1,\xe4,3\n`, 'latin1'),
    'not-utf-8',
    32,
    3,
  ],
  ['a quote never closed', `a,b,c\n${'1,2,3\n'.repeat(30)}1,"2,3\n1,2,3\n`, 'wrong-csv', 32, 3],
  ['a quote inside a cell', `a,b,c\n${'1,2,3\n'.repeat(30)}1,2"2,3\n1,2,3\n`, 'wrong-csv', 32, 3],
  ['a row too short', `a,b,c\n${'1,2,3\n'.repeat(30)}1,2\n`, 'wrong-row-length', 32, undefined],
  ['nothing', '', 'empty-file', undefined, undefined],
  ['another header', 'a,b\n', 'wrong-header', 1, 1],
])('what is wrong has its place in the file: %s', (_, content, name, line, column) => {
  const { read, problems } = open(content);
  read();
  expect(problems.all).toMatchObject([{ name, place: { file: path } }]);
  expect([problems.all[0]?.place?.line, problems.all[0]?.place?.column]).toEqual([line, column]);
});

test.each([
  ['behind a quote', `a,b,c\n1,"${'\n'.repeat(5_000_000)}`, 'wrong-csv'],
  ['in one line', `a,b,c\n${'1'.repeat(5_000_000)}`, 'no-table'],
])('a record without an end is refused, not held: %s', (_, content, name) => {
  const { read, rows, problems } = open(content);
  expect(read()).toBe(false);
  expect(rows).toEqual([]);
  expect(problems.all).toMatchObject([{ name, place: { line: 2 } }]);
});
