import type { TidyTable } from '../tidy-table.ts';
import { columnFormat } from './number-format.ts';
import type { SheetCell, SheetColumn, WorkSheet } from './workbook.ts';

/** What the columns of a sheet are headed by, of the key of each. */
export type HeadOf = (key: string) => SheetColumn;

/** A table for programs as a sheet: numbers are numbers, in the format that their key asks for. */
export function tableSheet(name: string, { columns, rows }: TidyTable, headOf: HeadOf): WorkSheet {
  const formats = columns.map((key, at) => {
    const numbers = rows.flatMap((row) => {
      const cell = row[at];
      return typeof cell === 'object' && cell !== null ? [cell] : [];
    });
    const [first] = numbers;
    return first === undefined
      ? undefined
      : columnFormat(
          key,
          first.kind,
          numbers.map(({ value }) => value),
        );
  });
  const level = columns.indexOf('level');
  const isStrong = (row: TidyTable['rows'][number]) => row[level] === 'pace' || row[level] === 'total';
  return {
    name,
    columns: columns.map(headOf),
    rows: rows.map((row) =>
      row.map(
        (cell, at): SheetCell =>
          typeof cell === 'object' && cell !== null
            ? Number.isFinite(cell.value)
              ? { value: cell.value, format: formats[at] }
              : null
            : cell,
      ),
    ),
    ...(level >= 0 && { strongRows: new Set([...rows.keys()].filter((at) => isStrong(rows[at]!))) }),
  };
}
