import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ProblemList } from '../../../src/problems/problem.ts';
import { readCsvFile } from '../../../src/read/csv/csv-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(text: string) {
  const path = join(folder, 'file.csv');
  writeFileSync(path, text);
  const problems = new ProblemList();
  const file = readCsvFile(path, undefined, problems);
  return { file, problems: problems.all };
}

test.each([
  ['plain', 'a,b\n1,2\n', 0, { line: 2, column: 3, length: 1 }],
  ['behind a quoted comma', 'a,b\n"1,5",2\n', 0, { line: 2, column: 7, length: 1 }],
  ['quoted itself', 'a,b\n1,"2 ""x"""\n', 0, { line: 2, column: 3, length: 9 }],
  ['behind a line end inside quotes', 'a,b\n"1\n5",2\n3,4\n', 0, { line: 3, column: 4, length: 1 }],
  ['behind a Windows line end inside quotes', 'a,b\n"1\r\n5",2\n3,4\n', 0, { line: 3, column: 4, length: 1 }],
  ['the row after that', 'a,b\n"1\r\n5",2\n3,4\n', 1, { line: 4, column: 3, length: 1 }],
  ['the row after it', 'a,b\n"1\n5",2\n3,4\n', 1, { line: 4, column: 3, length: 1 }],
  ['after blank and empty rows', 'a,b\n\n,\n1,2\n', 0, { line: 4, column: 3, length: 1 }],
  ['empty', 'a,b\n1,\n', 0, { line: 2, column: 3, length: 1 }],
  ['last line without its end', 'a,b\n1,22', 0, { line: 2, column: 3, length: 2 }],
  ['Windows line ends', 'a,b\r\n1,22\r\n', 0, { line: 2, column: 3, length: 2 }],
])('the place of a cell: %s', (_, text, row, place) => {
  const { file, problems } = read(text);
  expect(problems).toEqual([]);
  expect(file!.place(row, 1)).toMatchObject({ ...place, header: 'b' });
});

test('rows of another length are told one by one', () => {
  const { problems } = read('a,b\n1\n2,3\n4,5,6\n');
  expect(problems.map(({ name, place }) => [name, place?.line])).toEqual([
    ['wrong-row-length', 2],
    ['wrong-row-length', 4],
  ]);
});

test.each([
  ['never closed, in the first row', 'a,b\n1,"2\n3,4\n', { line: 2, column: 3 }],
  ['never closed, after other rows', 'a,b\n1,2\n\n3,"4\n5,6\n', { line: 4, column: 3 }],
  ['inside a cell', 'a,b\n1,2"3\n', { line: 2, column: 3 }],
])('the place of a wrong quote: %s', (_, text, place) => {
  expect(read(text).problems[0]).toMatchObject({ name: 'wrong-csv', place });
});
