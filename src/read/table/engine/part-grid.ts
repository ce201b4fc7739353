import { Grid } from '../grid/grid.ts';
import type { NumberStyle } from '../grid/number-form.ts';
import type { Answer } from './database.ts';
import { figureColumns, keyColumns, partAndRow, summedStates } from './group-query.ts';
import { isNumberType, type PartColumn } from './part-columns.ts';

/** The largest number of a line that a grid keeps. */
const mostLines = 2 ** 32 - 1;
const shownDecimals = 2;

/** Where the rows of each part are among all lines, as if the parts were one table. */
export interface PartLines {
  /** Lines before the first row of each part: its header and titles. */
  readonly linesBefore: number;
  /** Rows of each part; undefined where they were not counted, as rows have no numbers. */
  readonly rowCounts: readonly number[] | undefined;
}

/** The row of a part that a row of the grid is, or is the first of. */
export interface FirstRow {
  readonly part: number;
  /** Its line: of Parquet, that which it has in a table of text with the same rows. */
  readonly line: number;
}

/** Rows that are alike, each set of them as one row of a grid. */
export class PartGrid {
  readonly grid: Grid;
  /** Rows of all parts. */
  rowCount = 0;
  /** Whether rows that are alike were met which are to be looked at one by one. */
  hasAlike = false;
  readonly #columns: readonly PartColumn[];
  readonly #keys: readonly number[];
  readonly #figures: readonly number[];
  readonly #lines: PartLines;
  readonly #offsets: readonly number[];
  readonly #firsts = new Map<number, FirstRow>();
  readonly #counts = new Map<number, number>();
  readonly #filled = new Set<string>();
  #next: number;

  /** Shape   headers: rows before the data, with the lines that they have in each part */
  constructor(
    columns: readonly PartColumn[],
    headers: readonly { readonly line: number; readonly cells: readonly string[] }[],
    lines: PartLines,
  ) {
    this.#columns = columns;
    this.#keys = keyColumns(columns);
    this.#figures = figureColumns(columns);
    this.#lines = lines;
    this.grid = new Grid(columns.length);
    for (const { line, cells } of headers) this.grid.add({ line, cells: [...cells], commented: false });
    let before = lines.linesBefore;
    this.#offsets = (lines.rowCounts ?? []).map((count) => {
      const offset = before;
      before += count;
      return offset;
    });
    // Of more rows than the grid has lines, each has the number of its row in the grid.
    if (before > mostLines) this.#offsets = [];
    this.#next = lines.linesBefore + 1;
  }

  /** The part and line of the row that has a line of the grid; undefined where rows have no numbers. */
  firstAt(line: number): FirstRow | undefined {
    return this.#firsts.get(line);
  }

  /** Columns that are stored as numbers. */
  get numbers(): readonly number[] {
    return this.#columns.flatMap((_, at) => (this.#isNumber(at) ? [at] : []));
  }

  /** How many rows of the parts a row of the grid stands for. */
  rowsAt(line: number): number {
    return this.#counts.get(line) ?? 1;
  }

  /** Adds an answer of `groupQuery`; a cell that is no part of a sum is there as often as in the parts, up to a limit. */
  addGroup(answer: readonly Answer[], mostRows: number): void {
    const states = answer.slice(this.#keys.length, this.#keys.length + this.#figures.length).map(textOf);
    const [countCell, first, ...sums] = answer.slice(this.#keys.length + this.#figures.length);
    const count = Number(countCell);
    this.rowCount += count;
    if (states.some((state) => state !== '')) {
      const key = JSON.stringify(answer.slice(0, this.#keys.length).map(textOf));
      if (count > 1 || this.#filled.has(key)) this.hasAlike = true;
      this.#filled.add(key);
    }
    const cells = this.#keyCells(answer);
    const others = [...cells];
    let hasOther = false;
    for (const [index, at] of this.#figures.entries()) {
      const state = states[index]!;
      if (summedStates.has(state)) {
        const sum = addDecimals(textOf(sums[2 * index]), textOf(sums[2 * index + 1]));
        cells[at] = this.#isNumber(at) ? Number(sum) : written(sum, this.#styleOf(at));
        others[at] = '';
      } else {
        cells[at] = state;
        others[at] = state;
        if (state !== '') hasOther = true;
      }
    }
    const copies = hasOther ? Math.min(count, mostRows) : 1;
    for (let copy = 0; copy < copies; copy++)
      this.#add(copy === 0 ? cells : others, first, hasOther ? 1 : count);
  }

  /** Adds an answer of `firstTwoQuery`. */
  addRow(answer: readonly Answer[]): void {
    const cells = this.#keyCells(answer);
    for (const [index, at] of this.#figures.entries()) {
      const text = textOf(answer[this.#keys.length + 1 + index]);
      cells[at] = this.#isNumber(at) ? numberOrText(text) : text;
    }
    this.#add(cells, answer[this.#keys.length], 1);
  }

  #add(cells: readonly (string | number)[], order: Answer | undefined, count: number): void {
    const first = typeof order === 'bigint' || typeof order === 'number' ? partAndRow(order) : undefined;
    const offset = first === undefined ? undefined : this.#offsets[first.part];
    // Copies of one row have lines of their own as well.
    const line = Math.max(this.#next, offset === undefined ? 0 : offset + first!.row + 1);
    this.#next = line + 1;
    if (first !== undefined)
      this.#firsts.set(line, { part: first.part, line: this.#lines.linesBefore + first.row + 1 });
    if (count > 1) this.#counts.set(line, count);
    this.grid.addStored(line, cells);
  }

  #keyCells(answer: readonly Answer[]): (string | number)[] {
    const cells: (string | number)[] = this.#columns.map(() => '');
    for (const [index, at] of this.#keys.entries()) {
      const text = textOf(answer[index]);
      cells[at] = this.#isNumber(at) ? numberOrText(text) : text;
    }
    return cells;
  }

  #isNumber(at: number): boolean {
    return isNumberType(this.#columns[at]!.type);
  }

  #styleOf(at: number): NumberStyle {
    const column = this.#columns[at]!;
    return column.use === 'figure' ? column.style : { decimalMark: undefined, thousandsSeparator: undefined };
  }
}

function textOf(cell: Answer | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell);
}

/** A number where the text is one that a double tells apart from others. */
export function numberOrText(text: string): number | string {
  const value = Number(text);
  return text === '' || !Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER ? text : value;
}

/**
 * The sum of two decimals as texts, either of which may be missing, without rounding.
 *
 * @example addDecimals('1.10', '-0.005') // => '1.095'
 */
export function addDecimals(one: string, other: string): string {
  if (one === '' || other === '') return one === '' ? other : one;
  const decimalsOf = (text: string) => text.split('.')[1]?.length ?? 0;
  const decimals = Math.max(decimalsOf(one), decimalsOf(other));
  const scaled = (text: string) => BigInt(text.replace('.', '') + '0'.repeat(decimals - decimalsOf(text)));
  const sum = scaled(one) + scaled(other);
  const digits = String(sum < 0n ? -sum : sum).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return `${sum < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** A sum as the column writes its figures: with cents, or more decimals than could be groups of three digits. */
function written(sum: string, { decimalMark }: NumberStyle): string {
  const [whole = '', fraction = ''] = sum.split('.');
  const decimals = fraction.replace(/0+$/, '');
  if (decimals === '') return whole;
  const padded = decimals.padEnd(decimals.length === 3 ? 4 : shownDecimals, '0');
  return `${whole}${decimalMark ?? '.'}${padded}`;
}
