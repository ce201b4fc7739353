import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { catalogue } from '../src/problems/catalogue.ts';
import { runCommand } from './run-command.ts';

const here = import.meta.dirname;
const startFolder = process.cwd();
const folders = (name: string): readonly string[] =>
  readdirSync(join(here, name), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

/** Output names tell how to open it: stdout.csv, stdout.json, stdout.txt, ... */
function outputName(command: string): string {
  const format = /--format (\w+)/.exec(command)?.[1] ?? 'csv';
  return `stdout.${format === 'table' ? 'txt' : format === 'markdown' ? 'md' : format}`;
}

async function compareCase(folder: string): Promise<void> {
  process.chdir(folder);
  const command = readFileSync(join(folder, 'command.txt'), 'utf8').trim();
  const outcome = await runCommand(command);
  const stable = (text: string) => text.replaceAll(process.version, '<node>');
  await expect(stable(outcome.standardOutput)).toMatchFileSnapshot(join(folder, outputName(command)));
  await expect(outcome.standardError).toMatchFileSnapshot(join(folder, 'stderr.txt'));
  await expect(`${outcome.exitCode}\n`).toMatchFileSnapshot(join(folder, 'exit-code.txt'));
}

afterEach(() => process.chdir(startFolder));

describe('cases print what they printed before', () => {
  test.each(folders('cases'))('%s', async (name) => compareCase(join(here, 'cases', name)));
});

describe('problems', () => {
  test.each(folders('problems'))('%s is told as it was', async (name) => {
    await compareCase(join(here, 'problems', name));
    expect(readFileSync(join(here, 'problems', name, 'stderr.txt'), 'utf8')).toContain(`: ${name}`);
  });

  test.each(Object.keys(catalogue))('%s has a folder that shows it', (name) => {
    expect(existsSync(join(here, 'problems', name, 'command.txt'))).toBe(true);
  });

  test('every folder shows a problem of the catalogue', () => {
    expect(folders('problems').filter((name) => !Object.hasOwn(catalogue, name))).toEqual([]);
  });
});
