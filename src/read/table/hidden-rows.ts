import type { Delimiter } from '../../model/layout.ts';
import type { ProblemList } from '../../problems/problem.ts';
import type { TableFrame } from './header.ts';
import { takeApart, trimCell } from './number-form.ts';
import { cutCells, placeOfLine, type TableRecord, type TableText } from './records.ts';

const mostTold = 20;

/**
 * Tells rows that a table hides: behind a comment mark among its rows, and inside a cell whose quote was opened in one
 * line and closed in another below. Of both only those that hold figures.
 */
export function tellHiddenRows(
  text: TableText,
  frame: TableFrame,
  delimiter: Delimiter,
  problems: ProblemList,
): void {
  const kept = new Set([...frame.titles, ...frame.headers, ...frame.data].map(({ line }) => line));
  const first = frame.headers.at(-1)?.line ?? frame.data[0]?.line ?? 0;
  for (const line of [...text.commentLines].filter((each) => each > first && !kept.has(each))) {
    const cells = cutCells((text.lines[line - 1] ?? '').replace(/^#+/, ''), delimiter);
    if (cells.length === frame.width && cells.slice(1).some(isFigure))
      problems.add('commented-row', placeOfLine(text, line), { line });
  }
  const swallowed = frame.data.filter(({ cells }) =>
    cells.some((cell) => holdsRows(cell, frame.width, delimiter)),
  );
  for (const record of swallowed.slice(0, mostTold))
    problems.add('rows-in-cell', placeOfLine(text, record.line), { lines: linesIn(record) });
}

/** Whether a cell holds breaks of lines, and between them as many delimiters as rows have, and figures. */
function holdsRows(cell: string, width: number, delimiter: Delimiter): boolean {
  if (!cell.includes('\n') || !cell.includes(delimiter)) return false;
  const breaks = cell.split('\n').length - 1;
  const pieces = cell.split('\n').flatMap((line) => line.split(delimiter));
  return pieces.length - 1 - breaks >= breaks * (width - 1) && pieces.some(isFigure);
}

function isFigure(cell: string): boolean {
  return takeApart(trimCell(cell)) !== undefined;
}

const linesIn = ({ cells }: TableRecord) => cells.join('').split('\n').length;
