import { isStoredNumber } from '../grid/grid.ts';
import type { TableBody } from './table-body.ts';

/** Cells of a column that are alike, by one of them. */
export interface CellKind {
  /** Without the spaces around it. */
  readonly text: string;
  /** Whether they are numbers of a workbook, whose point is the decimal mark. */
  isNumber: boolean;
  count: number;
  /** The first row that holds one. */
  readonly row: number;
}

/**
 * What stands in a column: each text once, and of figures each form by the first cell that is written in it. Only a
 * question that is answered alike for all figures of one form may be asked of them.
 */
export class ColumnCells implements Iterable<CellKind> {
  readonly #body: TableBody;
  readonly #column: number;
  #kinds: ReadonlyMap<number, CellKind> | undefined;
  #texts: ReadonlyMap<string, CellKind> | undefined;

  constructor(body: TableBody, column: number) {
    this.#body = body;
    this.#column = column;
  }

  /** Rows of the table, whatever stands in the column. */
  get rowCount(): number {
    return this.#body.count;
  }

  /** Whether the cells count 0, 1, 2, ... or 1, 2, 3, ... from the first to the last row. */
  get doesCount(): boolean {
    if (this.rowCount < 2) return false;
    const first = this.#body.text(0, this.#column);
    if (first !== '0' && first !== '1') return false;
    for (let row = 1; row < this.rowCount; row++)
      if (this.#body.text(row, this.#column) !== String(Number(first) + row)) return false;
    return true;
  }

  [Symbol.iterator](): Iterator<CellKind> {
    this.#kinds ??= this.#count();
    return this.#kinds.values();
  }

  /** Each text once, figures as well. */
  get texts(): ReadonlyMap<string, CellKind> {
    this.#texts ??= this.#countTexts();
    return this.#texts;
  }

  /** The cells that hold something else than what is named. */
  without(missing: ReadonlySet<string>): FilledCells {
    // A marker may be a figure itself, of which not the whole form is meant.
    const isByText = [...missing].some((marker) => /\d/.test(marker));
    return new FilledCells(isByText ? this.texts.values() : this, missing);
  }

  #count(): ReadonlyMap<number, CellKind> {
    const kinds = new Map<number, CellKind>();
    for (let row = 0; row < this.rowCount; row++) {
      const kind = this.#body.kind(row, this.#column);
      const known = kinds.get(kind);
      if (known !== undefined) known.count++;
      else {
        const text = this.#body.text(row, this.#column);
        kinds.set(kind, { text, isNumber: isStoredNumber(kind), count: 1, row });
      }
    }
    return kinds;
  }

  #countTexts(): ReadonlyMap<string, CellKind> {
    const texts = new Map<string, CellKind>();
    for (let row = 0; row < this.rowCount; row++) {
      const text = this.#body.text(row, this.#column);
      const known = texts.get(text);
      const isNumber = isStoredNumber(this.#body.kind(row, this.#column));
      if (known === undefined) {
        texts.set(text, { text, isNumber, count: 1, row });
        continue;
      }
      known.count++;
      // What is written as text as well is judged as text.
      known.isNumber &&= isNumber;
    }
    return texts;
  }
}

/** The cells of a column that hold something. */
export class FilledCells implements Iterable<CellKind> {
  readonly #kinds: readonly CellKind[];
  readonly length: number;

  constructor(cells: Iterable<CellKind>, missing: ReadonlySet<string>) {
    this.#kinds = [...cells].filter(({ text }) => text !== '' && !missing.has(text));
    this.length = this.#kinds.reduce((sum, { count }) => sum + count, 0);
  }

  [Symbol.iterator](): Iterator<CellKind> {
    return this.#kinds[Symbol.iterator]();
  }

  /** How many rows hold a cell of which something is true. */
  count(judge: (text: string) => boolean): number {
    let count = 0;
    for (const { text, count: own } of this.#kinds) if (judge(text)) count += own;
    return count;
  }

  every(judge: (text: string) => boolean): boolean {
    return this.#kinds.every(({ text }) => judge(text));
  }

  some(judge: (text: string) => boolean): boolean {
    return this.#kinds.some(({ text }) => judge(text));
  }

  /** Whether not all of them are the same, figures of one form aside. */
  get differ(): boolean {
    return this.#kinds.length > 1;
  }
}

/** True where equal cells of one column always stand beside equal cells of another. */
export function follows(body: TableBody, column: number, other: number | undefined): boolean {
  if (other === undefined) return false;
  const words = new Map<string, string>();
  for (let row = 0; row < body.count; row++) {
    const key = body.text(row, other);
    const own = body.text(row, column);
    if ((words.get(key) ?? own) !== own) return false;
    words.set(key, own);
  }
  return true;
}
