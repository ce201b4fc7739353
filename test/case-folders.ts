import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Outcome, runBuiltTool, runCommand, runInShell } from './run-command.ts';

/** The folders beside this file that show what a command prints. */
export const folders = (name: 'cases' | 'problems'): readonly string[] =>
  readdirSync(join(import.meta.dirname, name), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

/** Output names tell how to open it: stdout.csv, stdout.json, stdout.txt, ... */
function outputName(command: string): string {
  const byDefault = /^digisave (estimate|sensitivity|structure|track)/.test(command) ? 'csv' : 'txt';
  const format = /--format (\w+)/.exec(command)?.[1] ?? byDefault;
  const endings: Readonly<Record<string, string>> = { table: 'txt', text: 'txt', markdown: 'md' };
  return `stdout.${endings[format] ?? format}`;
}

/** In this process, which is quicker, or with the built tool where the environment says so: continuous integration does. */
const run = process.env['DIGISAVE_BUILT'] === '1' ? runBuiltTool : runCommand;

/**
 * Runs the command of a folder in it, and compares what it prints and its exit code with the files there. Whoever asks goes back to
 * where it was.
 */
export async function compareCase(kind: 'cases' | 'problems', name: string): Promise<Outcome> {
  const folder = join(import.meta.dirname, kind, name);
  process.chdir(folder);
  const command = readFileSync(join(folder, 'command.txt'), 'utf8').trim();
  const outcome = command.includes(' | ') ? runInShell(command) : await run(command);
  const stable = (text: string) => text.replaceAll(process.version, '<node>');
  await expect(stable(outcome.standardOutput)).toMatchFileSnapshot(join(folder, outputName(command)));
  await expect(outcome.standardError).toMatchFileSnapshot(join(folder, 'stderr.txt'));
  await expect(`${outcome.exitCode}\n`).toMatchFileSnapshot(join(folder, 'exit-code.txt'));
  return outcome;
}
