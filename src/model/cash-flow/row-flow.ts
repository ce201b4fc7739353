import { zeroIfRounding } from '../rounding-error.ts';
import type { FlowMeasure, WholeYearMeasure, YearMeasure } from './measures.ts';
import type { YearLine } from './project-schedule.ts';

/** The money of one row in one year, a column each; cost is all of it, before any grant. */
export interface YearMoney {
  readonly saving: Float64Array;
  readonly cost: Float64Array;
  readonly grant: Float64Array;
  /** The part of the cost that is paid as the year begins: investment and its optimism bias. Only payback asks for it. */
  readonly upFront: Float64Array;
}

/** The sums over years that one row has been asked for, filled year after year. */
export class RowFlow {
  readonly #count: number;
  readonly #present: Readonly<Record<'saving' | 'cost' | 'grant', Float64Array>>;
  /** Discounted savings and costs without their signs: what a net present value is the difference of. */
  readonly #turnover: Float64Array;
  readonly #cumulative: Readonly<Record<'municipality' | 'nation', Payback>>;
  readonly #lines = new Map<YearLine, Float64Array>();

  constructor(count: number) {
    this.#count = count;
    const column = () => new Float64Array(count);
    this.#present = { saving: column(), cost: column(), grant: column() };
    this.#turnover = column();
    this.#cumulative = { municipality: new Payback(count), nation: new Payback(count) };
  }

  /** Adds a year; `discount` turns its euros into those of the beginning. */
  addYear(year: number, money: YearMoney, discount: Float64Array): void {
    const { saving, cost, grant } = money;
    const present = this.#present;
    for (let i = 0; i < this.#count; i++) {
      present.saving[i] = present.saving[i]! + saving[i]! * discount[i]!;
      present.cost[i] = present.cost[i]! + cost[i]! * discount[i]!;
      present.grant[i] = present.grant[i]! + grant[i]! * discount[i]!;
      this.#turnover[i] = this.#turnover[i]! + (Math.abs(saving[i]!) + cost[i]! + grant[i]!) * discount[i]!;
    }
    this.#cumulative.nation.addYear(year, money, false);
    this.#cumulative.municipality.addYear(year, money, true);
  }

  /** Adds what one line of one project comes to in a year. */
  addLine(line: YearLine, euros: Float64Array): void {
    let sum = this.#lines.get(line);
    if (sum === undefined) {
      sum = new Float64Array(this.#count);
      this.#lines.set(line, sum);
    }
    for (let i = 0; i < this.#count; i++) sum[i] = sum[i]! + euros[i]!;
  }

  /** A measure of the year added last. */
  fillYear(measure: YearMeasure, money: YearMoney, out: Float64Array): void {
    const { saving, cost, grant } = money;
    switch (measure) {
      case 'saving_eur':
        out.set(saving.subarray(0, this.#count));
        break;
      case 'cost_eur':
        out.set(cost.subarray(0, this.#count));
        break;
      case 'granted_eur':
        out.set(grant.subarray(0, this.#count));
        break;
      case 'net_municipality_eur':
        for (let i = 0; i < this.#count; i++) out[i] = netOf(saving[i]!, cost[i]!, grant[i]!);
        break;
      case 'net_nation_eur':
        for (let i = 0; i < this.#count; i++) out[i] = netOf(saving[i]!, cost[i]!, 0);
        break;
      case 'cumulative_municipality_eur':
        out.set(this.#cumulative.municipality.sum);
        break;
      case 'cumulative_nation_eur':
        out.set(this.#cumulative.nation.sum);
        break;
      default:
        measure satisfies never;
    }
  }

  /** A measure of all years, once they have been added. */
  fill(measure: Exclude<FlowMeasure, WholeYearMeasure>, out: Float64Array): void {
    const { saving, cost, grant } = this.#present;
    switch (measure) {
      case 'investment_eur':
        this.#fillLine('investment', out);
        break;
      case 'optimism_bias_eur':
        this.#fillLine('optimismBias', out);
        break;
      case 'parallel_eur':
        this.#fillLine('parallel', out);
        break;
      case 'grant_eur':
        this.#fillLine('grant', out);
        break;
      case 'npv_municipality_eur':
        for (let i = 0; i < this.#count; i++)
          out[i] = zeroIfRounding(saving[i]! - cost[i]! + grant[i]!, this.#turnover[i]!);
        break;
      case 'npv_nation_eur':
        for (let i = 0; i < this.#count; i++)
          out[i] = zeroIfRounding(saving[i]! - cost[i]!, this.#turnover[i]!);
        break;
      case 'payback_municipality_years':
        out.set(this.#cumulative.municipality.years);
        break;
      case 'payback_nation_years':
        out.set(this.#cumulative.nation.years);
        break;
      case 'bcr_municipality':
        for (let i = 0; i < this.#count; i++) out[i] = saving[i]! / (cost[i]! - grant[i]!);
        break;
      case 'bcr_nation':
        for (let i = 0; i < this.#count; i++) out[i] = saving[i]! / cost[i]!;
        break;
      default:
        measure satisfies never;
    }
  }

  #fillLine(line: YearLine, out: Float64Array): void {
    const sum = this.#lines.get(line);
    if (sum === undefined) out.fill(0);
    else out.set(sum);
  }
}

function netOf(saving: number, cost: number, grant: number): number {
  return zeroIfRounding(saving - cost + grant, Math.abs(saving) + cost + grant);
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
class Payback {
  readonly sum: Float64Array;
  readonly years: Float64Array;
  readonly #begin: Float64Array;
  readonly #turnover: Float64Array;

  constructor(count: number) {
    this.sum = new Float64Array(count);
    this.years = new Float64Array(count);
    this.#turnover = new Float64Array(count);
    this.#begin = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  }

  addYear(year: number, { saving, cost, grant, upFront }: YearMoney, isGranted: boolean): void {
    for (let i = 0; i < this.sum.length; i++) {
      const granted = isGranted ? grant[i]! : 0;
      if (saving[i] !== 0 || cost[i] !== 0 || granted !== 0) {
        if (this.#begin[i] === Number.POSITIVE_INFINITY) this.#begin[i] = year;
      }
      const before = this.sum[i]!;
      const turnover = this.#turnover[i]! + Math.abs(saving[i]!) + cost[i]! + granted;
      this.#turnover[i] = turnover;
      const paid = zeroIfRounding(before - upFront[i]! + granted, turnover);
      const after = zeroIfRounding(before + saving[i]! - cost[i]! + granted, turnover);
      this.sum[i] = after;
      if (after < 0) this.years[i] = Number.POSITIVE_INFINITY;
      else if (paid < 0) this.years[i] = year - this.#begin[i]! - paid / (after - paid);
      else if (before < 0) this.years[i] = year - this.#begin[i]!;
    }
  }
}
