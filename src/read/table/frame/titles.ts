import type { Grid } from '../grid/grid.ts';
import { unitOf } from '../vocabulary/unit-words.ts';
import { isPrintWord } from '../vocabulary/words.ts';
import { countFilled, headRows, isFigure, rowCells } from './head-rows.ts';
import { lacksFirstName } from './header-rows.ts';

/**
 * How many rows stand before the header: rows of another length, with nothing but their first cell, that say when and
 * by whom the table was printed, and the filters of a pivot table above an empty line. A header may lack the name of
 * its first column.
 */
export function countTitles(grid: Grid, width: number): number {
  const filters = countFilters(grid);
  const most = Math.min(grid.rowCount, headRows);
  for (let row = filters; row < most; row++) {
    const cells = rowCells(grid, row);
    const isOfWidth =
      cells.length === width || (cells.length > width && countFilled(cells.slice(width)) === 0);
    const isTitle =
      !isOfWidth ||
      (countFilled(cells) === 1 && (cells[0] !== '' || isUnit(cells))) ||
      (isPrintWord(cells[0] ?? '') && !cells.slice(1, -1).some(isFigure));
    if (isTitle) continue;
    const before = row > 0 ? rowCells(grid, row - 1) : [];
    const isShortHeader =
      lacksFirstName(before, width) && countFilled(before) === width - 1 && !before.some(isFigure);
    return isShortHeader && cells.some(isFigure) ? row - 1 : row;
  }
  return 0;
}

/** Whether the one text of a row is a unit: one over the last column, as it stands beside a title, is of them all. */
function isUnit(cells: readonly string[]): boolean {
  return unitOf(cells.find((cell) => cell !== '') ?? '') !== undefined;
}

/** Rows of a name and a value each, above an empty line: what a pivot table was filtered by. */
function countFilters(grid: Grid): number {
  for (let row = 0; row < Math.min(grid.rowCount - 1, headRows); row++) {
    const cells = rowCells(grid, row);
    const isFilter =
      countFilled(cells) === 2 && cells[0] !== '' && cells[1] !== '' && !isFigure(cells[1] ?? '');
    if (!isFilter) return 0;
    const isApart = grid.line(row + 1) - grid.line(row) > 1;
    if (isApart) return rowCells(grid, row + 1).some(isFigure) ? 0 : row + 1;
  }
  return 0;
}
