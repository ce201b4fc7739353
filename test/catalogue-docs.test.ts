import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ProblemList } from '../src/problems/problem.ts';
import { Catalogue } from '../src/read/catalogue.ts';
import { runCommand } from './run-command.ts';

/** docs/catalogue.md tells what the kinds would save in a town of average costs; here it is computed. */
const root = join(import.meta.dirname, '..');
const docs = readFileSync(join(root, 'docs/catalogue.md'), 'utf8');
const catalogue = new Catalogue(join(root, 'data'), new ProblemList());
const inhabitants = 20_000;
const start = process.cwd();
let folder: string;

/** The costs of all municipalities in 2019 by service, scaled down to the town: one of the same size class of councils. */
function townCosts(): string {
  const rows = readFileSync(join(root, 'data/finland/costs-2019.csv'), 'utf8').trim().split('\n').slice(1);
  const sums = new Map<string, number>();
  for (const row of rows) {
    const [, , , service = '', , eur] = row.split(',');
    sums.set(service, (sums.get(service) ?? 0) + Number(eur));
  }
  const all = countInhabitants();
  const lines = [...sums].map(
    ([service, eur]) =>
      `2019,430,Loimaa,${service},net_operating_costs,${Math.round((eur / all) * inhabitants)}`,
  );
  return `year,municipality_code,municipality,service,cost_type,amount_eur\n${lines.join('\n')}\n`;
}

function countInhabitants(): number {
  const [header = '', ...municipalities] = readFileSync(join(root, 'data/finland/municipalities.csv'), 'utf8')
    .trim()
    .split('\n');
  const column = header.split(',').indexOf('population_2019');
  return municipalities.reduce((sum, row) => sum + Number(row.split(',')[column]), 0);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'digisave-town-'));
  process.chdir(folder);
  writeFileSync('costs.csv', townCosts());
});
afterAll(() => {
  process.chdir(start);
  rmSync(folder, { recursive: true });
});

async function estimateTown(options: string) {
  const { standardOutput } = await runCommand(
    `digisave init --municipality Loimaa --costs costs.csv --quiet ${options}`,
  );
  writeFileSync(
    'town.yaml',
    standardOutput.replace(/^( {4}measure: net)$/m, `$1\n    inhabitants: ${inhabitants}`),
  );
  const { standardOutput: json } = await runCommand(
    'digisave estimate town.yaml --samples 100 --format json',
  );
  const { estimates } = JSON.parse(json);
  return new Map<string, readonly [number, number]>(
    estimates.map((row: Record<string, unknown>) => [
      row['level'] === 'project' ? row['id'] : row['level'],
      [row['low_eur_per_year'], row['high_eur_per_year']],
    ]),
  );
}

/** Euros as the table writes them: two digits that count. */
const inDocs = (eur: number) => Number(eur.toPrecision(2)).toLocaleString('en-US');
const rowOf = (id: string) => new RegExp(`^\\| .*\`${id}\` \\| (.*?) \\|`, 'm').exec(docs)?.[1];

test('the sums of a town of 20,000 are those that the tool computes', async () => {
  const found = await estimateTown('');
  for (const [id, [low, high]] of found)
    if (catalogue.ids().includes(id)) expect([id, rowOf(id)]).toEqual([id, `${inDocs(low)}–${inDocs(high)}`]);
  const [low, high] = found.get('total') ?? [Number.NaN, Number.NaN];
  expect(docs).toContain(`${inDocs(low)} to ${inDocs(high)} €`);
  const quick = [...found].filter(([id]) => catalogue.find(id)?.pace === 'quick').map(([, ends]) => ends);
  const inCountry = ([0, 1] as const).map((end) => {
    const eur = quick.reduce((sum, ends) => sum + ends[end], 0) * (countInhabitants() / inhabitants);
    return Number((eur / 1e6).toPrecision(2));
  });
  expect(docs).toContain(`${inCountry.join('–')} M€ a year`);
});

test('every kind is in the docs, and nothing else', () => {
  const told = [...docs.matchAll(/^\| [^|]*`([a-z0-9-]+)` \|/gm)].map((match) => match[1] as string);
  expect([...told].sort()).toEqual([...catalogue.ids()].sort());
});
