import { zeroIfRounding } from '../rounding-error.ts';
import type { YearMoney } from './year-money.ts';

/** What has come back of what was spent, undiscounted, filled year after year. */
export class CumulativeSum {
  readonly sum: Float64Array;
  readonly #isGranted: boolean;
  /** All money so far without its signs: what the sum is a difference of. */
  readonly #turnover: Float64Array;

  /** Shape   isGranted: whether a grant counts, as it does for the municipality */
  constructor(count: number, isGranted: boolean) {
    this.sum = new Float64Array(count);
    this.#turnover = new Float64Array(count);
    this.#isGranted = isGranted;
  }

  addYear({ saving, cost, grant }: YearMoney): void {
    const { sum } = this;
    const turnover = this.#turnover;
    const isGranted = this.#isGranted;
    for (let i = 0; i < sum.length; i++) {
      const granted = isGranted ? grant[i]! : 0;
      const all = turnover[i]! + Math.abs(saving[i]!) + cost[i]! + granted;
      turnover[i] = all;
      sum[i] = zeroIfRounding(sum[i]! + saving[i]! - cost[i]! + granted, all);
    }
  }
}

/**
 * How long it takes until what has been spent has come back for good.
 *
 * The years are counted from the beginning of the first year with any money in it. An investment, its optimism bias and
 * its grant are paid as their year begins; all other money flows evenly within the year, so that the moment is
 * interpolated. Undiscounted. Infinite where the sum is below zero at the end, 0 where it never is.
 *
 * Holds   a saving that pays back at the very end of a year and one a cent smaller are as good as equal
 */
export class Payback {
  readonly years: Float64Array;
  readonly #isGranted: boolean;
  /** The first year with any money in it. */
  readonly #begin: Float64Array;
  readonly #sum: Float64Array;
  readonly #turnover: Float64Array;

  /** Shape   isGranted: whether a grant counts, as it does for the municipality */
  constructor(count: number, isGranted: boolean) {
    this.years = new Float64Array(count);
    this.#isGranted = isGranted;
    this.#begin = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
    this.#sum = new Float64Array(count);
    this.#turnover = new Float64Array(count);
  }

  addYear(year: number, { saving, cost, grant, upFront }: YearMoney): void {
    const { years } = this;
    const [sum, turnover, begin] = [this.#sum, this.#turnover, this.#begin];
    const isGranted = this.#isGranted;
    for (let i = 0; i < years.length; i++) {
      const granted = isGranted ? grant[i]! : 0;
      const hasMoney = saving[i] !== 0 || cost[i] !== 0 || granted !== 0;
      if (hasMoney && begin[i] === Number.POSITIVE_INFINITY) begin[i] = year;
      const before = sum[i]!;
      const all = turnover[i]! + Math.abs(saving[i]!) + cost[i]! + granted;
      turnover[i] = all;
      const paid = zeroIfRounding(before - upFront[i]! + granted, all);
      const after = zeroIfRounding(before + saving[i]! - cost[i]! + granted, all);
      sum[i] = after;
      if (after < 0) years[i] = Number.POSITIVE_INFINITY;
      else if (paid < 0) years[i] = year - begin[i]! - paid / (after - paid);
      else if (before < 0) years[i] = year - begin[i]!;
    }
  }
}
