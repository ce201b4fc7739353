import type { Grid } from '../grid/grid.ts';
import { nameColumns } from './column-names.ts';
import { countFootnotes } from './footnotes.ts';
import { rowCells } from './head-rows.ts';
import { countHeaderRows, lacksFirstName } from './header-rows.ts';
import { countTitles } from './titles.ts';

/** Where the parts of a table lie among the rows of its grid. */
export interface Frame {
  readonly width: number;
  /** Rows before the header: titles, filters of a pivot table, the day of printing. */
  readonly titles: readonly number[];
  readonly headers: readonly number[];
  /** The first row behind the header, and the one behind the last row of data. */
  readonly from: number;
  readonly to: number;
  /** Whether rows behind a comment mark are none: where the header itself stands behind one, they are rows. */
  readonly keepsComments: boolean;
  readonly footnotes: readonly number[];
  /** One name for each column. */
  readonly names: readonly string[];
}

/** Where a layout says that the parts of a table lie. */
export interface StatedFrame {
  readonly linesBefore: number;
  readonly headers: number;
  readonly footnotes: number;
}

/**
 * Tells titles, header rows, data and footnotes apart.
 *
 * Shape   commonLength: cells of most rows; isArea: whether a text names an area
 */
export function findFrame(
  grid: Grid,
  commonLength: number,
  isArea: (text: string) => boolean,
  stated?: StatedFrame,
): Frame {
  const width = widthOf(grid, commonLength);
  const start =
    stated === undefined
      ? countTitles(grid, width)
      : countWhile(grid, (row) => grid.line(row) <= stated.linesBefore);
  const headerCount = Math.min(
    stated?.headers ?? countHeaderRows(grid, start, width, isArea),
    grid.rowCount - start,
  );
  const upper = Array.from({ length: headerCount }, (_, at) => start + at);
  // A remark in front of a header is none of its rows, however many delimiters it holds.
  const isPlain = (row: number) => !grid.isCommented(row);
  const remarks = upper.some(isPlain) ? upper.filter((row) => !isPlain(row)) : [];
  const headers = upper.slice(remarks.length);
  const keepsComments = headers.some((row) => grid.isCommented(row));
  const from = start + headerCount;
  const isRow = (row: number) => keepsComments || isPlain(row);
  const footnotes =
    stated === undefined
      ? countFootnotes(grid, from, width, isArea, isRow)
      : lastRows(grid, from, isRow, stated.footnotes);
  const rows = headers.map((row) => {
    const cells = rowCells(grid, row);
    return lacksFirstName(cells, width) ? ['', ...cells] : cells;
  });
  const [note] = footnotes;
  const to = note ?? grid.rowCount;
  const first = firstRow(from, to, isRow);
  return {
    width,
    titles: [...Array.from({ length: start }, (_, at) => at), ...remarks],
    headers,
    from,
    to,
    keepsComments,
    footnotes,
    names: nameColumns(rows, Math.max(width, first === undefined ? 0 : grid.length(first))),
  };
}

/** The rows between header and footnotes. */
export function* dataRows(grid: Grid, { from, to, keepsComments }: Frame): Generator<number> {
  for (let row = from; row < to; row++) if (keepsComments || !grid.isCommented(row)) yield row;
}

/** The first of them, if there is any. */
export function firstDataRow(grid: Grid, frame: Frame): number | undefined {
  const { value, done } = dataRows(grid, frame).next();
  return done === true ? undefined : value;
}

function firstRow(from: number, to: number, isRow: (row: number) => boolean): number | undefined {
  for (let row = from; row < to; row++) if (isRow(row)) return row;
  return undefined;
}

function countWhile(grid: Grid, judge: (row: number) => boolean): number {
  let count = 0;
  while (count < grid.rowCount && judge(count)) count++;
  return count;
}

function lastRows(
  grid: Grid,
  from: number,
  isRow: (row: number) => boolean,
  count: number,
): readonly number[] {
  const found: number[] = [];
  for (let row = grid.rowCount - 1; row >= from && found.length < count; row--)
    if (isRow(row)) found.push(row);
  return found.reverse();
}

/** Rows that end in a delimiter, below a header that does not, are no longer than it. */
function widthOf(grid: Grid, common: number): number {
  const firstFull = firstFullLength(grid);
  if (firstFull === undefined || firstFull >= common) return common;
  for (let at = firstFull; at < common; at++)
    for (let row = 0; row < grid.rowCount; row++) if (!grid.isEmpty(row, at)) return common;
  return firstFull;
}

/** Cells of the first row of two or more that are all filled. */
function firstFullLength(grid: Grid): number | undefined {
  for (let row = 0; row < grid.rowCount; row++) {
    const length = grid.length(row);
    if (length < 2) continue;
    let at = 0;
    while (at < length && !grid.isEmpty(row, at)) at++;
    if (at === length) return length;
  }
  return undefined;
}
