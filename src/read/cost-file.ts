import { type CostRow, type CostVersion, type Measure, measureOfCostType } from '../model/cost-structure.ts';
import type { Registers } from '../model/register.ts';
import { type Place, ProblemList } from '../problems/problem.ts';
import { CsvRows } from './csv/csv-rows.ts';
import { KeptRows, type YearsKept } from './kept-rows.ts';
import { openTable } from './long-file.ts';
import { fileExists } from './text-file.ts';
import { nameOfCell, TidyReader, tidyColumns } from './tidy-reader.ts';
import { readYamlFile } from './yaml-file.ts';

/** A cost file in the tidy form, its names matched with the registers. */
export interface CostFile {
  readonly path: string;
  readonly sha256: string;
  /** Of a workbook: the sheet that was read. */
  readonly sheet?: string;
  /** The layout by which it was read, where that is a file of its own. */
  readonly layoutFile?: { readonly path: string; readonly sha256: string };
  /** The files that it is made of, where it is of several or summed by a database. */
  readonly parts?: readonly { readonly path: string; readonly sha256: string }[];
  /** How many rows could be used, of all years. */
  readonly usedRows: number;
  /** All years of these, in their order. */
  readonly years: readonly number[];
  /** Whether all of it could be used. */
  readonly sound: boolean;
  readonly area: 'country' | 'municipalities';
  /** Of years that are not accounts of the whole year what they are. */
  readonly versions?: ReadonlyMap<number, CostVersion>;
  /** Whether its layout says that its amounts were checked: they are not compared with published ones. */
  readonly isChecked?: boolean;
  /** Whether its amounts are sums of single bookings or projects, which may be few. */
  readonly isSumOfBookings?: boolean;
  /** Euros of internal sales and rents in it, where its layout says them. */
  readonly internalEur?: number | undefined;
  /** How many names of services were mapped by what their words seem to mean, and by which layout. */
  readonly inferredNames?: { readonly count: number; readonly layout: string | undefined } | undefined;
  /** Whether the municipality was told from outside, as nothing in the file or its layout names any. */
  readonly isMunicipalityTold?: boolean;
  /** Codes of municipalities whose amounts the file counts in another one. */
  readonly countedElsewhere: readonly string[];
  /** Rows of all years that were kept. */
  readonly rows: readonly CostRow[];
  /** Rows of one of them. */
  rowsOf(year: number): readonly CostRow[];
  place(row: CostRow, column?: (typeof tidyColumns)[number]): Place;
}

const mostProblemsOfOneFile = 200;

/**
 * Reads a cost file, telling every cell that cannot be used; undefined where nothing of it can.
 *
 * Shape   named: the place in a scenario that names the file
 *         kept: the years of which rows are kept; those of the others are checked and counted
 */
export function readCostFile(
  path: string,
  registers: Registers,
  problems: ProblemList,
  named?: Place,
  kept: YearsKept = { years: 'all' },
): CostFile | undefined {
  const firstProblem = problems.all.length;
  const opened = openTable(path, problems, named);
  if (opened === undefined) return undefined;
  const table = new CsvRows(opened, tidyColumns, problems);
  const rows = new KeptRows(kept);
  const read = readTidyRows(table, registers, problems, (row) => {
    if (row !== undefined) rows.add(row);
  });
  if (read === undefined) return undefined;
  return {
    path,
    sha256: table.sha256,
    usedRows: rows.used,
    years: rows.years,
    sound: !problems.hasErrorsSince(firstProblem),
    area: read.area,
    countedElsewhere: readCountedElsewhere(path, problems),
    get rows() {
      return rows.all;
    },
    rowsOf: (year) => rows.of(year),
    place: (row, column = 'amount_eur') => table.place(row.index, tidyColumns.indexOf(column)),
  };
}

/** What rows in the tidy form were read. */
export interface TidyRead {
  readonly rows: number;
  readonly area: 'country' | 'municipalities';
  /** False where so much is wrong that the rest was not read. */
  readonly isComplete: boolean;
}

/**
 * Hands over every row of a table in the tidy form, undefined where it cannot be used, and tells why.
 *
 * Throws  never; undefined where the file is no such table, with the reason told
 */
