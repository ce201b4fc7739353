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
    if (!isNoteWord(text) && isRowInOne(text, width, isArea)) break;
    const isCutRow = cells.some((cell) => isFigure(cell) || isArea(cell));
    if (isNoteWord(text) || (isSentence(text, cells.length < width, isApart(grid, row, isRow)) && !isCutRow))
      proven = found.length;
  }
  return found.slice(0, proven).reverse();
}

/** Signs that may part the cells of a row, other than those of its file among them. */
const delimiters = [';', '\t', '|', ','] as const;
const yearAlone = /^(?:19|20)\d\d$/;

/** Whether a whole row stands in one cell: in quotation marks, or with the delimiter of another file. */
function isRowInOne(text: string, width: number, isArea: (text: string) => boolean): boolean {
  return delimiters.some((delimiter) => {
    const pieces = text.split(delimiter).map((piece) => piece.trim());
    const isKnown = isArea(pieces[0]!);
    // A decimal comma makes a piece more.
    if (width < 2 || (isKnown ? pieces.length < width : pieces.length !== width)) return false;
    const figures = pieces.slice(1).filter((piece) => isFigure(piece));
    // A year alone ends many a note: "Kuntatalous, Tilastokeskus, 2019".
    return figures.some((piece) => !yearAlone.test(piece)) || (isKnown && figures.length > 0);
  });
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
