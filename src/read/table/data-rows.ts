import { ColumnCells } from './column-cells.ts';
import type { TableFrame } from './header.ts';
import type { TableRecord } from './records.ts';
import { headingOf } from './row-areas.ts';
import type { TableRows } from './table-rows.ts';

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

/** Goes once through all rows, on one way through all records. */
export function gatherRows(rows: TableRows, frame: TableFrame, records: Iterable<TableRecord>): GatheredRows {
  const columns = frame.names.map((_, at) => new ColumnCells(at, rows));
  const headings: OtherRow[] = [];
  const wrong: OtherRow[] = [];
  const headingTexts = new Map<string, number>();
  const rowsUnder = new Map<string, number>();
  let dataCount = 0;
  const list = (others: OtherRow[], { line, cells }: TableRecord) => {
    dataCount++;
    if (others.length < mostListed) others.push({ line, cells: cells.length });
  };
  const others = {
    heading: (record: TableRecord) => {
      list(headings, record);
      countOne(headingTexts, headingOf({ ...record, heading: record }));
    },
    wrong: (record: TableRecord) => list(wrong, record),
  };
  for (const row of rows.of(frame.data.of(records), others)) {
    const { cells, line } = row;
    dataCount++;
    if (headingTexts.size > 0) countOne(rowsUnder, headingOf(row));
    for (let at = 0; at < columns.length; at++) columns[at]!.add(cells[at] ?? '', line);
  }
  return { cells: columns, dataCount, headings, wrong, headingTexts, rowsUnder };
}

function countOne(counts: Map<string, number>, text: string): void {
  counts.set(text, (counts.get(text) ?? 0) + 1);
}
