import type { NumberKind } from './number-text.ts';

/** One cell of a table for programs; a number says how it is written. */
export type TidyCell = string | boolean | null | { readonly value: number; readonly kind: NumberKind };

/** A table for programs and spreadsheets: one row for each figure, keys in English. */
export interface TidyTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TidyCell[])[];
}

/** Columns of a table by their names, in order, and what each contains of a line. */
export type TidyColumns<Line> = Readonly<Record<string, (line: Line) => TidyCell>>;

/** Puts lines into a table: every column has its cell in every row. */
export function tidyTable<Line>(columns: TidyColumns<Line>, lines: readonly Line[]): TidyTable {
  const cells = Object.values(columns);
  return { columns: Object.keys(columns), rows: lines.map((line) => cells.map((cell) => cell(line))) };
}

/** A number as it is. */
export function numberCell(value: number): TidyCell {
  return { value, kind: 'number' };
}

/** Year in whose prices amounts are; empty where there is none, or no single one. */
export function yearCell(year: number | null): TidyCell {
  return year === null ? null : numberCell(year);
}
