import type { TableRecord } from '../../csv/records.ts';
import { figureDigits, figureText } from './figure-digits.ts';
import { trimCell } from './number-form.ts';
import { storedDigits, storedText } from './stored-number.ts';

/**
 * Cells of one column, row by row: the number of a text, or with the highest bit set that of a form with its digits. The
 * next bit is set where the cell is no text but a number of a workbook, whose point is known to be the decimal mark.
 */
interface GridColumn {
  kinds: Uint32Array;
  digits: Float64Array | undefined;
  /** Spaces in front of texts, where any has some. */
  indents: Uint8Array | undefined;
}

const formBit = 0x80000000;
const numberBit = 0x40000000;
const indexBits = numberBit - 1;
const mostIndent = 255;
const leastRows = 64;
/** Beyond so many different texts, each is looked at again. */
const mostRawTexts = 50_000;

/**
 * All cells of a table, in memory: each text once and for each row its number; figures as digits in a form. Rows are the
 * records of the file in their order, titles and footnotes among them.
 *
 * Shape   width: columns that are kept; cells of a record beyond them only where they hold something
 */
export class Grid {
  readonly width: number;
  readonly #columns: GridColumn[];
  readonly #texts = new TextNumbers();
  readonly #forms = new TextNumbers();
  /** Texts as they were written, without spaces in front. */
  readonly #rawTexts = new Map<string, number>();
  #lines: Uint32Array;
  #lengths: Uint32Array;
  readonly #commented = new Set<number>();
  readonly #beyond = new Map<number, readonly string[]>();
  #rowCount = 0;

