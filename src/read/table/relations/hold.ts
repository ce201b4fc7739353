import { ExactSum } from '../figures/exact-sum.ts';
import { type ColumnFigures, stepOf } from '../figures/figures.ts';

/** What some rows add up to in each column of figures. */
export class RowSum {
  rows = 0;
  readonly #figures: readonly ColumnFigures[];
  readonly #sums: readonly ExactSum[];
  readonly #filled: Uint32Array;
  readonly #nonzero: Uint8Array;

  constructor(figures: readonly ColumnFigures[]) {
    this.#figures = figures;
    this.#sums = figures.map(() => new ExactSum());
    this.#filled = new Uint32Array(figures.length);
    this.#nonzero = new Uint8Array(figures.length);
  }

  add(row: number): void {
    this.rows++;
    for (let at = 0; at < this.#figures.length; at++) {
      const value = this.#figures[at]!.values[row]!;
      if (Number.isNaN(value)) continue;
      this.#sums[at]!.add(value);
      this.#filled[at]!++;
      if (value !== 0) this.#nonzero[at] = 1;
    }
  }

  /** Adds what other rows add up to. */
  join(other: RowSum): void {
    this.rows += other.rows;
    for (let at = 0; at < this.#figures.length; at++) {
      this.#sums[at]!.add(other.value(at));
      this.#filled[at]! += other.#filled[at]!;
      if (other.#nonzero[at] === 1) this.#nonzero[at] = 1;
    }
  }

  value(at: number): number {
    return this.#sums[at]!.value;
  }

  /** How many of the rows have a figure. */
  filled(at: number): number {
    return this.#filled[at]!;
  }

  /** Whether any of these is not zero. */
  isNonzero(at: number): boolean {
    return this.#nonzero[at] === 1;
  }
}

/** How a total stands to its parts in one column of figures. */
export type Holding =
  | 'agrees'
  /** They add up to something else. */
  | 'differs'
  /** The total has a figure and no part has one. */
  | 'unproven'
  /** Neither says anything. */
  | 'silent';

/**
 * Holds one figure of a total against that of its parts, to the rounding of the decimals that the column is written in.
 * Zeros at the end of round amounts prove no rounding.
 */
export function holdFigure(total: RowSum, parts: RowSum, at: number, figures: ColumnFigures): Holding {
  if (total.filled(at) === 0) return 'silent';
  const value = total.value(at);
  if (parts.filled(at) === 0) return value === 0 ? 'silent' : 'unproven';
  if (value === 0 && !parts.isNonzero(at)) return 'silent';
  const rounding = (stepOf(figures) * (total.filled(at) + parts.filled(at))) / 2;
  return Math.abs(value - parts.value(at)) <= rounding * (1 + 1e-9) ? 'agrees' : 'differs';
}

/** What is known of a total by all of its figures. */
export type Verdict =
  /** Its parts add up to it in every figure that it has. */
  | 'proven'
  | 'contradicted'
  /** Nothing says that it is the sum, and nothing that it is not. */
  | 'open';

export function verdictOf(total: RowSum, parts: RowSum, figures: readonly ColumnFigures[]): Verdict {
  let agrees = 0;
  for (const [at, each] of figures.entries()) {
    const holding = holdFigure(total, parts, at, each);
    if (holding === 'differs') return 'contradicted';
    if (holding === 'unproven') return 'contradicted';
    if (holding === 'agrees') agrees++;
  }
  return agrees > 0 ? 'proven' : 'open';
}

/** What one row has in each column of figures. */
export function sumOfRows(rows: Iterable<number>, figures: readonly ColumnFigures[]): RowSum {
  const sum = new RowSum(figures);
  for (const row of rows) sum.add(row);
  return sum;
}
