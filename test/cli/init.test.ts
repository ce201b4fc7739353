import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/cli/program.ts';
import { askedNumbers, type Kind } from '../../src/model/catalogue-form.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { Catalogue } from '../../src/read/catalogue.ts';
import { runCommand } from '../run-command.ts';

const catalogue = new Catalogue(join(import.meta.dirname, '../../data'), new ProblemList());

const start = process.cwd();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'digisave-init-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(start);
  rmSync(folder, { recursive: true });
});

// A large city, one with two official languages, one into which another merged after the year of the costs.
test.each([
  ['Oulu', 'fi', '2019'],
  ['Jakobstad', 'sv', '2019'],
  ['Kankaanpää', 'en', '2019'],
  ['Kemi', 'fi', '2015'],
])('the scenario of %s runs at once, without a warning (%s, %s)', async (name, language, year) => {
  const written = await runCommand(
    `digisave init own.yaml --municipality ${name} --language ${language} --year ${year}`,
  );
  expect([written.exitCode, written.standardOutput]).toEqual([0, '']);
  expect(written.standardError).toContain('digisave estimate own.yaml');
  const { exitCode, standardOutput, standardError } = await runCommand(
    'digisave estimate own.yaml --samples 500 --format json --strict',
  );
  expect([exitCode, standardError]).toEqual([0, '']);
  const { estimates } = JSON.parse(standardOutput);
  expect(estimates.filter((each: { level: string }) => each.level === 'project')).toHaveLength(6);
});

test('what is offered runs once its sign is removed and its number given', async () => {
  await runCommand('digisave init own.yaml --municipality Kemi');
  const text = readFileSync('own.yaml', 'utf8');
  const taken = text.replace(/^ {2}#((?:- id: e-forms\n)(?: {2}# .*\n)*)/m, (block) =>
    block.replace(/^ {2}#/gm, '  '),
  );
  expect(taken).not.toBe(text);
  writeFileSync('own.yaml', taken);
  const lacking = await runCommand('digisave estimate own.yaml --samples 100');
  expect(lacking.exitCode).toBe(2);
  expect(lacking.standardError).toMatch(/^own\.yaml:\d+:\d+: error: number-to-give/m);
  writeFileSync('own.yaml', taken.replace(/^( {6}volume_per_year:)$/m, '$1 1200'));
  expect(parse(readFileSync('own.yaml', 'utf8')).projects.at(-1).id).toBe('e-forms');
  const { exitCode, standardError } = await runCommand('digisave estimate own.yaml --samples 100');
  expect(exitCode).toBe(2);
  // Permits count the same applications.
  expect(standardError).toContain('The projects e-permits and e-forms count the same euros or minutes');
});

test('a tax point is the income tax of the place over the mean rate of the country', async () => {
  const { standardOutput } = await runCommand('digisave init --municipality 240');
  // 74,973,000 euros of 2019 over 19.88 %.
  expect(parse(standardOutput).settings.tax_point_eur).toEqual({ value: 3771278, quality: 'assumed' });
});

test('a file that is there stays as it is', async () => {
  writeFileSync('own.yaml', 'mine');
  expect((await runCommand('digisave init own.yaml --municipality Kemi')).exitCode).toBe(2);
  expect(readFileSync('own.yaml', 'utf8')).toBe('mine');
});

test('own costs are named from the folder of the scenario, and their open questions asked', async () => {
  const table = 'Kunta;Palvelu;Menot\nKemi;Kirjasto;1,234\nKemi;Perusopetus;2,345\n';
  writeFileSync('own.csv', table);
  const { exitCode, standardError } = await runCommand(
    'digisave init own.yaml --municipality Kemi --costs own.csv',
  );
  expect(exitCode).toBe(2);
  expect(standardError).toMatch(/^own\.csv.*error: /m);
  expect(existsSync('own.yaml')).toBe(false);
});

test.each(catalogue.ids())('%s computes once its numbers are given', async (id) => {
  const { standardOutput } = await runCommand(`digisave init --municipality Kemi --projects ${id} --quiet`);
  let text = standardOutput;
  for (const { keys } of askedNumbers(catalogue.find(id) as Kind)) {
    const key = keys.at(-1) as string;
    const given = text.replace(new RegExp(`^( +${key}:)$`, 'm'), `$1 ${key.endsWith('_share') ? 0.01 : 100}`);
    expect(given).not.toBe(text);
    text = given;
  }
  writeFileSync('own.yaml', text);
  const { exitCode, standardError } = await runCommand('digisave estimate own.yaml --samples 100');
  expect([exitCode, /error: .*/.exec(standardError)?.[0]]).toEqual([0, undefined]);
});

/** Answers in turn, as somebody at a terminal; nothing further ends it. */
async function runAnswering(command: string, answers: readonly string[]) {
  const left = [...answers];
  const said: string[] = [];
  const exitCode = await run(command.split(' ').slice(1), {
    standardOutput: { write: (text: string) => said.push(text), isTTY: true },
    standardError: { write: (text: string) => said.push(text) },
    environment: {},
    ask: async (question) => {
      said.push(question);
      return left.shift();
    },
  });
  return { exitCode, said: said.join('') };
}

test('at a terminal it asks for the municipality, the projects and the file', async () => {
  const answers = ['Kemmi', 'Tornio', '3, 4', 'own.yaml'];
  const { exitCode, said } = await runAnswering('digisave init --language fi', answers);
  expect([exitCode, said]).toEqual([0, expect.stringContaining('Tarkoititko: Kemi?')]);
  expect(said).toContain('Anna tähän: Yhä paperilla tai sähköpostilla tulevat lomakkeet vuodessa');
  // Ranges and the weakest quality of what each kind brings along; the amount is that of a council of this size.
  const plain = said.replaceAll('\u00a0', ' ');
  expect(plain).toContain('säästyvä aika, käsittely 5–20 min; käyttöönottoaste 20–82 % (oletus)');
  expect(plain).toContain('säästö euroina 6 000–15 000 € (oletus)');
  const { id, projects } = parse(readFileSync('own.yaml', 'utf8'));
  expect([id, projects.map((each: { id: string }) => each.id)]).toEqual([
    'tornio',
    ['e-forms', 'e-invoices-in'],
  ]);
});

test('Enter takes what is usual, and the end of input writes nothing', async () => {
  const { exitCode, said } = await runAnswering('digisave init', ['Rovan', '', '']);
  expect([exitCode, said]).toEqual([0, expect.stringContaining('rovaniemi.yaml is written.')]);
  expect(parse(readFileSync('rovaniemi.yaml', 'utf8')).projects).toHaveLength(6);
  expect((await runAnswering('digisave init', ['Kemi'])).exitCode).toBe(2);
  expect(existsSync('kemi.yaml')).toBe(false);
});

test('where nobody would answer, the municipality must be named', async () => {
  const { exitCode, standardError } = await runCommand('digisave init own.yaml');
  expect([exitCode, standardError]).toEqual([
    2,
    expect.stringContaining('missing-option\nThe option --municipality of digisave init is missing'),
  ]);
});
