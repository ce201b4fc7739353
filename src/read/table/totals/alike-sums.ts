import { ExactSum } from '../columns/exact-sum.ts';
import { isTotalWord } from '../names/area-names.ts';
import { trimCell } from '../text/number-form.ts';
import type { TableRecord } from '../text/records.ts';
import { remembered } from './remembered.ts';

/** What rows add up to, in each column of figures, and the totals that are held against it. */
export class SumOfRows {
  rows = 0;
  readonly sums: ExactSum[];
  /** How many rows have a figure. */
  readonly filled: number[];
  /** Totals of them, each as its line and its figures. */
  readonly totals: number[] = [];

  constructor(figures: number) {
    this.sums = Array.from({ length: figures }, () => new ExactSum());
    this.filled = Array.from({ length: figures }, () => 0);
  }

  add(values: Float64Array): void {
    this.rows++;
    for (let at = 0; at < values.length; at++) {
      if (Number.isNaN(values[at])) continue;
      this.sums[at]!.add(values[at]!);
      this.filled[at]!++;
    }
  }
}

/** So many sums are remembered. */
export const mostAlikeSums = 200_000;

/**
 * Sums of the rows that agree with what their totals say: of each total the classes that it leaves empty, or names
 * with a word for a sum, may be any. All totals are wanted before the first row is added.
 */
export class AlikeSums {
  readonly #classes: readonly number[];
  readonly #figures: number;
  /** By the classes that totals state, and what these say. */
  readonly #stated = new Map<string, { at: readonly number[]; sums: Map<string, SumOfRows> }>();
  readonly #isOpen = remembered((text) => text === '' || isTotalWord(text));
  #count = 0;

  constructor(classes: readonly number[], figures: number) {
    this.#classes = classes;
    this.#figures = figures;
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** Whether more are wanted than are remembered. */
  get isFull(): boolean {
    return this.#count > mostAlikeSums;
  }

  /** Takes a total, whose rows bear a name besides. */
  want(total: TableRecord, name = ''): void {
    if (this.isFull) return;
    const at = this.#statedBy(total);
    const own = this.#stated.get(at.join()) ?? { at, sums: new Map<string, SumOfRows>() };
    this.#stated.set(at.join(), own);
    const key = keyOf(total, at, name);
    if (own.sums.has(key)) return;
    own.sums.set(key, new SumOfRows(this.#figures));
    this.#count++;
  }

  add(row: TableRecord, values: Float64Array, name = ''): void {
    for (const { at, sums } of this.#stated.values()) sums.get(keyOf(row, at, name))?.add(values);
  }

  /** What the rows of a total add up to. */
  of(total: TableRecord, name = ''): SumOfRows | undefined {
    const at = this.#statedBy(total);
    return this.#stated.get(at.join())?.sums.get(keyOf(total, at, name));
  }

  /** All that were wanted. */
  *[Symbol.iterator](): Generator<SumOfRows> {
    for (const { sums } of this.#stated.values()) yield* sums.values();
  }

  #statedBy({ cells }: TableRecord): readonly number[] {
    return this.#classes.filter((at) => !this.#isOpen(trimCell(cells[at] ?? '')));
  }
}

function keyOf({ cells }: TableRecord, at: readonly number[], name: string): string {
  let key = name;
  for (const each of at) key += `\u0000${trimCell(cells[each] ?? '')}`;
  return key;
}
