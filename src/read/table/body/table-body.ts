import type { HeadingKind } from '../../../model/layout.ts';
import { dataRows, type Frame } from '../frame/frame.ts';
import type { Grid } from '../grid/grid.ts';

/** What a layout says of rows before their cells are read. */
export interface BodyForm {
  readonly headingKind: HeadingKind | undefined;
  /** Columns in which an empty cell means what stands above it. */
  readonly filled: readonly number[];
}

const noHeading = -1;

/**
 * The rows of a table between header and footnotes that are as long as most, by their number from 0 on; headings with
 * nothing but their first cell, and rows of another length, stand apart by their row of the grid.
 */
export class TableBody {
  readonly grid: Grid;
  /** Rows of the grid, headings and rows of another length among them. */
  readonly dataCount: number;
  readonly headings: readonly number[];
  readonly wrong: readonly number[];
  readonly #rows: Uint32Array;
  /** Of each row the heading above it. */
  readonly #under: Int32Array | undefined;
  /** Of columns that are filled from above: the row of the grid that each cell is taken from. */
  readonly #sources = new Map<number, Uint32Array>();

  constructor(grid: Grid, frame: Frame, { headingKind, filled }: BodyForm) {
    this.grid = grid;
    const rows = new Uint32Array(frame.to - frame.from);
    const under = new Int32Array(rows.length);
    const headings: number[] = [];
    const wrong: number[] = [];
    let count = 0;
    let dataCount = 0;
    let heading = noHeading;
    const { width } = frame;
    for (const row of dataRows(grid, frame)) {
      dataCount++;
      const length = grid.length(row);
      if (width > 1 && (length <= width || headingKind !== undefined) && isBlankFrom(grid, row, 1)) {
        heading = row;
        headings.push(row);
      } else if (length < width || (length > width && !isBlankFrom(grid, row, width))) wrong.push(row);
      else {
        under[count] = heading;
        rows[count++] = row;
      }
    }
    this.#rows = rows.subarray(0, count);
    this.#under = headings.length > 0 ? under.subarray(0, count) : undefined;
    this.headings = headings;
    this.wrong = wrong;
    this.dataCount = dataCount;
    this.#fillDown(filled);
  }

  get count(): number {
    return this.#rows.length;
  }

  /** A cell, filled from above where a layout says so. */
  text(row: number, column: number): string {
    return this.grid.text(this.#source(row, column), column);
  }

  /** A number for the kind of a cell: of texts each has its own, of figures each form. */
  kind(row: number, column: number): number {
    return this.grid.kind(this.#source(row, column), column);
  }

  /** The digits of a figure, NaN for texts. */
  digits(row: number, column: number): number {
    return this.grid.digits(this.#source(row, column), column);
  }

  indent(row: number, column: number): number {
    return this.grid.indent(this.#rows[row]!, column);
  }

  hasIndents(column: number): boolean {
    return this.grid.hasIndents(column);
  }

  line(row: number): number {
    return this.grid.line(this.#rows[row]!);
  }

  /** The row of the grid that a row is. */
  gridRow(row: number): number {
    return this.#rows[row]!;
  }

  /** The row of the grid with the heading that a row stands under; undefined where there is none. */
  headingRow(row: number): number | undefined {
    const found = this.#under?.[row] ?? noHeading;
    return found === noHeading ? undefined : found;
  }

  /** The text of the heading that a row stands under. */
  heading(row: number): string {
    const found = this.headingRow(row);
    return found === undefined ? '' : this.grid.text(found, 0);
  }

  /** How many headings have each text. */
  get headingTexts(): ReadonlyMap<string, number> {
    return countTexts(this.headings.map((row) => this.grid.text(row, 0)));
  }

  #source(row: number, column: number): number {
    return this.#sources.get(column)?.[row] ?? this.#rows[row]!;
  }

  /** Fills columns with empty cells; where one of them begins a new label, those behind it begin anew as well. */
  #fillDown(columns: readonly number[]): void {
    const outer: number[] = [];
    for (const column of columns) {
      if (this.#rows.every((row) => !this.grid.isEmpty(row, column))) continue;
      this.#fill(column, outer);
      outer.push(column);
    }
  }

  #fill(column: number, outer: readonly number[]): void {
    const sources = new Uint32Array(this.count);
    let last = noHeading;
    for (let row = 0; row < this.count; row++) {
      const own = this.#rows[row]!;
      if (!this.grid.isEmpty(own, column)) last = own;
      else if (outer.some((each) => !this.grid.isEmpty(own, each))) last = noHeading;
      sources[row] = last === noHeading ? own : last;
    }
    this.#sources.set(column, sources);
  }
}

function countTexts(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function isBlankFrom(grid: Grid, row: number, from: number): boolean {
  for (let at = from; at < grid.length(row); at++) if (!grid.isEmpty(row, at)) return false;
  return true;
}
