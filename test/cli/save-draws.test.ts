import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { quantile } from 'simple-statistics';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-draws-'));
const scenario = join(folder, 'scenario.yaml');
const file = join(folder, 'draws.csv');

beforeAll(() =>
  writeFileSync(
    scenario,
    `digisave: 1
id: draws
settings: { samples: 5000, seed: 11 }
correlations: [{ between: [parameter.a, parameter.b], rank: -0.4 }]
parameters:
  a: { low: 10, high: 30, unit: eur_per_year }
  b: { low: -20, central: 5, high: 1.0e6, unit: eur_per_year }
projects:
  - { id: p, pace: quick, saving: { method: fixed, amount_eur_per_year: { parameter: a } } }
  - { id: q, pace: slow, saving: { method: fixed, amount_eur_per_year: { parameter: b } } }
`,
  ),
);
afterAll(() => rmSync(folder, { recursive: true }));

interface Json {
  readonly run: { readonly samples: number };
  readonly estimates: readonly Record<string, number>[];
  readonly convergence: readonly Record<string, number>[];
}

async function estimate(options: string): Promise<Json> {
  const { standardOutput, standardError, exitCode } = await runCommand(
    `digisave estimate ${scenario} --format json ${options}`,
  );
  expect(exitCode, standardError).toBe(0);
  return JSON.parse(standardOutput);
}

function readColumns(delimiter = ',', mark = '.'): ReadonlyMap<string, readonly number[]> {
  const [head, ...rows] = parse(readFileSync(file), { delimiter, bom: true }) as string[][];
  return new Map(head!.map((name, at) => [name, rows.map((row) => Number(row[at]!.replace(mark, '.')))]));
}

test.each(['random', 'latin-hypercube', 'sobol'])(
  'what is recomputed from saved draws of %s is what was printed',
  async (sampling) => {
    const result = await estimate(`--set settings.sampling=${sampling} --samples 4096 --save-draws ${file}`);
    const columns = readColumns();
    expect(columns.get('draw')).toEqual(Array.from({ length: 4096 }, (_, i) => i + 1));
    const total = columns.get('total.saving_eur_per_year')!;
    const [a, b] = [columns.get('parameter.a')!, columns.get('parameter.b')!];
    for (const [i, each] of total.entries()) expect(each).toBe(a[i]! + b[i]!);
    const row = result.estimates.at(-1)!;
    const found = quantile([...total], [0.05, 0.5, 0.95]);
    for (const [at, name] of ['p05', 'p50', 'p95'].entries()) {
      expect(found[at]! / row[`${name}_eur_per_year`]!).toBeCloseTo(1, 13);
    }
  },
);

test('a Finnish spreadsheet reads the same numbers', async () => {
  await estimate(`--samples 100 --save-draws ${file}`);
  const standard = readColumns();
  await estimate(`--samples 100 --dialect fi --save-draws ${file}`);
  expect([...readColumns(';', ',')]).toEqual([...standard]);
});

test('--precision draws until every standard error is that part of its figure, and the first draws stay', async () => {
  await estimate(`--samples 200 --save-draws ${file}`);
  const few = readColumns().get('total.saving_eur_per_year')!;
  const result = await estimate(`--samples 200 --precision 1% --save-draws ${file}`);
  const more = readColumns().get('total.saving_eur_per_year')!;
  expect(more.length).toBe(result.run.samples);
  expect(more.length).toBeGreaterThan(200);
  expect(more.slice(0, 200)).toEqual(few);
  for (const [at, row] of result.estimates.entries()) {
    const tenth = (row['p95_eur_per_year']! - row['p05_eur_per_year']!) / 10;
    for (const name of ['mean', 'p05', 'p50', 'p95']) {
      const error = result.convergence[at]![`${name}_standard_error`]!;
      expect(error).toBeLessThanOrEqual(0.01 * Math.max(Math.abs(row[`${name}_eur_per_year`]!), tenth));
    }
  }
});

test('with --strict nothing is saved where anything is warned about', async () => {
  rmSync(file, { force: true });
  const { exitCode } = await runCommand(
    `digisave estimate ${scenario} --set settings.sampling=sobol --samples 1000 --strict --save-draws ${file}`,
  );
  expect(exitCode).toBe(2);
  expect(() => readFileSync(file)).toThrow();
});
