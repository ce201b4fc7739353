import type { Estimate, Result } from '../model/result.ts';
import { type RowColumn, rowColumns, tidyRows } from './row-table.ts';
import type { TidyCell, TidyTable } from './tidy-table.ts';

/** The tidy rows of all results under one header. */
export function estimateTable(results: readonly Result[]): TidyTable {
  const columns = rowColumns(results);
  return {
    columns: columns.map(({ key }) => key),
    rows: results.flatMap(tidyRows).map((row) => columns.map((column) => cell(row, column))),
  };
}

function cell(row: Estimate, { key, kind }: RowColumn): TidyCell {
  const value = row[key] ?? null;
  if (Array.isArray(value)) return value.join(' ');
  if (typeof value !== 'number') return value;
  return kind === 'text' || kind === 'texts' ? String(value) : { value, kind };
}
