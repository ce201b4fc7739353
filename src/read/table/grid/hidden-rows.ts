import type { Delimiter } from '../../../model/layout.ts';
import type { ProblemList } from '../../../problems/problem.ts';
import { takeApart, trimCell } from './number-form.ts';
import { placeOfLine, type TableRecords } from './records.ts';
import type { TableFrame } from './table-frame.ts';

const mostTold = 20;

/** Lines behind a comment mark that are no part of the table. */
export function commentsBeside(records: TableRecords, frame: TableFrame): readonly number[] {
  const { commentLines } = records;
  if (commentLines.size === 0) return [];
  const { titles, headers, data, footnotes } = frame;
  const kept = new Set([...titles, ...headers, ...footnotes].map(({ line }) => line));
  // Where the header stands behind a mark, rows do as well, right after it.
  if (headers.some(({ commented }) => commented))
    for (const { line, commented } of data) if (commented) kept.add(line);
  return [...commentLines].filter((line) => !kept.has(line));
}

/**
 * Tells rows that a table hides: behind a comment mark among its rows, and inside a cell whose quote was opened in one
 * line and closed in another below. Of both only those that hold figures.
 */
export function tellHiddenRows(records: TableRecords, frame: TableFrame, problems: ProblemList): void {
  const { text, delimiter } = records;
  const from = frame.headers.at(-1)?.line ?? frame.data.first?.line ?? 0;
  for (const line of commentsBeside(records, frame)) {
    if (line <= from) continue;
    const cells = cutCells(text.lineAt(line).replace(/^#+/, ''), delimiter);
    if (cells.length === frame.width && cells.slice(1).some(isFigure))
      problems.add('commented-row', placeOfLine(text, line), { line });
  }
  const first = frame.data.first?.line ?? Number.POSITIVE_INFINITY;
  const last = frame.footnotes[0]?.line ?? Number.POSITIVE_INFINITY;
  const swallowed = [...records.joinedRows].filter(
    ([line, { width }]) => width >= frame.width && line >= first && line < last,
  );
  for (const [line, { lines }] of swallowed.slice(0, mostTold))
    problems.add('rows-in-cell', placeOfLine(text, line), { lines });
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
