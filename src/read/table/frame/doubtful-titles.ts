import type { Delimiter } from '../../../model/layout.ts';
import type { Grid } from '../grid/grid.ts';
import { headerSays } from '../vocabulary/header-words.ts';
import { dataRows, type Frame } from './frame.ts';
import { countFilled, isFigure } from './head-rows.ts';
import { lacksFirstName } from './header-rows.ts';

/** Headers of columns of text. */
const textHeaders = [
  'municipality',
  'municipality_code',
  'service',
  'cost_type',
  'measure',
  'year',
  'unit',
] as const;

/** Rows before the table that may be a header or row of another length and no titles, and headers cut short. */
export function doubtfulTitles(
  grid: Grid,
  frame: Frame,
  isArea: (text: string) => boolean,
  delimiter: Delimiter | undefined,
): readonly number[] {
  const last = frame.titles.at(-1);
  const titles = frame.titles.filter((row) => {
    const cells = grid.cells(row);
    const isRow = isArea(cells[0] ?? '') && cells.slice(1).some(isFigure);
    return isRow || (row === last && frame.headers.length === 0 && countFilled(cells) > 1);
  });
  return [...titles, ...frame.headers.filter((row) => isDoubtfulHeader(grid, row, frame, delimiter))];
}

/**
 * A header with one name fewer than its rows have cells may lack that of the first column, as row names do. Where it
 * names columns of text itself, or decimal commas may have cut the rows, it may as well lack another.
 */
function isDoubtfulHeader(grid: Grid, row: number, frame: Frame, delimiter: Delimiter | undefined): boolean {
  const cells = grid.cells(row);
  if (!lacksFirstName(cells, frame.width)) return false;
  if (doCount(grid, frame)) return headerSays('row_number', cells[0] ?? '');
  return delimiter === ',' || cells.some((cell) => textHeaders.some((role) => headerSays(role, cell)));
}

/** Whether the first cells of rows count 0, 1, 2, ... or 1, 2, 3, ... */
function doCount(grid: Grid, frame: Frame): boolean {
  let next: number | undefined;
  for (const row of dataRows(grid, frame)) {
    const cell = grid.text(row, 0);
    next ??= cell === '0' || cell === '1' ? Number(cell) : undefined;
    if (next === undefined || cell !== String(next)) return false;
    next++;
  }
  return next !== undefined;
}