export function readTidyRows(
  table: CsvRows,
  registers: Registers,
  problems: ProblemList,
  use: (row: CostRow | undefined, cells: readonly string[], index: number) => void,
): TidyRead | undefined {
  const { path } = table;
  const firstProblem = problems.all.length;
  const reader = new TidyReader(registers, problems, (row, column) => table.place(row, column));
  let rows = 0;
  let isComplete = true;
  const usable = table.readRows((cells, index) => {
    rows++;
    use(reader.read(cells, index), cells, index);
    if (problems.all.length - firstProblem + reader.duplicates.length < mostProblemsOfOneFile)
      return undefined;
    isComplete = false;
    return 'stop';
  });
  if (!usable) return undefined;
  if (reader.duplicates.length > 0) tellDuplicates(reader, table, registers, problems);
  reader.tellAtEnd();
  if (rows === 0) problems.add('no-rows', { file: path }, { path });
  const { firstCountryRow, firstMunicipalityRow } = reader;
  if (firstCountryRow !== undefined && firstMunicipalityRow !== undefined) {
    const other = Math.max(firstCountryRow, firstMunicipalityRow);
    problems.add('areas-mixed', table.place(other, tidyColumns.indexOf('municipality_code')), {});
  }
  return { rows, area: firstCountryRow === undefined ? 'municipalities' : 'country', isComplete };
}

/** Tells cells given twice. Where each stood first was not kept: the file is read again up to there. */
function tellDuplicates(
  { duplicates }: TidyReader,
  table: CsvRows,
  registers: Registers,
  problems: ProblemList,
): void {
  const sought = new Set(duplicates.map(({ what }) => what));
  const lines = new Map<string, number>();
  const again = new TidyReader(registers, new ProblemList(), () => ({ file: table.path }));
  table.readRows((cells, index) => {
    const row = again.read(cells, index);
    if (row === undefined || !sought.has(nameOfCell(row))) return undefined;
    lines.set(nameOfCell(row), table.place(index, 0).line ?? 0);
    return lines.size === sought.size ? 'stop' : undefined;
  });
  for (const { what, place } of duplicates)
    problems.add('duplicate-row', place, { what, line: lines.get(what) ?? 0 });
}

/** Reads from the origin beside a data file which municipalities are counted in another one. */
export function readCountedElsewhere(path: string, problems: ProblemList): readonly string[] {
  const originPath = path.replace(/\.csv(\.gz)?$/, '.origin.yaml');
  if (originPath === path || !fileExists(originPath)) return [];
  const origin = readYamlFile(originPath, problems)?.value;
  const counted = (origin as { counted_in?: Record<string, string> } | undefined)?.counted_in;
  return counted === undefined || counted === null ? [] : Object.keys(counted);
}

function costTypesOf(parts: readonly (readonly CostRow[])[]): ReadonlySet<string> {
  const types = new Set<string>();
  for (const rows of parts) for (const { costType } of rows) types.add(costType);
  return types;
}

/**
 * Tells rows whose cost type does not belong to the measure the structure states; where that is all of them, the
 * statement itself.
 */
export function checkMeasure(
  parts: readonly { readonly file: CostFile; readonly rows: readonly CostRow[] }[],
  measure: Measure,
  stated: Place,
  problems: ProblemList,
): void {
  const types = costTypesOf(parts.map(({ rows }) => rows));
  const others = [...types].filter((type) => measureOfCostType(type) !== measure);
  if (others.length === 0) return;
  if (others.length === types.size) {
    const found = others[0] as string;
    const files = parts.flatMap(({ file, rows }) => (rows.length > 0 ? [file.path] : []));
    problems.add('measure-mixed', stated, { found, measure, files });
    return;
  }
  const isOther = ({ costType }: CostRow) => others.includes(costType);
  for (const { file, rows } of parts) {
    const told = new Set<string>();
    for (const row of rows.filter(isOther)) {
      if (told.has(row.costType)) continue;
      told.add(row.costType);
      problems.add('measure-mixed', file.place(row, 'cost_type'), { found: row.costType, measure });
    }
  }
}
