import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ProblemList } from '../../src/problems/problem.ts';
import { largestYamlBytes, readTextFile } from '../../src/read/text-file.ts';
import { worded } from '../worded.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(content: string | Uint8Array, limit = largestYamlBytes) {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  const problems = new ProblemList();
  return { text: readTextFile(path, limit, problems)?.text, problems: problems.all };
}

test('a file larger than its kind may be is not read', () => {
  const path = join(folder, 'large.yaml');
  writeFileSync(path, '');
  truncateSync(path, largestYamlBytes + 1);
  const problems = new ProblemList();
  expect(readTextFile(path, largestYamlBytes, problems)).toBeUndefined();
  expect(problems.all.map((each) => each.name)).toEqual(['file-too-large']);
});

test('a file of just the limit is read', () => {
  expect(read('1234', 4)).toEqual({ text: '1234', problems: [] });
});

test('a byte order mark is no part of the text', () => {
  expect(read('\ufeffid: a\n').text).toBe('id: a\n');
});

test('line ends of old Macintosh programs become those of today', () => {
  expect(read('a\rb\r').text).toBe('a\nb\n');
  expect(read('a\r\nb').text).toBe('a\r\nb');
});

test.each([
  ['Latin-1', Uint8Array.of(0x61, 0x0a, 0x62, 0xe4, 0x63), { line: 2, column: 2 }],
  ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0x00), { line: 1, column: 1 }],
  ['a letter cut off at the end', Uint8Array.of(0x61, 0xc3), { line: 1, column: 2 }],
])('the place of the first byte that is no UTF-8: %s', (_, bytes, place) => {
  expect(read(bytes).problems[0]).toMatchObject({ name: 'not-utf-8', place });
});

test('a file that is not there is looked for where its path is read from', () => {
  const hintOf = (file: string) => {
    const problems = new ProblemList();
    readTextFile(join(folder, 'none.csv'), 4, problems, { file, line: 4 });
    return worded(problems.all[0]!).hint;
  };
  expect(hintOf('-')).toMatch(/from the current folder\.$/);
  expect(hintOf('scenario.yaml')).toMatch(/from the folder of that scenario\.$/);
});
