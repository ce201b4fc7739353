import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand } from '../run-command.ts';
import { type Attempt, attempt } from './attempt.ts';
import { root } from './inputs.ts';
import { judge } from './judge.ts';
import { wordsOf } from './words.ts';

/** Inputs that once crashed the tool, went on for ever, or were told in no words: as small as they could be made. */

const folder = mkdtempSync(join(tmpdir(), 'digisave-found-'));
const startFolder = process.cwd();
afterAll(() => {
  process.chdir(startFolder);
  // By the system: Node's own removal calls itself for each level.
  execFileSync(
    process.platform === 'win32' ? 'cmd' : 'rm',
    process.platform === 'win32' ? ['/c', 'rd', '/s', '/q', folder] : ['-rf', folder],
  );
});

async function run(line: string, files: Readonly<Record<string, string>>): Promise<Attempt> {
  const bytes = Object.entries(files).map(([name, text]) => [join(root, name), Buffer.from(text)] as const);
  const done = await attempt(new Map(bytes), root, wordsOf(line));
  expect(judge(done)).toBeUndefined();
  return done;
}

const namesOf = ({ problems }: Attempt) => problems.map(({ name }) => name);

describe('nested deeper than any input', () => {
  const levels = 2_400;
  const forms = {
    lists: `${'['.repeat(levels)}${']'.repeat(levels)}`,
    groups: `${'{a: '.repeat(levels)}${'}'.repeat(levels)}`,
    'both in turn': `${'[{a: '.repeat(levels)}${'}]'.repeat(levels)}`,
    lines: `\n${Array.from({ length: levels }, (_, at) => `${' '.repeat(at + 1)}a:`).join('\n')}`,
    'lists never closed': '['.repeat(levels),
  };
  test.each(Object.entries(forms))('%s', async (_, nested) => {
    const files = {
      'a.yaml': `digisave: 1\nid: a\nprojects: ${nested}\n`,
      'a.check.yaml': `scenario: a.yaml\nexpect: ${nested}\n`,
      'a.layout.yaml': `columns: ${nested}\n`,
      'a.csv': 'Kunta;Menot\nAkaa;1\n',
      'a.lock.json': `{"digisave-lock": 1, "numbers": ${nested.replaceAll('a:', '"a":')}}`,
      'b.json': `{"estimates": ${nested.replaceAll('a:', '"a":')}}`,
    };
    for (const line of [
      'validate a.yaml',
      'estimate a.yaml',
      'explain a.yaml',
      'structure a.yaml',
      'check a.check.yaml',
      'check a.lock.json',
      'inspect a.csv --layout a.layout.yaml',
      'compare b.json b.json',
      `estimate scenarios/payroll-robot.yaml --samples 64 --set settings.horizon_years=${'['.repeat(levels)}`,
    ])
      expect((await run(line, files)).exitCode, line).toBe(2);
  });
});

describe('folders', () => {
  test('1,800 of them in each other are looked through', async () => {
    process.chdir(folder);
    for (let level = 0; level < 1_800; level++) {
      mkdirSync('a');
      process.chdir('a');
    }
    writeFileSync('deep.yaml', 'digisave: 1\n');
    process.chdir(folder);
    const { exitCode, standardOutput, standardError } = await runCommand('digisave validate a');
    expect(exitCode).toBe(2);
    expect(standardOutput).toContain('deep.yaml: scenario, 2 errors');
    expect(standardError).toContain('missing-key');
    expect((await runCommand('digisave check a')).exitCode).toBe(2);
  });

  // Whoever may do everything is kept from nothing.
  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'one that may not be read is told',
    async () => {
      process.chdir(folder);
      mkdirSync(join('b', 'closed'), { recursive: true });
      chmodSync(join('b', 'closed'), 0);
      const { exitCode, standardError } = await runCommand('digisave validate b');
      chmodSync(join('b', 'closed'), 0o700);
      expect(exitCode).toBe(2);
      expect(standardError).toMatch(/closed: error: unreadable-file/);
    },
  );

  test('files stand in the order of their paths', async () => {
    const files = Object.fromEntries(
      ['b/a.yaml', 'a/b.yaml', 'a/a/c.yaml', 'c.yaml', 'a.yaml'].map((name) => [
        `x/${name}`,
        'digisave: 1\n',
      ]),
    );
    const { standardOutput } = await run('validate x', files);
    const told = [...String(standardOutput).matchAll(/^x\/(\S+): scenario/gm)].map(([, name]) => name);
    expect(told).toEqual(['a/a/c.yaml', 'a/b.yaml', 'a.yaml', 'b/a.yaml', 'c.yaml']);
  });
});

