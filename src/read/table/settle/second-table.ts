import type { Place, ProblemList } from '../../../problems/problem.ts';
import { isFigure } from '../frame/head-rows.ts';
import type { SheetTable } from '../xlsx/sheet-table.ts';

/** Rows below a header, with a label and a figure, that make a table. */
const leastRows = 2;
/** So many show which of its columns hold figures. */
const mostRows = 50;
const rowsTried = 500;
const year = /^(?:19|20)\d{2}$/;

/** A part of a sheet that is a table by itself: its header, and which of its columns hold figures. */
interface TablePart {
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly header: readonly string[];
  readonly figureColumns: ReadonlySet<number>;
}

/**
 * Reports a second table on a sheet, beside the first one behind an empty column or below it behind an empty row: with
 * a header of its own, and rows of labels and figures. True where one below it makes the sheet unreadable as a table.
 */
export function reportSecondTable(
  sheet: SheetTable,
  placeInGrid: (gridRow: number, column: number) => Place,
  problems: ProblemList,
): boolean {
  const beside = columnGroups(sheet).flatMap(([from, to]) => partIn(sheet, from, to) ?? []);
  const isBeside = beside.length > 1;
  const [first, second] = isBeside ? beside : tablesBelow(sheet);
  if (first === undefined || second === undefined) return false;
  const nameOf = ({ headerRow, firstColumn }: TablePart) => placeInGrid(headerRow, firstColumn);
  problems.add('several-tables-in-sheet', nameOf(second), { first: nameOf(first).cell ?? '', isBeside });
  return !isBeside;
}

/** Columns between empty ones, the first and the last of each group. */
function columnGroups({ grid, width }: SheetTable): readonly (readonly [number, number])[] {
  const groups: [number, number][] = [];
  for (let column = 0; column < width; column++) {
    let isEmpty = true;
    for (let row = 0; row < grid.rowCount && isEmpty; row++) isEmpty = grid.isEmpty(row, column);
    if (isEmpty) continue;
    const last = groups.at(-1);
    if (last !== undefined && last[1] === column - 1) last[1] = column;
    else groups.push([column, column]);
  }
  return groups;
}

/** Runs of rows that follow each other without an empty one. */
function rowBlocks({ grid }: SheetTable): readonly (readonly [number, number])[] {
  const blocks: [number, number][] = [];
  for (let row = 0; row < grid.rowCount; row++) {
    const last = blocks.at(-1);
    if (last !== undefined && grid.line(row) === grid.line(last[1]) + 1) last[1] = row;
    else blocks.push([row, row]);
  }
  return blocks;
}

/** A table in some columns of a sheet: one that has labels of its own in front of its figures. */
function partIn(
  sheet: SheetTable,
  from: number,
  to: number,
  [firstRow, lastRow]: readonly [number, number] = [0, sheet.grid.rowCount - 1],
): TablePart | undefined {
  const { grid } = sheet;
  let found: { readonly row: number; readonly header: readonly string[] } | undefined;
  const figureColumns = new Set<number>();
  let rows = 0;
  const end = Math.min(lastRow, firstRow + rowsTried);
  for (let row = firstRow; row <= end && rows < mostRows; row++) {
    const cells = Array.from({ length: to - from + 1 }, (_, at) => grid.text(row, from + at));
    const filled = cells.filter((cell) => cell !== '');
    if (filled.length < 2) continue;
    if (found === undefined) {
      if (!isHeader(cells)) return undefined;
      found = { row, header: cells };
      continue;
    }
    const [label = '', ...others] = cells;
    if (label === '' || isFigure(label) || !others.some(isFigure)) continue;
    rows++;
    for (const [at, cell] of cells.entries()) if (isFigure(cell)) figureColumns.add(from + at);
  }
  if (found === undefined || rows < leastRows) return undefined;
  return { headerRow: found.row, firstColumn: from, header: found.header, figureColumns };
}

function isHeader(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '' || year.test(cell) || !isFigure(cell));
}

/** The first two tables one below the other, the second with other words in its header and over the figures of the first. */
function tablesBelow(sheet: SheetTable): readonly TablePart[] {
  let first: TablePart | undefined;
  for (const block of rowBlocks(sheet)) {
    const own = partIn(sheet, 0, sheet.width - 1, block);
    if (own === undefined) continue;
    if (first === undefined) {
      first = own;
      continue;
    }
    const known = new Set(first.header);
    const isOther = own.header.some((cell) => cell !== '' && !known.has(cell));
    const isOverFigures = own.header.some(
      (cell, at) => cell !== '' && !year.test(cell) && first?.figureColumns.has(at),
    );
    if (isOther && isOverFigures) return [first, own];
  }
  return [];
}
