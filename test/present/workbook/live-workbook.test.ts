import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../run-command.ts';
import { oddScenario, readWorkbook, recordsOf, scenarios, sheetNamed, writeEstimate } from './workbooks.ts';

const all = [...scenarios, oddScenario];

async function csvOf(command: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const { standardOutput } = await runCommand(`${command} --samples 200 --quiet --format csv`);
  return parse(standardOutput, { columns: true });
}

describe('a workbook has what the CSV has, without being calculated', () => {
  test.each(all)('%s', async (scenario) => {
    const rows = recordsOf(sheetNamed(await readWorkbook(await writeEstimate(scenario)), 'Result'));
    const expected = await csvOf(`digisave estimate ${scenario}`);
    expect(rows).toHaveLength(expected.length);
    for (const [at, row] of expected.entries())
      for (const [key, text] of Object.entries(row)) {
        const found = rows[at]![key];
        if (typeof found !== 'number') expect(`${key} ${found ?? ''}`).toBe(`${key} ${text}`);
        // Cents are rounded in CSV so that rows add up.
        else
          expect(Math.abs(found - Number(text)), `${row['id']} ${key}`).toBeLessThan(
            key.includes('eur') ? 0.011 : 0.006,
          );
      }
  });
});

describe('every saving is a formula with its value', () => {
  test.each(all)('%s', async (scenario) => {
    const workbook = await readWorkbook(await writeEstimate(scenario));
    const result = sheetNamed(workbook, 'Result');
    const heads = result.rows[0]!.map(String);
    for (const [at, row] of recordsOf(result).entries()) {
      expect(row['computed']).toMatch(/^formula/);
      for (const end of ['low', 'central', 'high']) {
        const cell = result.cells!.get(`${at + 1},${heads.indexOf(`${end}_eur_per_year`)}`);
        const value = row[`${end}_eur_per_year`];
        // Overlap of nothing is nothing, whatever the inputs are.
        if (cell?.formula === undefined) expect([row['level'], value]).toEqual(['overlap', 0]);
        else expect(cell.formulaResult ?? cell.value).toBe(value);
      }
    }
    for (const { cells } of workbook.sheets)
      for (const [key, cell] of cells ?? [])
        if (cell.formula !== undefined) expect([key, cell.formulaResult ?? cell.value]).not.toContain(null);
  });
});

test('sheets are named in the language, in one order, and columns by keys or by words', async () => {
  const names = async (options: string) =>
    (await readWorkbook(await writeEstimate('scenarios/ii.yaml', options))).sheets.map(({ name }) => name);
  expect(await names('--language en')).toEqual(['Result', 'Inputs', 'Projects', 'Costs', 'Run']);
  expect(await names('--language fi')).toEqual(['Tulos', 'Lähtötiedot', 'Hankkeet', 'Kustannukset', 'Ajo']);
  expect(await names('--language sv')).toEqual([
    'Resultat',
    'Ingångsvärden',
    'Projekt',
    'Kostnader',
    'Körning',
  ]);
  const heads = async (options: string, sheet: string) =>
    sheetNamed(await readWorkbook(await writeEstimate('scenarios/ii.yaml', options)), sheet).rows[0]!.slice(
      0,
      9,
    );
  const keys = ['path', 'name', 'unit', 'low', 'central', 'high', 'quality', 'source', 'note'];
  expect(await heads('--language fi', 'Lähtötiedot')).toEqual(keys);
  expect(await heads('--language fi --headings', 'Lähtötiedot')).toEqual([
    'Polku',
    'Nimi',
    'Yksikkö',
    'Alaraja',
    'Perusarvio',
    'Yläraja',
    'Laatu',
    'Lähde',
    'Huomautus',
  ]);
});

test('two runs give the same bytes', async () => {
  const [one, other] = [await writeEstimate(oddScenario), await writeEstimate(oddScenario)];
  expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
});

test('a central value that the scenario states is a value, and a formula where it follows', async () => {
  const workbook = await readWorkbook(await writeEstimate(oddScenario));
  const inputs = sheetNamed(workbook, 'Inputs');
  const formulaOf = (path: string) => {
    const row = inputs.rows.findIndex((each) => each[0] === path);
    return inputs.cells!.get(`${row},4`)?.formula;
  };
  expect(formulaOf('parameter.late')).toMatch(/^SQRT\(\$D\$(\d+)\)\*SQRT\(\$F\$\1\)$/);
  expect(formulaOf('project.channel.saving.shifted_share')).toMatch(/^\$D\$(\d+)\+\(\$F\$\1-\$D\$\1\)\/2$/);
  // The middle of 0 and 0.2, but written.
  expect(formulaOf('project.shares.saving.realised_share')).toBeUndefined();
  expect(formulaOf('project.channel.saving.volume_per_year')).toBeUndefined();
});

test('where the ends of a figure were searched it is a value, which says so', async () => {
  const text = `digisave: 1
id: searched
costs: { net: { files: [costs.csv], year: 2016, measure: net } }
projects:
  - { id: a, pace: quick, saving: { method: channel-shift, volume_per_year: 100, shifted_share: { low: 0.2, high: 0.9 }, old_unit_cost_eur: { low: 1, high: 9 }, new_unit_cost_eur: { low: 2, high: 8 } } }
`;
  const { writeFileSync } = await import('node:fs');
  const path = 'test/present/workbook/searched.tmp.yaml';
  writeFileSync(path, text);
  try {
    const rows = recordsOf(sheetNamed(await readWorkbook(await writeEstimate(path)), 'Result'));
    const [row] = await csvOf(`digisave estimate ${path}`);
    expect(rows[0]!['computed']).toBe('value: the extreme was searched');
    expect(rows[0]!['low_eur_per_year']).toBeCloseTo(Number(row!['low_eur_per_year']), 6);
  } finally {
    (await import('node:fs')).rmSync(path);
  }
});

test('of several scenarios there is one workbook of values', async () => {
  const workbook = await readWorkbook(await writeEstimate('scenarios/ii.yaml scenarios/oulu.yaml'));
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Result', 'Inputs', 'Costs', 'Run']);
  const scenariosOf = (sheet: string) =>
    new Set(recordsOf(sheetNamed(workbook, sheet)).map((row) => row['scenario']));
  expect(scenariosOf('Result')).toEqual(new Set(['ii', 'oulu']));
  expect(scenariosOf('Inputs')).toEqual(new Set(['ii', 'oulu']));
});
