import type { Grid } from '../grid/grid.ts';
import { isNoteWord } from '../vocabulary/words.ts';
import { countFilled, isFigure, rowCells } from './head-rows.ts';

const mostFootnotes = 2000;
const shortestSentence = 24;

/**
 * The footnotes of a table: rows at its end, in the first cell only or of another length, that read as sentences, begin
 * with a word for a note or source, or stand apart from the rows.
 */
export function countFootnotes(
  grid: Grid,
  from: number,
  width: number,
  isArea: (text: string) => boolean,
  isRow: (row: number) => boolean,
): readonly number[] {
  const found: number[] = [];
  let proven = 0;
  for (let row = grid.rowCount - 1; row >= from && found.length < mostFootnotes; row--) {
    if (!isRow(row)) continue;
    const cells = rowCells(grid, row);
    const isNote = (countFilled(cells) === 1 && cells[0] !== '') || cells.length < width;
    if (!isNote || cells.slice(1).some(isFigure)) break;
    found.push(row);
    const text = cells.join(' ').trim();
    const isCutRow = cells.some((cell) => isFigure(cell) || isArea(cell));
    if (isNoteWord(text) || (isSentence(text, cells.length < width, isApart(grid, row, isRow)) && !isCutRow))
      proven = found.length;
  }
  return found.slice(0, proven).reverse();
}

function isApart(grid: Grid, row: number, isRow: (row: number) => boolean): boolean {
  let before = row - 1;
  while (before >= 0 && !isRow(before)) before--;
  return before >= 0 && grid.line(row) - grid.line(before) > 1;
}

/** A long cell in a row as long as the others may be a name without a figure; a sentence ends as one. */
function isSentence(text: string, isShort: boolean, isOffset: boolean): boolean {
  if (isOffset) return true;
  return text.length >= shortestSentence && text.includes(' ') && (isShort || /[.!?)]$/.test(text));
}
