import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { languages } from '../../src/model/language.ts';
import { runCommand } from '../run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-in-the-way-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

/** What is said of a command line that is refused. */
async function refused(command: string, language = 'en') {
  const { standardError, exitCode } = await runCommand(`digisave ${command} --language ${language}`);
  expect(exitCode).toBe(2);
  return standardError;
}

test('a PDF named as a workbook is a PDF, also where all of it is letters', async () => {
  const path = at('costs.xlsx');
  writeFileSync(path, '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n');
  expect(await refused(`inspect ${path}`)).toContain('error: other-format');
});

test('a table of text in place of a workbook of inputs is no damaged workbook', async () => {
  const path = at('results.csv');
  writeFileSync(path, 'path,low,high\nparameter.uptake,0.1,0.2\n');
  const said = await refused(`estimate scenarios/payroll-robot.yaml --inputs ${path}`);
  expect(said).toContain('error: text-not-workbook');
  expect(said).toContain('digisave estimate SCENARIO --output FILE.xlsx');
});

test('a scenario or a table in place of a check case is told as what it is', async () => {
  const said = await refused('check scenarios/ii.yaml data/finland/costs-2019.csv');
  expect(said.match(/error: [a-z-]+/g)).toEqual(['error: other-kind-of-file', 'error: other-kind-of-file']);
  expect(said).toContain('digisave check --lock scenarios/ii.yaml');
});

test.each([
  ['en', 'is a file, not a folder'],
  ['fi', 'on tiedosto, ei kansio'],
  ['sv', 'är en fil, inte en mapp'],
])('a file in place of the folder of pictures is a file, in %s', async (language, text) => {
  writeFileSync(at('taken'), 'mine');
  const said = await refused(`report scenarios/payroll-robot.yaml --pictures ${at('taken')}`, language);
  expect(said).toContain(text);
  expect(readFileSync(at('taken'), 'utf8')).toBe('mine');
});

test('a column of amounts beside another is asked about once, not at each of its rows', async () => {
  const path = at('two.csv');
  const rows = ['Perusopetus;720;700', 'Kirjastotoiminta;35;30', 'Lukiokoulutus;90;80'];
  writeFileSync(path, `Kunta;Palvelu;A 2024, €;B 2024, €\n${rows.map((row) => `Kemi;${row}`).join('\n')}\n`);
  const columns = ['A 2024, €', 'B 2024, €'].map(
    (name) =>
      `  - { name: "${name}", role: amount, unit: eur, year: 2024, cost_type: net_operating_costs }\n`,
  );
  writeFileSync(
    `${path}.layout.yaml`,
    `digisave-layout: 1\ndialect: { encoding: utf-8, delimiter: ";", rows_before_header: 0, header_rows: 1, footnote_rows: 0, missing_markers: [] }\nshape: long\ncolumns:\n  - { name: Kunta, role: municipality }\n  - { name: Palvelu, role: service }\n${columns.join('')}`,
  );
  const said = await refused(`structure ${path}`);
  expect(said.match(/error: several-amounts \(column B 2024, €\)/g)).toHaveLength(1);
});

test.each(languages)(
  'a decimal comma in --set is asked back with a point, thousands are not, in %s',
  async (language) => {
    const path = 'settings.discount_rate_share';
    const said = (value: string) =>
      refused(`estimate scenarios/payroll-robot.yaml --set ${path}=${value}`, language);
    expect(await said('0,05')).toContain(`${path}=0.05`);
    expect(await said('0,03..0,05')).toContain(`${path}=0.03..0.05`);
    expect(await said('1,500')).not.toContain('1.500');
  },
);
