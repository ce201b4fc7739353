import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { catalogue } from '../src/problems/catalogue.ts';
import { type Outcome, runBuiltTool, runCommand, runInShell } from './run-command.ts';

const here = import.meta.dirname;
const startFolder = process.cwd();
const folders = (name: string): readonly string[] =>
  readdirSync(join(here, name), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

/** Output names tell how to open it: stdout.csv, stdout.json, stdout.txt, ... */
function outputName(command: string): string {
  const byDefault = /^digisave (estimate|sensitivity|structure|track)/.test(command) ? 'csv' : 'txt';
  const format = /--format (\w+)/.exec(command)?.[1] ?? byDefault;
  const endings: Readonly<Record<string, string>> = { table: 'txt', text: 'txt', markdown: 'md' };
  return `stdout.${endings[format] ?? format}`;
}

/** The problems a text tells, each once. */
function namesTold(text: string): readonly (string | undefined)[] {
  return [
    ...new Set([...text.matchAll(/^(?:.+: )?(?:error|warning): ([a-z0-9-]+)/gm)].map((match) => match[1])),
  ];
}

/** In this process, which is quicker, or with the built tool where the environment says so: continuous integration does. */
const run = process.env['DIGISAVE_BUILT'] === '1' ? runBuiltTool : runCommand;

async function compareCase(folder: string): Promise<Outcome> {
  process.chdir(folder);
  const command = readFileSync(join(folder, 'command.txt'), 'utf8').trim();
  const outcome = command.includes(' | ') ? runInShell(command) : await run(command);
  const stable = (text: string) => text.replaceAll(process.version, '<node>');
  await expect(stable(outcome.standardOutput)).toMatchFileSnapshot(join(folder, outputName(command)));
  await expect(outcome.standardError).toMatchFileSnapshot(join(folder, 'stderr.txt'));
  await expect(`${outcome.exitCode}\n`).toMatchFileSnapshot(join(folder, 'exit-code.txt'));
  return outcome;
}

afterEach(() => process.chdir(startFolder));

describe('cases print what they printed before', () => {
  test.each(folders('cases'))('%s', async (name) => void (await compareCase(join(here, 'cases', name))));
});

/** Problems that no input we know of raises, or only a slow one; a test of the function that tells them is in their place. */
const shownElsewhere: Readonly<Record<string, string>> = {
  // Corners are searched from three starts; checkCorners is tried with corners made too narrow.
  'corner-not-extreme': 'analyse/summary.test.ts',
  // The package is there where tests run.
  'missing-package': 'cli/picture-maker.test.ts',
  // Only a program that writes at the same time brings it about.
  'file-changed': 'cli/injected-faults.test.ts',
  'missing-engine': 'read/engine/engine.test.ts',
  // A million rows are many for a case.
  'too-many-groups': 'read/engine/engine.test.ts',
  // It takes a minute to draw until memory is the bound; drawUntilExact is tried with little room.
  'draws-not-enough': 'analyse/draw-until-exact.test.ts',
};

/** Folders that show another side of a problem than the one of its own name, or that nothing is reported at all. */
const variants: Readonly<Record<string, readonly string[]>> = {
  'proto-as-key': ['unknown-key'],
  'closed-pipe': [],
  'hidden-part': ['hidden-cells', 'hidden-part'],
  'no-population-for-price': ['no-population'],
  'no-population-of-member': ['no-population'],
  'steps-for-all-members': ['outside-steps'],
  'form-without-rows': ['form-without-rows', 'not-in-form'],
  'no-figures': ['no-figures', 'missing-figures'],
  'form-cells': ['cell-not-a-number', 'low-above-high'],
};

describe('problems', () => {
  test.each(folders('problems'))('%s is told as it was, and nothing else', async (name) => {
    const { standardError } = await compareCase(join(here, 'problems', name));
    expect(namesTold(standardError)).toEqual(variants[name] ?? [name]);
  });

  test.each(Object.keys(catalogue))('%s has a folder that shows it', (name) => {
    const shown = shownElsewhere[name] ?? join('problems', name, 'command.txt');
    expect(existsSync(join(here, shown))).toBe(true);
  });

  test('every folder shows a problem of the catalogue', () => {
    const known = [...Object.keys(catalogue), ...Object.keys(variants)];
    expect(folders('problems').filter((name) => !known.includes(name))).toEqual([]);
  });
});