  /** Shape   mostRows: about so many records are to come */
  constructor(width: number, mostRows = leastRows) {
    const rows = Math.max(leastRows, mostRows);
    this.width = width;
    this.#texts.of('');
    this.#lines = new Uint32Array(rows);
    this.#lengths = new Uint32Array(rows);
    this.#columns = Array.from({ length: width }, () => ({
      kinds: new Uint32Array(rows),
      digits: undefined,
      indents: undefined,
    }));
  }

  get rowCount(): number {
    return this.#rowCount;
  }

  add({ line, cells, commented }: TableRecord): void {
    const row = this.#begin(line, cells.length);
    if (commented) this.#commented.add(row);
    const kept = Math.min(cells.length, this.width);
    for (let at = 0; at < kept; at++) {
      const raw = cells[at]!;
      if (raw !== '') this.#put(this.#columns[at]!, row, raw);
    }
    if (cells.length > this.width) this.#beyond.set(row, cells.slice(this.width));
  }

  /** Adds a row of a sheet, as wide as the grid: texts, and numbers as they are stored. */
  addStored(line: number, cells: readonly (string | number)[]): void {
    const row = this.#begin(line, cells.length);
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at]!;
      if (cell === '') continue;
      const column = this.#columns[at]!;
      if (typeof cell === 'string') this.#put(column, row, cell);
      // Whole numbers have no mark that could be mistaken.
      else if (Number.isInteger(cell)) this.#put(column, row, storedText(cell));
      else this.#putNumber(column, row, cell);
    }
  }

  #begin(line: number, length: number): number {
    const row = this.#rowCount++;
    if (row === this.#lines.length) this.#grow();
    this.#lines[row] = line;
    this.#lengths[row] = length;
    return row;
  }

  #put(column: GridColumn, row: number, raw: string): void {
    // Names are repeated from row to row; figures are not.
    const known = this.#rawTexts.get(raw);
    if (known !== undefined) {
      column.kinds[row] = known;
      return;
    }
    const text = trimCell(raw);
    if (text === '') return;
    const figure = figureDigits(text);
    if (figure !== undefined) {
      column.kinds[row] = (formBit | this.#forms.of(figure.form)) >>> 0;
      column.digits ??= new Float64Array(this.#lines.length);
      column.digits[row] = figure.digits;
      return;
    }
    const number = this.#texts.of(text);
    column.kinds[row] = number;
    const indent = raw.length - raw.trimStart().length;
    if (indent === 0) {
      if (this.#rawTexts.size < mostRawTexts) this.#rawTexts.set(raw, number);
      return;
    }
    column.indents ??= new Uint8Array(this.#lines.length);
    column.indents[row] = Math.min(mostIndent, indent);
  }

  #putNumber(column: GridColumn, row: number, value: number): void {
    const quick = storedDigits(value);
    const text = quick === undefined ? storedText(value) : '';
    const figure = quick ?? figureDigits(text);
    if (figure === undefined) {
      column.kinds[row] = numberBit | this.#texts.of(text);
      return;
    }
    column.kinds[row] = (formBit | numberBit | this.#forms.of(figure.form)) >>> 0;
    column.digits ??= new Float64Array(this.#lines.length);
    column.digits[row] = figure.digits;
  }

  /** The line of the file on which a row begins. */
  line(row: number): number {
    return this.#lines[row]!;
  }

  /** Cells of a row, empty ones at its end counted. */
  length(row: number): number {
    return this.#lengths[row]!;
  }

  /** Whether the row stood behind a comment mark. */
  isCommented(row: number): boolean {
    return this.#commented.has(row);
  }

  /** A cell without the spaces around it; empty where the row has none. */
  text(row: number, column: number): string {
    const own = this.#columns[column];
    if (own === undefined) return trimCell(this.#beyond.get(row)?.[column - this.width] ?? '');
    const kind = own.kinds[row]!;
    if (kind < formBit) return this.#texts.text(kind & indexBits);
    return figureText(this.#forms.text(kind & indexBits), own.digits![row]!);
  }

  isEmpty(row: number, column: number): boolean {
    const own = this.#columns[column];
    return own === undefined ? this.text(row, column) === '' : own.kinds[row] === 0;
  }

  /** All cells of a row, as many as it has. */
  cells(row: number): readonly string[] {
    return Array.from({ length: this.length(row) }, (_, at) => this.text(row, at));
  }

  /** A number for the kind of a cell: of texts each has its own, of figures each form. */
  kind(row: number, column: number): number {
    return this.#columns[column]?.kinds[row] ?? 0;
  }

  /** The digits of a figure, NaN for texts. */
  digits(row: number, column: number): number {
    const own = this.#columns[column];
    return own !== undefined && own.kinds[row]! >= formBit ? own.digits![row]! : Number.NaN;
  }

  /** Spaces in front of a text. */
  indent(row: number, column: number): number {
    return this.#columns[column]?.indents?.[row] ?? 0;
  }

  hasIndents(column: number): boolean {
    return this.#columns[column]?.indents !== undefined;
  }

  /** The row that begins on a line, or -1. */
  rowOfLine(line: number): number {
    let low = 0;
    let high = this.#rowCount - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#lines[middle]! < line) low = middle + 1;
      else high = middle;
    }
    return this.#lines[low] === line ? low : -1;
  }

  #grow(): void {
    const rows = Math.ceil(this.#lines.length * 1.5);
    this.#lines = larger(this.#lines, new Uint32Array(rows));
    this.#lengths = larger(this.#lengths, new Uint32Array(rows));
    for (const column of this.#columns) {
      column.kinds = larger(column.kinds, new Uint32Array(rows));
      column.digits = column.digits && larger(column.digits, new Float64Array(rows));
      column.indents = column.indents && larger(column.indents, new Uint8Array(rows));
    }
  }
}

/** Whether a kind is a form of figures. */
export function isForm(kind: number): boolean {
  return kind >= formBit;
}

/** Whether a kind is of numbers with a decimal point, as a workbook stores them. */
export function isStoredNumber(kind: number): boolean {
  return (kind & numberBit) !== 0;
}

function larger<Numbers extends Uint8Array | Uint32Array | Float64Array>(
  from: Numbers,
  into: Numbers,
): Numbers {
  into.set(from);
  return into;
}

/** One map holds no more than 2^24 texts. */
const mostInOneMap = 2 ** 23;

/** Texts by numbers from 0 on. */
class TextNumbers {
  readonly #texts: string[] = [];
  readonly #maps: Map<string, number>[] = [new Map()];

  of(text: string): number {
    for (const map of this.#maps) {
      const known = map.get(text);
      if (known !== undefined) return known;
    }
    let last = this.#maps.at(-1)!;
    if (last.size === mostInOneMap) {
      last = new Map();
      this.#maps.push(last);
    }
    last.set(text, this.#texts.length);
    return this.#texts.push(text) - 1;
  }

  text(number: number): string {
    return this.#texts[number]!;
  }
}
