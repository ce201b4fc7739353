import type { Delimiter } from '../../../model/layout.ts';
import type { ProblemList } from '../../../problems/problem.ts';
import { dataRows, type Frame, firstDataRow } from '../frame/frame.ts';
import type { Grid } from '../grid/grid.ts';
import { takeApart, trimCell } from '../grid/number-form.ts';
import type { TableRecords } from '../grid/table-records.ts';

const mostReported = 20;

/** Lines behind a comment mark that are no part of the table. */
export function commentsBeside(records: TableRecords, grid: Grid, frame: Frame): readonly number[] {
  const { commentLines } = records;
  if (commentLines.size === 0) return [];
  const { titles, headers, footnotes, keepsComments } = frame;
  const kept = new Set([...titles, ...headers, ...footnotes].map((row) => grid.line(row)));
  // Where the header stands behind a mark, rows do as well, right after it.
  if (keepsComments)
    for (const row of dataRows(grid, frame)) if (grid.isCommented(row)) kept.add(grid.line(row));
  return [...commentLines].filter((line) => !kept.has(line));
}

/**
 * Reports rows that a table hides: behind a comment mark among its rows, and inside a cell whose quote was opened in one
 * line and closed in another below. Of both only those that hold figures.
 */
export function reportHiddenRows(
  records: TableRecords,
  grid: Grid,
  frame: Frame,
  problems: ProblemList,
): void {
  const { text, delimiter } = records;
  const firstRow = firstDataRow(grid, frame);
  const first = firstRow === undefined ? Number.POSITIVE_INFINITY : grid.line(firstRow);
  const header = frame.headers.at(-1);
  const from = header === undefined ? (firstRow === undefined ? 0 : first) : grid.line(header);
  for (const line of commentsBeside(records, grid, frame)) {
    if (line <= from) continue;
    const cells = cutCells(text.lineAt(line).replace(/^#+/, ''), delimiter);
    if (cells.length === frame.width && cells.slice(1).some(isFigure))
      problems.add('commented-row', { file: text.path, line }, { line });
  }
  const [note] = frame.footnotes;
  const last = note === undefined ? Number.POSITIVE_INFINITY : grid.line(note);
  const swallowed = [...records.joinedRows].filter(
    ([line, { width }]) => width >= frame.width && line >= first && line < last,
  );
  for (const [line, { lines }] of swallowed.slice(0, mostReported))
    problems.add('rows-in-cell', { file: text.path, line }, { lines });
}

/** The cells of one line by itself, quotes left as they are. */
function cutCells(line: string, sign: Delimiter): readonly string[] {
  const cells: string[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at <= line.length; at++) {
    if (line[at] === '"') quoted = !quoted;
    else if (at === line.length || (line[at] === sign && !quoted)) {
      cells.push(line.slice(from, at));
      from = at + 1;
    }
  }
  return cells;
}

function isFigure(cell: string): boolean {
  return takeApart(trimCell(cell)) !== undefined;
}
