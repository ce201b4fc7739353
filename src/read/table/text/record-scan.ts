import { trimCell } from './number-form.ts';
import type { TableRecord } from './records.ts';

/** What the frame of a table is found from: its first and last records, and how long all of them are. */
export interface RecordScan {
  readonly count: number;
  /** How many records have so many cells. */
  readonly lengths: ReadonlyMap<number, number>;
  /** Cells of the first record of two or more that are all filled. */
  readonly firstFull: number | undefined;
  /** The last filled cell of any record, counted from 1. */
  readonly lastFilled: number;
  readonly head: readonly TableRecord[];
  /** The last records; all of them where they are not more than the head. */
  readonly tail: readonly TableRecord[];
}

/** Titles, header rows and the rows below from which columns of figures are first found. */
const headRecords = 6000;
const tailRecords = 2000;

/** Looks at all records, one after the other; a layout may say where the parts of the table lie. */
export class RecordScanner {
  readonly #mostHead: number;
  readonly #mostTail: number;
  readonly #lengths: number[] = [];
  readonly #head: TableRecord[] = [];
  #tail: TableRecord[] = [];
  #count = 0;
  #firstFull: number | undefined;
  #lastFilled = 0;

  constructor(fixed?: { readonly linesBefore: number; readonly footnotes: number }) {
    this.#mostHead = headRecords + (fixed?.linesBefore ?? 0);
    this.#mostTail = tailRecords + (fixed?.footnotes ?? 0);
  }

  /** Takes the next record; answers now and then with those that are no more among the last ones, in their order. */
  add(record: TableRecord): readonly TableRecord[] | undefined {
    const { cells } = record;
    const { length } = cells;
    this.#count++;
    this.#lengths[length] = (this.#lengths[length] ?? 0) + 1;
    if (length > this.#lastFilled) this.#lastFilled = Math.max(this.#lastFilled, lastFilledOf(cells));
    if (this.#firstFull === undefined && length > 1 && cells.every((cell) => trimCell(cell) !== ''))
      this.#firstFull = length;
    if (this.#head.length < this.#mostHead) this.#head.push(record);
    this.#tail.push(record);
    if (this.#count < this.#mostHead || this.#tail.length < 2 * this.#mostTail) return undefined;
    const passed = this.#tail.slice(0, -this.#mostTail);
    this.#tail = this.#tail.slice(-this.#mostTail);
    return passed;
  }

  /** The last records, which `add` did not answer with. */
  get waiting(): readonly TableRecord[] {
    return this.#tail;
  }

  /** What was seen so far. */
  get scan(): RecordScan {
    const lengths = new Map([...this.#lengths.entries()].filter(([, rows]) => rows !== undefined));
    const isShort = this.#count <= this.#head.length;
    return {
      count: this.#count,
      lengths,
      firstFull: this.#firstFull,
      lastFilled: this.#lastFilled,
      head: this.#head,
      tail: isShort ? this.#head : this.#tail,
    };
  }
}

function lastFilledOf(cells: readonly string[]): number {
  let at = cells.length;
  while (at > 0 && trimCell(cells[at - 1]!) === '') at--;
  return at;
}
