import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, test } from 'vitest';
import { ProblemList } from '../../../../src/problems/problem.ts';
import { readStructureCosts } from '../../../../src/read/structure.ts';
import { inspectTable } from '../../../../src/read/table/inspect-table.ts';
import { withWorkbooks } from '../../../../src/read/table/xlsx/workbooks.ts';
import { runCommand } from '../../../run-command.ts';
import { registers } from '../writing.ts';
import { type CellForm, oneSheet } from './write-workbook.ts';

/** A table means the same as a text and as a workbook, whether its numbers are numbers there or texts. */

const exports = join(import.meta.dirname, '../exports');
const folder = mkdtempSync(join(tmpdir(), 'digisave-same-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Cells that a spreadsheet program takes for numbers where decimals have commas. */
const number = /^-?(?:\d{1,3}(?:[ \u00a0]\d{3})+|0|[1-9]\d*)(?:,\d+)?$/;
const numberOf = (text: string) => Number(text.replace(/[ \u00a0]/g, '').replace(',', '.'));

/** The cells of a text as a sheet has them: lines that are shorter are filled, blank ones stay. */
function cellsOf(bytes: Buffer, delimiter: string, encoding: 'utf8' | 'latin1'): readonly string[][] {
  const text = bytes
    .toString(encoding)
    .replace(/^\ufeff/, '')
    .replaceAll('\u0080', '€');
  return parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  }) as string[][];
}

const asNumbers = (text: string): CellForm =>
  number.test(text) ? numberOf(text) : text === '' ? null : text;
const asTexts = (text: string): CellForm => (text === '' ? null : text);

const files = readdirSync(exports).filter((name) => /^\d.*\.csv$/.test(name));

/** The layout of an export, with the names of columns as the tool reads them, and without what a workbook has not. */
function layoutOf(file: string, path: string): Record<string, unknown> | undefined {
  const stated = join(exports, 'layouts', `${file}.full.yaml`);
  if (!existsSync(stated)) return undefined;
  const layout = JSON.parse(readFileSync(stated, 'utf8')) as {
    columns: { name: string }[];
    dialect: Record<string, unknown>;
  };
  const { columns, dialect } = inspectTable(path, registers, new ProblemList())!.inspection;
  for (const [at, column] of layout.columns.entries()) column.name = columns[at]!.name;
  const { header_rows, rows_before_header } = dialect;
  Object.assign(layout.dialect, { header_rows, rows_before_header });
  return layout as unknown as Record<string, unknown>;
}

async function costsOf(path: string) {
  const problems = new ProblemList();
  const read = await withWorkbooks(problems, (own) =>
    readStructureCosts([path], { dataFolder: 'data' }, own),
  );
  const rows = read?.costs.rows.map(({ municipalityCode, service, costType, year, amountEur }) => ({
    municipalityCode,
    service,
    costType,
    year,
    amountEur,
  }));
  return {
    rows,
    errors: problems.all.filter(({ severity }) => severity === 'error').map(({ name }) => name),
  };
}

describe.each(files)('%s', (file) => {
  const source = join(exports, file);
  const layout = layoutOf(file, source);

  test.runIf(layout !== undefined).each([
    ['texts', asTexts],
    ['numbers', asNumbers],
  ] as const)('costs are the same from a sheet of %s', async (kind, toCell) => {
    const { encoding, delimiter } = inspectTable(source, registers, new ProblemList())!.inspection.dialect;
    const csv = join(folder, file);
    writeFileSync(csv, readFileSync(source));
    writeFileSync(`${csv}.layout.yaml`, JSON.stringify(layout));
    const rows = cellsOf(
      readFileSync(source),
      delimiter ?? ';',
      encoding === 'windows-1252' ? 'latin1' : 'utf8',
    );
    const xlsx = join(folder, `${file}.${kind}.xlsx`);
    writeFileSync(xlsx, oneSheet(rows.map((cells) => cells.map(toCell))));
    const { encoding: _, delimiter: __, ...dialect } = layout!['dialect'] as Record<string, unknown>;
    writeFileSync(`${xlsx}.layout.yaml`, JSON.stringify({ ...layout, dialect }));
    const wanted = await costsOf(csv);
    const found = await costsOf(xlsx);
    expect(found.errors).toEqual(wanted.errors);
    expect(found.rows).toEqual(wanted.rows);
  });
});

