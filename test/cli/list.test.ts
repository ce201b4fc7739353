import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '../../src/model/language.ts';
import { listKinds } from '../../src/model/listing.ts';
import { runCommand } from '../run-command.ts';

const oulu = join(import.meta.dirname, '../../scenarios/oulu.yaml');
const argumentsOf = (kind: string) => (kind === 'inputs' ? `inputs ${oulu}` : kind);

test.each(listKinds)('every row of %s has an id of its own and a name in every language', async (kind) => {
  const { standardOutput, exitCode } = await runCommand(`digisave list ${argumentsOf(kind)} --format json`);
  expect(exitCode).toBe(0);
  const rows = JSON.parse(standardOutput) as Record<string, unknown>[];
  expect(rows.length).toBeGreaterThan(5);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  for (const row of rows)
    for (const language of languages) expect(row[`label_${language}`], JSON.stringify(row)).toMatch(/\S/);
});

test('words are looked for in every language, whatever their case, and all of them must be there', async () => {
  const ids = async (words: string) => {
    const { standardOutput } = await runCommand(`digisave list services ${words} --format json`);
    return (JSON.parse(standardOutput) as { id: string }[]).map(({ id }) => id);
  };
  expect(await ids('BIBLIOTEK')).toEqual(['libraries']);
  expect(await ids('bokbuss')).toEqual(['libraries']);
  expect(await ids('librar kirjasto')).toEqual(['libraries']);
  expect(await ids('librar lukio')).toEqual([]);
  // a and a combining mark, as some systems write ä.
  expect(await ids('va\u0308yla\u0308')).toContain('traffic-routes');
});

test.each(listKinds)('%s can be shown in every language and format', async (kind) => {
  for (const language of languages)
    for (const format of ['table', 'csv', 'tsv', 'json', 'markdown']) {
      const { standardOutput, exitCode } = await runCommand(
        `digisave list ${argumentsOf(kind)} --format ${format} --language ${language}`,
      );
      expect(exitCode).toBe(0);
      expect(standardOutput.length).toBeGreaterThan(100);
      expect(standardOutput).not.toMatch(/undefined|\[object/);
    }
});

test('inputs listed are paths that --set takes', async () => {
  const { standardOutput } = await runCommand(`digisave list inputs ${oulu} quick-uptake --format json`);
  const [only] = JSON.parse(standardOutput) as { id: string; low: number; high: number }[];
  const { exitCode } = await runCommand(`digisave validate ${oulu}`);
  expect(exitCode).toBe(0);
  const set = await runCommand(
    `digisave estimate ${oulu} --set ${only!.id}=${only!.low}..${only!.high} --quiet`,
  );
  expect(set.exitCode).toBe(0);
});

test('a list takes the place of no file that it was read from, whatever name leads there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'digisave-list-'));
  try {
    const scenario = join(folder, 'own.yaml');
    writeFileSync(
      scenario,
      'digisave: 1\nid: own\nprojects:\n  - id: p\n    pace: quick\n    saving: { method: fixed, amount_eur_per_year: 1000 }\n',
    );
    const link = join(folder, 'link.csv');
    symlinkSync(scenario, link);
    const register = join(folder, 'register.csv');
    const services = join(import.meta.dirname, '../../data/finland/services.csv');
    symlinkSync(services, register);
    for (const [command, file] of [
      [`inputs ${scenario} --output ${link}`, scenario],
      [`services --output ${register}`, services],
    ] as const) {
      const before = readFileSync(file, 'utf8');
      const { exitCode, standardError } = await runCommand(`digisave list ${command}`);
      expect(standardError).toContain('output-is-input');
      expect([exitCode, readFileSync(file, 'utf8')]).toEqual([2, before]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
