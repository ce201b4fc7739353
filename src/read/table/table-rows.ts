import type { HeadingKind, Layout } from '../../model/layout.ts';
import type { TableFrame } from './header.ts';
import { trimCell } from './number-form.ts';
import type { TableRecord } from './records.ts';

/** The data of a table by what its rows can be. */
export interface CutRows {
  /** Rows of the common length; longer ones may end in empty cells. */
  readonly whole: TableRecord[];
  /** Rows with nothing but their first cell. */
  readonly headings: TableRecord[];
  /** Rows of another length. */
  readonly wrong: TableRecord[];
}

/** Tells rows, headings between them and rows of another length apart. */
export function cutRows({ data, width }: TableFrame, kind: HeadingKind | undefined): CutRows {
  const rows: CutRows = { whole: [], headings: [], wrong: [] };
  for (const record of data) {
    const { cells } = record;
    const isBare = cells.slice(1).every((cell) => trimCell(cell) === '');
    const isOfWidth = cells.length === width || cells.slice(width).every((cell) => trimCell(cell) === '');
    if (isBare && width > 1 && (cells.length <= width || kind !== undefined)) rows.headings.push(record);
    else if (cells.length >= width && isOfWidth) rows.whole.push(record);
    else rows.wrong.push(record);
  }
  return rows;
}

/** Rows with the empty cells filled that a layout says to mean what stands above them. */
export function fillDown(rows: readonly TableRecord[], { columns }: Layout): readonly TableRecord[] {
  const filled = columns.flatMap(({ fill_down: isFilled }, at) => (isFilled === true ? [at] : []));
  if (filled.length === 0) return rows;
  const last = new Map<number, string>();
  return rows.map((record) => {
    const cells = [...record.cells];
    for (const at of filled) {
      if (trimCell(cells[at] ?? '') === '') cells[at] = last.get(at) ?? '';
      else last.set(at, cells[at] ?? '');
    }
    return { ...record, cells };
  });
}