describe('the accounts of a town of 20,000, as its accountant exports them', () => {
  const nbsp = '\u00a0';
  const amount = (eur: number) => eur.toLocaleString('fi-FI').replace(/\s/g, nbsp).replace('\u2212', '-');
  const sections: readonly (readonly [string, readonly (readonly [string, number])[]])[] = [
    [
      'Sivistyslautakunta',
      [
        ['Perusopetus', 16_254],
        ['Lukiokoulutus', 2_871],
        ['Kirjastotoiminta', 1_032],
        ['Varhaiskasvatus', 9_987],
      ],
    ],
    [
      'Tekninen lautakunta',
      [
        ['Liikenneväylät', 1_915],
        ['Rakennusvalvonta', 402],
      ],
    ],
  ];
  const titles = ['Kalajoen kaupunki', 'Tilinpäätös 2023, nettokustannukset tehtäväalueittain, 1 000 €'];
  const footer = 'Lähde: kaupungin kirjanpito, 28.3.2024';
  type Row = readonly (string | number)[];
  const body: readonly Row[] = sections.flatMap(([section, services]): Row[] => [
    [section, ''],
    ...services.map(([name, eur]): Row => [name, eur]),
    [`${section} yhteensä`, services.reduce((sum, [, eur]) => sum + eur, 0)],
  ]);
  const total = sections.flatMap(([, services]) => services).reduce((sum, [, eur]) => sum + eur, 0);
  const rows: readonly Row[] = [
    [titles[0]!, ''],
    [titles[1]!, ''],
    ['', ''],
    ['Tehtäväalue', 'Nettokustannukset 2023'],
    ...body,
    ['Kaikki yhteensä', total],
    ['', ''],
    [footer, ''],
  ];
  const csv = rows
    .map((cells) => cells.map((cell) => (typeof cell === 'number' ? amount(cell) : cell)).join(';'))
    .join('\r\n');

  /** What a user does: writes the layout, states the municipality that it asks for, and looks at the costs. */
  async function structureOf(file: string) {
    await runCommand(`digisave inspect ${file} --write-layout --quiet`);
    const layout = readFileSync(`${file}.layout.yaml`, 'utf8');
    expect(layout).toContain('# municipality: "208"');
    writeFileSync(`${file}.layout.yaml`, layout.replace('# municipality: "208"', 'municipality: "208"'));
    return await runCommand(`digisave structure ${file} --format csv`);
  }

  test('both give the same bytes of structure', async () => {
    writeFileSync(join(folder, 'tp.csv'), Buffer.from(`${csv}\r\n`.replaceAll('€', '\u0080'), 'latin1'));
    writeFileSync(
      join(folder, 'tp.xlsx'),
      oneSheet(rows.map((cells) => cells.map((cell): CellForm => (cell === '' ? null : cell)))),
    );
    const before = process.cwd();
    process.chdir(folder);
    try {
      const ofCsv = await structureOf('tp.csv');
      const ofXlsx = await structureOf('tp.xlsx');
      expect(ofCsv.exitCode).toBe(0);
      expect(ofCsv.standardOutput).toContain('16254000');
      expect(ofXlsx.standardOutput).toBe(ofCsv.standardOutput);
      expect(ofXlsx.standardError.replaceAll('tp.xlsx', 'tp.csv')).toBe(ofCsv.standardError);
    } finally {
      process.chdir(before);
    }
  });
});
