import type { Delimiter } from '../../../model/layout.ts';
import { takeApart, trimCell } from './number-form.ts';

/** A cell that may hold whole rows: of at most so many cells, in so many lines of its record. */
export interface JoinedRows {
  readonly width: number;
  readonly lines: number;
}

/** The most cells that rows inside a cell can have: it holds breaks of lines, delimiters between them, and figures. */
export function widthOfRowsIn(cells: readonly string[], delimiter: Delimiter): number {
  let width = 0;
  for (const cell of cells) {
    if (!cell.includes('\n') || !cell.includes(delimiter)) continue;
    const lines = cell.split('\n');
    const pieces = lines.flatMap((line) => line.split(delimiter));
    const delimiters = pieces.length - lines.length;
    if (pieces.some((piece) => takeApart(trimCell(piece)) !== undefined))
      width = Math.max(width, Math.floor(delimiters / (lines.length - 1)) + 1);
  }
  return width;
}
