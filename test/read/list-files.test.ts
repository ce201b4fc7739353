import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listFiles } from '../../src/read/text-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'digisave-list-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('links to folders are followed, each folder once', () => {
  mkdirSync(join(folder, 'cases', 'deep'), { recursive: true });
  writeFileSync(join(folder, 'a.yaml'), 'x');
  writeFileSync(join(folder, 'cases', 'deep', 'b.yaml'), 'x');
  symlinkSync(join(folder, 'cases'), join(folder, 'linked'));
  symlinkSync('..', join(folder, 'cases', 'above'));
  symlinkSync('nowhere', join(folder, 'c.yaml'));
  const names = listFiles(folder, ['.yaml']).map((each) => each.slice(folder.length + 1));
  expect(names).toEqual(['a.yaml', 'c.yaml', join('cases', 'deep', 'b.yaml')]);
});

test('a folder that is only linked to is read', () => {
  const other = mkdtempSync(join(tmpdir(), 'digisave-other-'));
  writeFileSync(join(other, 'b.yaml'), 'x');
  symlinkSync(other, join(folder, 'linked'));
  expect(listFiles(folder, ['.yaml'])).toEqual([join(folder, 'linked', 'b.yaml')]);
  rmSync(other, { recursive: true });
});
