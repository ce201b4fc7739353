import type { Delimiter } from '../../../model/layout.ts';
import type { ProblemList } from '../../../problems/problem.ts';
import { placeOfLine, type TableRecord } from '../../csv/records.ts';
import { Grid } from './grid.ts';
import { openRecords, type TableRecords } from './table-records.ts';
import type { TableText } from './table-text.ts';

/** As many columns as a sheet of Excel holds. */
export const mostColumns = 16_384;
/** Titles, header rows and the rows below: what most of them are long is what most rows are. */
const headRecords = 6000;
/** Shares of the work at which reading the records begins and ends. */
const shares = [0.1, 0.9] as const;

/** The cells of a table, and what its lines held besides. */
export interface ReadGrid {
  readonly grid: Grid;
  readonly records: TableRecords;
  /** Cells of most rows of two or more. */
  readonly width: number;
}

/**
 * Reads all records of a table into memory; undefined where quotes part them in no way, no row has two cells, or a line
 * has more than a table can have, which is told.
 */
export function readGrid(text: TableText, delimiter: Delimiter, problems: ProblemList): ReadGrid | undefined {
  const read = openRecords(text, delimiter, problems, gather);
  if (read === undefined) return undefined;
  const { records, found } = read;
  if ('wide' in found) {
    const { line, cells } = found.wide;
    problems.add('too-many-columns', placeOfLine(text, line), { found: cells.length, most: mostColumns });
    return undefined;
  }
  if (found.width < 2) {
    problems.add('no-table', { file: text.path }, { path: text.path });
    return undefined;
  }
  return { ...found, records };
}

type Gathered = { readonly grid: Grid; readonly width: number } | { readonly wide: TableRecord };

function gather(records: TableRecords): Gathered {
  const head: TableRecord[] = [];
  const counts: number[] = [];
  const lengths = () => new Map([...counts.entries()].filter(([, rows]) => rows !== undefined));
  let grid: Grid | undefined;
  for (const record of records.noting(...shares)) {
    const { length } = record.cells;
    if (length > mostColumns) return { wide: record };
    counts[length] = (counts[length] ?? 0) + 1;
    if (grid !== undefined) grid.add(record);
    else if (head.push(record) === headRecords) grid = gridOf(head, lengths(), records.text.lineCount);
  }
  grid ??= gridOf(head, lengths(), head.length);
  const width = commonLength(lengths());
  // The first records were of another length than most: all are read once more.
  if (width > grid.width) {
    grid = new Grid(width, records.text.lineCount);
    for (const record of records) grid.add(record);
  }
  return { grid, width };
}

function gridOf(head: readonly TableRecord[], lengths: ReadonlyMap<number, number>, mostRows: number): Grid {
  const grid = new Grid(Math.max(1, commonLength(lengths)), mostRows);
  for (const record of head) grid.add(record);
  return grid;
}

function commonLength(lengths: ReadonlyMap<number, number>): number {
  const several = [...lengths].filter(([length]) => length > 1);
  return several.sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 1;
}
