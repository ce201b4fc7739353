import type { Grid } from '../grid/grid.ts';
import { isTotalWord } from '../vocabulary/words.ts';
import { countFilled, headRows, isFigure, missingMarkers, rowCells } from './head-rows.ts';

const mostHeaderRows = 6;
/** A year with the unit of its column is a header: "2023 €". */
const yearWithUnit = /^(?:19|20)\d{2}\s*(?:€|eur|euroa)$/i;
/** Rows below a header from which its columns of figures are found. */
const rowsTried = 5000;

/** Whether a row has one name fewer than the table has columns, as where the names of rows have none. */
export function lacksFirstName(cells: readonly string[], width: number): boolean {
  return cells.length === width - 1 && width > 2;
}

/** How many header rows follow the titles: rows with no figures in the columns of figures, but for years that differ. */
export function countHeaderRows(
  grid: Grid,
  start: number,
  width: number,
  isArea: (text: string) => boolean,
): number {
  const most = Math.min(grid.rowCount, start + headRows);
  const counts = new FigureCounts(grid, start, most, width);
  let count = 0;
  while (start + count < Math.min(start + mostHeaderRows, most)) {
    const row = start + count;
    const figures = counts.columnsBelow(row);
    const cells = rowCells(grid, row);
    if (count > 0 && figures.length === 0) break;
    if (!isHeaderRow(lacksFirstName(cells, width) ? ['', ...cells] : cells, figures, isArea)) break;
    count++;
  }
  return count;
}

function isHeaderRow(
  cells: readonly string[],
  figures: readonly number[],
  isArea: (text: string) => boolean,
): boolean {
  const own = figures.map((at) => cells[at] ?? '');
  const years = own.filter(isYear);
  const isAmount = (cell: string) => isFigure(cell) && !isYear(cell) && !yearWithUnit.test(cell);
  if (own.some((cell) => missingMarkers.has(cell) || isAmount(cell))) return false;
  if (!own.some((cell) => cell !== '')) return figures.length === 0 && countFilled(cells) > 0;
  const figureSet = new Set(figures);
  const others = cells.filter((_, at) => !figureSet.has(at));
  if (others.some((cell) => cell !== '' && isArea(cell) && !isTotalWord(cell))) return false;
  const differ = new Set(years).size === years.length || isRuns(own) || isCycle(own);
  return differ || own.some((cell) => cell !== '' && !isYear(cell));
}

function isYear(cell: string): boolean {
  return /^(?:19|20)\d{2}$/.test(cell);
}

/** Years repeated in runs (2015 2015 2016 2016), as headers over several measures are. */
function isRuns(years: readonly string[]): boolean {
  const runs = years.filter((year, at) => year !== years[at - 1]);
  return new Set(runs).size === runs.length;
}

/** Years repeated as a whole (2019 2020 2019 2020), as below two headings; all figures of a row are rarely so. */
function isCycle(years: readonly string[]): boolean {
  const length = years.indexOf(years[0] ?? '', 1);
  return length > 1 && years.length % length === 0 && years.every((year, at) => year === years[at % length]);
}

/** In how many of the first rows each column holds a figure, and in how many something else. */
class FigureCounts {
  readonly #grid: Grid;
  readonly #start: number;
  readonly #end: number;
  readonly #width: number;
  readonly #isFigureKind = new Map<number, boolean | undefined>();

  constructor(grid: Grid, start: number, end: number, width: number) {
    this.#grid = grid;
    this.#start = start;
    this.#end = end;
    this.#width = width;
  }

  /** Columns of which at least half of the filled cells below a row are figures; where no row follows, of all cells. */
  columnsBelow(row: number): readonly number[] {
    const end = Math.min(this.#end, row + 1 + rowsTried);
    const below: number[] = [];
    for (let at = row + 1; at < end; at++) if (this.#grid.length(at) === this.#width) below.push(at);
    const rows =
      below.length > 0 ? below : Array.from({ length: this.#end - this.#start }, (_, at) => this.#start + at);
    const columns: number[] = [];
    for (let column = 0; column < this.#width; column++)
      if (this.#isOfFigures(column, rows)) columns.push(column);
    return columns;
  }

  #isOfFigures(column: number, rows: readonly number[]): boolean {
    let figures = 0;
    let others = 0;
    for (const row of rows) {
      const found = this.#judge(row, column);
      if (found === true) figures++;
      else if (found === false) others++;
    }
    return figures > 0 && figures >= others;
  }

  /** Whether a cell is a figure; undefined where it holds nothing. */
  #judge(row: number, column: number): boolean | undefined {
    const kind = this.#grid.kind(row, column);
    if (kind === 0) return undefined;
    if (this.#isFigureKind.has(kind)) return this.#isFigureKind.get(kind);
    const text = this.#grid.text(row, column);
    const found = missingMarkers.has(text) ? undefined : isFigure(text);
    this.#isFigureKind.set(kind, found);
    return found;
  }
}
