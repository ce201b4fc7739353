import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Cell, openXlsx, readXlsx, type Sheet, saveXlsx, type Workbook } from 'hucre/xlsx';
import { inputColumns, inputSheetNames } from '../../../src/model/input-sheet.ts';
import { runCommand } from '../../run-command.ts';

export const folder = mkdtempSync(join(tmpdir(), 'digisave-workbooks-'));

/** The scenarios of the package, and one that has all kinds of numbers. */
export const scenarios = [
  'e-invoicing-2020-2023',
  'finland-2017',
  'finland-2017-costed',
  'fund-call',
  'ii',
  'joint-permits',
  'kauhava-permits',
  'maturity-three-municipalities',
  'oulu',
  'payroll-robot',
  'pilot-robot',
  'seinajoki-region',
  'track-seinajoki',
].map((name) => `scenarios/${name}.yaml`);
export const oddScenario = 'test/present/workbook/odd.yaml';

let written = 0;

/** The workbook of an estimate as a file; draws are few, as formulas rest on none. */
export async function writeEstimate(scenario: string, options = ''): Promise<string> {
  const path = join(folder, `${basename(scenario.split(' ')[0]!, '.yaml')}-${written++}.xlsx`);
  const command = `digisave estimate ${scenario} --samples 200 --quiet ${options} --output ${path}`;
  const { exitCode, standardError } = await runCommand(command);
  if (exitCode !== 0) throw new Error(standardError);
  return path;
}

export async function readWorkbook(path: string): Promise<Workbook> {
  return readXlsx(readFileSync(path), { readStyles: true });
}

/** Cells of a sheet by the heads of their columns. */
export function recordsOf(sheet: Sheet): readonly Readonly<Record<string, unknown>>[] {
  const [head = [], ...rows] = sheet.rows;
  return rows.map((row) => Object.fromEntries(head.map((key, at) => [String(key), row[at] ?? null])));
}

export function sheetNamed({ sheets }: Pick<Workbook, 'sheets'>, name: string): Sheet {
  const found = sheets.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

/** A change of one cell of the sheet of inputs; null empties it. */
export interface Edit {
  readonly path: string;
  readonly column: (typeof inputColumns)[number];
  readonly value: string | number | null;
}

/** A copy of a workbook with other cells, as a person leaves it who saves it with a program. */
export async function editWorkbook(path: string, edits: readonly Edit[]): Promise<string> {
  const workbook = await openXlsx(readFileSync(path));
  const names = Object.values(inputSheetNames);
  const sheet = workbook.sheets.find(({ name }) => names.includes(name))!;
  for (const { path: input, column, value } of edits) {
    const row = sheet.rows.findIndex((each) => each[0] === input);
    if (row < 0) throw new Error(`no row of ${input}`);
    const at = inputColumns.indexOf(column);
    sheet.rows[row]![at] = value;
    const key = `${row},${at}`;
    const style = sheet.cells?.get(key)?.style;
    const type = typeof value === 'number' ? 'number' : 'string';
    if (value === null) sheet.cells?.delete(key);
    else sheet.cells?.set(key, { value, type, ...(style && { style }) } satisfies Cell);
  }
  const copy = join(folder, `edited-${written++}.xlsx`);
  writeFileSync(copy, await saveXlsx(workbook));
  return copy;
}

/** Whether LibreOffice is there; tests that need it are skipped elsewhere, and CI installs it. */
export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

/** A user of its own, who calculates every workbook anew when it is opened. */
function makeProfile(): string {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(
    join(profile, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`,
  );
  return profile;
}

/** The same workbooks, calculated anew and saved by LibreOffice. */
export function recalculate(paths: readonly string[]): readonly string[] {
  const out = join(folder, `recalculated-${written++}`);
  const args = [
    `-env:UserInstallation=file://${makeProfile()}`,
    '--headless',
    '--convert-to',
    'xlsx:Calc MS Excel 2007 XML',
    '--outdir',
    out,
  ];
  execFileSync('soffice', [...args, ...paths], { stdio: 'ignore' });
  return paths.map((path) => join(out, basename(path)));
}
