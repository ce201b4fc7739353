import { ColumnCells } from '../columns/column-cells.ts';
import { findFrame } from '../columns/header.ts';
import { RecordScanner } from '../text/record-scan.ts';
import type { TableRecord, TableRecords } from '../text/records.ts';
import type { FixedFrame, TableFrame } from '../text/table-frame.ts';
import { headingOf } from './row-areas.ts';
import { type RowForm, RowSorter, TableRows } from './table-rows.ts';

/** A row that is none of the table, by its line and the number of its cells. */
interface OtherRow {
  readonly line: number;
  readonly cells: number;
}

/** What one way through all rows between header and footnotes shows. */
export interface GatheredRows {
  readonly cells: readonly ColumnCells[];
  readonly dataCount: number;
  readonly headings: readonly OtherRow[];
  readonly wrong: readonly OtherRow[];
  /** How many headings have each text. */
  readonly headingTexts: ReadonlyMap<string, number>;
  /** How many rows stand under each of these. */
  readonly rowsUnder: ReadonlyMap<string, number>;
}

/** Rows left out are listed up to here, of each kind. */
export const mostListed = 100_000;

/** Gathers what stands in the rows of a table, record by record. */
class RowGatherer implements GatheredRows {
  readonly cells: readonly ColumnCells[];
  readonly headings: OtherRow[] = [];
  readonly wrong: OtherRow[] = [];
  readonly headingTexts = new Map<string, number>();
  readonly rowsUnder = new Map<string, number>();
  dataCount = 0;
  readonly #sorter: RowSorter;
  readonly #frame: TableFrame;
  #position = 0;

  constructor(frame: TableFrame, form: RowForm) {
    this.cells = frame.names.map((_, at) => new ColumnCells(at));
    this.#sorter = new RowSorter(frame.width, form);
    this.#frame = frame;
  }

  /** Takes the next record of the table, from its first on. */
  add(record: TableRecord): void {
    if (!this.#frame.data.holds(record, this.#position++)) return;
    this.dataCount++;
    const row = this.#sorter.sort(record);
    if (row === 'wrong') list(this.wrong, record);
    else if (row === 'heading') {
      list(this.headings, record);
      countOne(this.headingTexts, headingOf({ ...record, heading: record }));
    } else {
      const { cells, line } = row;
      if (this.headingTexts.size > 0) countOne(this.rowsUnder, headingOf(row));
      for (let at = 0; at < this.cells.length; at++) this.cells[at]!.add(cells[at] ?? '', line);
    }
  }
}

function list(others: OtherRow[], { line, cells }: TableRecord): void {
  if (others.length < mostListed) others.push({ line, cells: cells.length });
}

function countOne(counts: Map<string, number>, text: string): void {
  counts.set(text, (counts.get(text) ?? 0) + 1);
}

/** No table: its first line of more cells than a table has. */
export interface TooWide {
  readonly wide: OtherRow;
}

/** As many as a sheet of Excel holds. */
export const mostColumns = 16_384;

/** A table whose frame is known, and what stands in its rows. */
export interface FramedTable {
  readonly lengths: ReadonlyMap<number, number>;
  readonly frame: TableFrame;
  readonly rows: TableRows;
  readonly gathered: GatheredRows;
}

/**
 * Finds the frame of a table and gathers what stands in its rows, on one way through all records: what the first of
 * them show is nearly always the frame of all. Where it is not, the rows are gone through once more.
 */
export function gatherTable(
  records: TableRecords,
  isArea: (text: string) => boolean,
  fixed: FixedFrame | undefined,
  form: RowForm,
  [fromShare, toShare]: readonly [number, number],
): FramedTable | TooWide {
  const scanner = new RecordScanner(fixed);
  let begun: { readonly frame: TableFrame; readonly gatherer: RowGatherer } | undefined;
  // Records that may be footnotes wait until others follow them.
  for (const record of records.noting(fromShare, toShare)) {
    const { line, cells } = record;
    if (cells.length > mostColumns) return { wide: { line, cells: cells.length } };
    const passed = scanner.add(record);
    if (passed === undefined) continue;
    if (begun === undefined) {
      const frame = findFrame(records, scanner.scan, isArea, fixed, true);
      begun = { frame, gatherer: new RowGatherer(frame, form) };
    }
    for (const each of passed) begun.gatherer.add(each);
  }
  const { scan } = scanner;
  const frame = findFrame(records, scan, isArea, fixed);
  const rows = new TableRows(frame.data, frame.width, form);
  let gathered: RowGatherer;
  if (begun !== undefined && isSameFrame(begun.frame, frame)) {
    gathered = begun.gatherer;
    const note = scanner.waiting.indexOf(frame.footnotes[0]!);
    for (const each of note < 0 ? scanner.waiting : scanner.waiting.slice(0, note)) gathered.add(each);
  } else {
    gathered = new RowGatherer(frame, form);
    for (const each of scan.count === scan.head.length ? scan.head : records) gathered.add(each);
  }
  for (const column of gathered.cells) column.readFrom(rows);
  return { lengths: scan.lengths, frame, rows, gathered };
}

function isSameFrame(a: TableFrame, b: TableFrame): boolean {
  const isSame = a.width === b.width && a.data.begins === b.data.begins;
  return isSame && a.names.join('\n') === b.names.join('\n');
}
