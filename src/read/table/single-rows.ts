import type { TableColumn } from './columns.ts';
import type { ColumnFigures } from './figures.ts';
import { trimCell } from './number-form.ts';
import type { TableRecord } from './records.ts';
import type { LeftOut, RowWords } from './rows.ts';

/** A row whose words are known, and its position among the figures of each column. */
export interface UsedRow {
  readonly words: RowWords;
  readonly index: number;
}

/** Rows by whether they stand once. */
export interface SingleRows {
  readonly used: UsedRow[];
  readonly empty: UsedRow[];
  readonly repeated: { readonly row: RowWords; readonly before: RowWords }[];
  readonly differing: { readonly row: RowWords; readonly before: RowWords; readonly column: number }[];
  readonly leftOut: LeftOut[];
}

/** Keeps each row once: rows of the same words are told, with the same figures or with others. */
export function keepOnce(
  rows: readonly RowWords[],
  indexes: ReadonlyMap<TableRecord, number>,
  figures: readonly ColumnFigures[],
): SingleRows {
  const once: SingleRows = { used: [], empty: [], repeated: [], differing: [], leftOut: [] };
  const seen = new Map<string, RowWords>();
  for (const row of rows) {
    const { record, key } = row;
    const index = indexes.get(record)!;
    if (figures.every(({ values, sound }) => sound && Number.isNaN(values[index]!))) {
      once.empty.push({ words: row, index });
      once.leftOut.push({ record, reason: 'no figure in the row' });
      continue;
    }
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, row);
      once.used.push({ words: row, index });
      continue;
    }
    const column = differingColumn(figures, indexes.get(before.record)!, index);
    if (column === undefined) {
      once.repeated.push({ row, before });
      once.leftOut.push({ record, reason: `the same row stands in line ${before.record.line}` });
    } else {
      once.differing.push({ row, before, column });
      once.leftOut.push({ record, reason: `another amount stands in line ${before.record.line}` });
    }
  }
  return once;
}

/** The first column in which two rows differ, unread cells counting as different. */
function differingColumn(figures: readonly ColumnFigures[], a: number, b: number): number | undefined {
  return figures.find(({ values, sound }) => !sound || !Object.is(values[a], values[b]))?.column;
}

/** The words of a row, as its problems name it. */
export function describe({ record }: RowWords, columns: readonly TableColumn[]): string {
  return columns
    .flatMap(({ role }, at) =>
      ['municipality', 'service', 'cost_type', 'year', 'measure', 'dimension', 'unit', 'sign'].includes(role)
        ? [trimCell(record.cells[at] ?? '')]
        : [],
    )
    .filter((text) => text !== '')
    .join(' ');
}