describe('a structure of costs that say no year', () => {
  const files = { 'a.csv': 'Kunta;Palvelu;Menot (€)\nAkaa;Perusopetus;100\nKemi;Perusopetus;200\n' };
  test.each([
    '',
    '--year 2019',
    '--compare-year 2018',
    '--municipality Akaa',
    '--format json',
    '--by main-function',
    '--format table',
  ])('asks for it %s', async (options) => {
    const done = await run(`structure a.csv ${options}`, files);
    expect(done.exitCode).toBe(2);
    expect(namesOf(done)).toContain('layout-needed');
  });
});

describe('words', () => {
  const project = (more = '') => `digisave: 1
id: a
projects:
  - id: p
    pace: quick
    saving: { method: fixed, amount_eur_per_year: 5 }
${more}`;

  test('a project whose id is a group has a number in messages', async () => {
    const scenario = project('settings: { first_year: 2020 }\n')
      .replace('id: p', 'id: { a: 1 }')
      .replace('    pace', '    rollout: { start_year: 2010 }\n    pace');
    const done = await run('validate a.yaml', { 'a.yaml': scenario });
    expect(done.standardError).toContain('wrong-type');
    expect(done.standardError).not.toContain('[object');
  });

  test('a risk of a scenario whose projects have no ids knows none', async () => {
    const scenario = project(
      'settings: { first_year: 2020, horizon_years: 3, discount_rate_share: 0 }\nrisks:\n  - { id: r, chance: 0.3, hits: [a] }\n',
    ).replace('id: p\n    ', '');
    const done = await run('validate a.yaml', { 'a.yaml': scenario });
    expect(namesOf(done)).toContain('unknown-project');
    expect(done.standardError).not.toContain('undefined');
  });

  test('an investment below zero is told as such, and not as spent too late', async () => {
    const scenario = project(
      'settings: { first_year: 2020, horizon_years: 1, discount_rate_share: 0 }\n',
    ).replace('    pace', '    cost: { investment_eur: -5, investment_years: 3 }\n    pace');
    const done = await run('validate a.yaml', { 'a.yaml': scenario });
    expect(namesOf(done)).toContain('value-out-of-range');
    expect(namesOf(done)).not.toContain('spent-after-end');
  });

  test('what a kind of project lacks is named, though its value may be of several forms', async () => {
    const { readFileSync } = await import('node:fs');
    const kind = readFileSync(join(root, 'data/catalogue/e-democracy.yaml'), 'utf8').replace(
      'amount_eur_per_year:',
      'amount_eur:',
    );
    const done = await run('validate k.yaml', { 'k.yaml': kind });
    expect(done.standardError).toContain('"amount_eur_per_year" is missing');
    expect(done.standardError).not.toContain('undefined');
  });
});

describe('nothing that a terminal obeys', () => {
  test.each(['\u202e', '\ufffe', '\u009b2J', '\u2066'])('is in JSON or in a layout: %j', async (mark) => {
    const files = {
      'a.csv': `Kunta;Palvelu;Menot${mark}x\nAkaa;Perusopetus;100\nKemi${mark};Perusopetus;200\n`,
    };
    const json = String((await run('inspect a.csv --format json', files)).standardOutput);
    expect(JSON.stringify(JSON.parse(json))).toContain(mark);
    expect(json).not.toContain(mark);
    const written = await run('inspect a.csv --write-layout --output own.yaml', files);
    expect([...written.files.keys()].length).toBeLessThanOrEqual(1);
  });
});
