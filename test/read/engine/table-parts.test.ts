import { join } from 'node:path';
import { expect, test } from 'vitest';
import { confinedFiles } from '../../../src/read/files/confined-files.ts';
import { currentFiles, withFiles } from '../../../src/read/files/current-files.ts';
import { isOfParts, layoutBeside, partsOf } from '../../../src/read/table/engine/table-parts.ts';
import { makeFolder, write } from './parts.ts';

const folder = makeFolder();
for (const name of ['a.csv', 'b.csv', 'deep/er/c.csv', 'deep/d.parquet', 'notes.md', '[x]/e.csv', 'a+b.csv'])
  write(join(folder, 'ledger', name), 'a,b\n1,2\n');

test.each([
  ['ledger/*.csv', ['a+b.csv', 'a.csv', 'b.csv']],
  ['ledger/?.csv', ['a.csv', 'b.csv']],
  ['ledger/[!a].csv', ['b.csv']],
  ['ledger/{a,a+b}.csv', ['a+b.csv', 'a.csv']],
  ['ledger/**/*.csv', ['[x]/e.csv', 'a+b.csv', 'a.csv', 'b.csv', 'deep/er/c.csv']],
  ['ledger/deep/**', ['deep/d.parquet', 'deep/er/c.csv']],
  ['ledger/[x]/*.csv', ['[x]/e.csv']],
  ['ledger/*.md', []],
  ['none/*.csv', []],
])('%s finds what it says', (pattern, names) => {
  const found = partsOf(join(folder, pattern));
  expect([...found].sort()).toEqual(names.map((name) => join(folder, 'ledger', name)).sort());
});

test('a folder has tables in it or is none; a text is no table of parts', () => {
  expect(isOfParts(join(folder, 'ledger'))).toBe(true);
  expect(isOfParts(makeFolder())).toBe(false);
  expect(isOfParts(join(folder, 'ledger', 'a.csv'))).toBe(false);
  expect(isOfParts(join(folder, 'any.parquet'))).toBe(true);
});

test('a folder has its layout beside it, and so have patterns in it', () => {
  const layout = join(folder, 'ledger.layout.yaml');
  for (const name of ['ledger', 'ledger/', 'ledger/*.csv', 'ledger/**/*.parquet'])
    expect(layoutBeside(`${folder}/${name}`)).toBe(layout);
});

test('a pattern finds nothing outside of a confinement', () => {
  const inside = write(join(folder, 'inside', 'x.csv'), 'a,b\n');
  const found = () => partsOf(join(folder, 'ledger', '*.csv'));
  expect(found().length).toBe(3);
  expect(() => withFiles(confinedFiles(currentFiles(), join(inside, '..')), found)).toThrow('outside');
});
