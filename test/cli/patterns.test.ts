import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-patterns-'));
const before = process.cwd();
beforeAll(() => {
  process.chdir(folder);
  mkdirSync('deeper');
  const scenario = (id: string) =>
    `digisave: 1\nid: ${id}\nprojects:\n  - id: p\n    pace: quick\n    saving: { method: fixed, amount_eur_per_year: 1000 }\n`;
  for (const name of ['b.yaml', 'a.yaml', 'deeper/c.yaml', '[x].yaml']) writeFileSync(name, scenario('s'));
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});
const files = async (pattern: string) => {
  const { standardOutput, standardError } = await runCommand(`digisave validate ${pattern}`);
  return [...`${standardOutput}${standardError}`.matchAll(/^(\S+\.yaml): (?:scenario|error)/gm)].map(
    (match) => match[1],
  );
};

test('a pattern that the shell has left stands for its files, in the order of their names', async () => {
  expect(await files('*.yaml')).toEqual(['[x].yaml', 'a.yaml', 'b.yaml']);
  expect(await files('**/*.yaml')).toEqual(['[x].yaml', 'a.yaml', 'b.yaml', 'deeper/c.yaml']);
  expect(await files('deeper/?.yaml')).toEqual(['deeper/c.yaml']);
});

test('a file whose name is like a pattern is that file, and a pattern without files is not there', async () => {
  expect(await files('[x].yaml')).toEqual(['[x].yaml']);
  const { exitCode, standardError } = await runCommand('digisave validate none*.yaml');
  expect(exitCode).toBe(2);
  expect(standardError).toContain('There is no file none*.yaml');
});
