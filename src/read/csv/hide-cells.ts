import type { Delimiter } from '../../model/layout.ts';

/** What is shown in the place of a cell that is not quoted. */
const hiddenMark = '…';

/** Short codes and days name nobody; all else may, names and numbers of people among it. */
const harmlessCell =
  /^"?\s*(?:\d{1,6}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?)?\s*"?$/;

/** A cell of a column that is hidden, as it is shown. */
export function shownCell(cell: string): string {
  return harmlessCell.test(cell) ? cell : hiddenMark;
}

/** A line with some of its cells hidden, and where the cells of it are then. */
export interface HiddenLine {
  readonly text: string;
  /** First sign and length of each cell, the first sign counted from 0. */
  readonly cells: readonly { readonly from: number; readonly length: number }[];
}

/**
 * A line of a text with the cells of some columns hidden. Where a quote is open at its end, the cells behind it are of
 * another line.
 */
export function hideCells(line: string, delimiter: Delimiter, hidden: ReadonlySet<number>): HiddenLine {
  let text = '';
  const cells: { readonly from: number; readonly length: number }[] = [];
  let isOpen = false;
  let begin = 0;
  for (let at = 0; at <= line.length; at++) {
    if (line[at] === '"') isOpen = !isOpen;
    const isEnd = at === line.length || (!isOpen && line[at] === delimiter);
    if (!isEnd) continue;
    const own = line.slice(begin, at);
    const shown = hidden.has(cells.length) ? shownCell(own) : own;
    if (cells.length > 0) text += delimiter;
    cells.push({ from: text.length, length: shown.length });
    text += shown;
    begin = at + 1;
  }
  return { text, cells };
}
