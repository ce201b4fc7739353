import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ProblemList } from '../../../src/problems/problem.ts';
import { readCostData } from '../../../src/read/cost-data.ts';
import { worded } from '../../worded.ts';
import { registers } from './writing.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-accounting-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Written {
  readonly unit?: string;
  /** Further lines of the layout, before its columns. */
  readonly layout?: string;
  readonly header?: string;
}

/** Reads a table of services and one year or more with its layout, and gives what is reported: names and texts. */
function report(rows: readonly string[], { unit = 'eur', layout = '', header = '2022' }: Written = {}) {
  const path = join(folder, 'costs.csv');
  writeFileSync(path, `palvelu;${header}\n${rows.join('\n')}\n`);
  const years = header
    .split(';')
    .map((year) => `  - { name: "${year}", role: amount, unit: ${unit}, year: ${year} }`);
  writeFileSync(
    `${path}.layout.yaml`,
    `digisave-layout: 1
dialect:
  { encoding: utf-8, delimiter: ";", rows_before_header: 0, header_rows: 1, footnote_rows: 0, missing_markers: [".."] }
shape: long
municipality: "020"
cost_type: net_operating_costs
plausibility: checked
${layout}columns:
  - { name: "palvelu", role: service }
${years.join('\n')}
`,
  );
  const problems = new ProblemList();
  readCostData(path, registers, problems);
  return problems.all.map(worded).map(({ name, found, place }) => ({
    name,
    found,
    line: place?.line,
    file: place?.file,
  }));
}

const three = ['Kirjastotoiminta;100', 'Perusopetus;2000', 'Kotihoito;300'];
const total = (eur: number | string) => ({ layout: `control_total: ${eur}\n` });

test('a table that gives its control total is silent, and what is missing is named in euros', () => {
  expect(report(three, total(2400))).toEqual([]);
  const [only, ...others] = report(three, total(2450));
  expect(others).toEqual([]);
  expect(only).toMatchObject({ name: 'control-total-missed', line: 8 });
  expect(only?.file).toMatch(/layout\.yaml$/);
  expect(only?.found).toBe(
    'The costs of the table add up to 2,400 €, and control_total says 2,450 €: 50 € are missing.',
  );
  expect(report(three, total(2350.5))[0]?.found).toContain('2,350.50 €: 49.50 € too much.');
});

test('figures in thousands may differ by their rounding, and by no more', () => {
  const rows = Array.from({ length: 12 }, (_, at) => `${registers.services.all[at]!.name.fi};${100 + at}`);
  const eur = 12 * 100_000 + 66_000;
  // 12 figures of a thousand each: four standard deviations of their rounding are 4,000 €.
  expect(report(rows, { unit: '1000_eur', ...total(eur + 3999) })).toEqual([]);
  expect(report(rows, { unit: '1000_eur', ...total(eur + 4001) }).map(({ name }) => name)).toEqual([
    'control-total-missed',
  ]);
  // One figure cannot differ by more than half a thousand.
  expect(report(['Kotihoito;300'], { unit: '1000_eur', ...total(300_500) })).toEqual([]);
  expect(report(['Kotihoito;300'], { unit: '1000_eur', ...total(300_501) })).toHaveLength(1);
});

test('an empty cell behind a missed control total is named, whether or not other cells of its row are filled', () => {
  const [alone] = report(['Kirjastotoiminta;', 'Perusopetus;2000', 'Kotihoito;300'], total(2400));
  expect(alone?.found).toContain('"Kirjastotoiminta" in line 2 has no figure in "2022".');
  const rows = ['Kirjastotoiminta;;90', 'Perusopetus;2000;1900', 'Kotihoito;300;'];
  const two = report(rows, { header: '2022;2021', layout: 'control_total: { 2022: 2400, 2021: 2290 }\n' });
  const missed = two.filter(({ name }) => name === 'control-total-missed');
  expect(missed.map(({ found }) => found)).toEqual([
    expect.stringContaining(
      'of 2021 add up to 1,990 €, and control_total says 2,290 €: 300 € are missing. "Kirjastotoiminta" in line 2 has no figure in "2022", and 1 more cell.',
    ),
    expect.stringContaining('of 2022 add up to 2,300 €'),
  ]);
});

test('of several years a control total is that of all, or of each', () => {
  const rows = ['Perusopetus;2000;1900', 'Kotihoito;300;290'];
  const header = '2022;2021';
  expect(report(rows, { header, ...total(4490) })).toEqual([]);
  expect(report(rows, { header, ...total('{ 2022: 2300, 2021: 2190 }') })).toEqual([]);
  expect(
    report(rows, { header, ...total('{ 2022: 2300, 2021: 2191.5 }') }).map(({ found }) => found),
  ).toEqual([
    'The costs of the table of 2021 add up to 2,190 €, and control_total says 2,191.50 €: 1.50 € are missing.',
  ]);
});

test('an empty cell behind a total that is missed is named', () => {
  const [only] = report(['Kirjastotoiminta;100', 'Perusopetus;', 'Kotihoito;300', 'Yhteensä;2400']);
  expect(only).toMatchObject({ name: 'parts-differ-from-total', line: 5 });
  expect(only?.found).toContain('The cell of "Perusopetus" in line 3 is empty.');
});

test('names of a layout that no cell has are reported at their line, ignored ones as well', () => {
  const layout = 'services:\n  Kirjastotoiminta: libraries\n  Kirjasto: ignore\nareas:\n  Akaa: "020"\n';
  const found = report(three, { layout });
  expect(found.map(({ name, line }) => [name, line])).toEqual([
    ['layout-entry-unused', 12],
    ['layout-entry-unused', 10],
  ]);
});
