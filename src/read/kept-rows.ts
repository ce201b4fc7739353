import type { CostRow } from '../model/cost-structure.ts';

/** Which rows of a file are kept when it was read: a file may hold many years, of which one or two are asked for. */
export interface YearsKept {
  readonly years: readonly number[] | 'all';
  /** Whether the latest year is kept as well: of accounts, which is known when all were read, or of any version. */
  readonly latest?: 'accounts' | 'any version' | undefined;
}

/** Rows of the years asked for, out of those of all years. */
export class KeptRows {
  used = 0;
  readonly #wanted: ReadonlySet<number> | undefined;
  readonly #withLatest: boolean;
  readonly #rows = new Map<number, CostRow[]>();
  readonly #years = new Set<number>();
  #latest = Number.NEGATIVE_INFINITY;
  #lastYear: number | undefined;
  #ofLastYear: CostRow[] | undefined;

  constructor({ years, latest }: YearsKept) {
    this.#wanted = years === 'all' ? undefined : new Set(years);
    this.#withLatest = latest !== undefined;
  }

  get years(): readonly number[] {
    return [...this.#years].sort((a, b) => a - b);
  }

  get all(): readonly CostRow[] {
    const [only = [], ...others] = this.#rows.values();
    return others.length === 0 ? only : [...this.#rows.values()].flat().sort((a, b) => a.index - b.index);
  }

  of(year: number): readonly CostRow[] {
    return this.#rows.get(year) ?? [];
  }

  add(row: CostRow): void {
    this.used++;
    if (row.year !== this.#lastYear) this.#turnTo(row.year);
    this.#ofLastYear?.push(row);
  }

  #isWanted(year: number): boolean {
    return this.#wanted?.has(year) ?? true;
  }

  #turnTo(year: number): void {
    this.#years.add(year);
    this.#lastYear = year;
    if (year > this.#latest) {
      if (this.#withLatest && !this.#isWanted(this.#latest)) this.#rows.delete(this.#latest);
      this.#latest = year;
    }
    const isKept = this.#isWanted(year) || (this.#withLatest && year === this.#latest);
    this.#ofLastYear = isKept ? (this.#rows.get(year) ?? []) : undefined;
    if (this.#ofLastYear !== undefined) this.#rows.set(year, this.#ofLastYear);
  }
}
