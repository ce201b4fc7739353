import type { Grid } from '../grid/grid.ts';
import { knownMissingMarkers, takeApart, trimCell } from '../grid/number-form.ts';

/** Rows from which titles, header and columns of figures are found. */
export const headRows = 6000;
export const missingMarkers: ReadonlySet<string> = new Set<string>(knownMissingMarkers);

/** The cells of a row as far as it has some. */
export function rowCells(grid: Grid, row: number): readonly string[] {
  return grid.cells(row);
}

/** How many cells hold something. */
export function countFilled(cells: readonly string[]): number {
  return cells.filter((cell) => cell !== '').length;
}

/** A unit such as 1 000 € stands in headers, and is no figure there. */
const unitOnly = /^1\s?000\s*(?:€|eur|euroa|euro)$/i;

/** Whether a cell is a number, whatever its marks mean. */
export function isFigure(cell: string): boolean {
  return takeApart(cell) !== undefined && !unitOnly.test(trimCell(cell));
}
