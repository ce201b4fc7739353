import { zeroIfRounding } from '../rounding-error.ts';
import type { YearMoney } from './year-money.ts';

/** Savings, costs and grants of all years in euros of the beginning, filled year after year. */
export class PresentValue {
  readonly saving: Float64Array;
  readonly cost: Float64Array;
  readonly grant: Float64Array;
  /** Discounted savings and costs without their signs: what a net present value is the difference of. */
  readonly #turnover: Float64Array;

  constructor(count: number) {
    this.saving = new Float64Array(count);
    this.cost = new Float64Array(count);
    this.grant = new Float64Array(count);
    this.#turnover = new Float64Array(count);
  }

  /** Adds a year; `discount` turns its euros into those of the beginning. */
  addYear({ saving, cost, grant }: YearMoney, discount: Float64Array): void {
    const [savings, costs, grants, turnover] = [this.saving, this.cost, this.grant, this.#turnover];
    for (let i = 0; i < turnover.length; i++) {
      savings[i] = savings[i]! + saving[i]! * discount[i]!;
      costs[i] = costs[i]! + cost[i]! * discount[i]!;
      grants[i] = grants[i]! + grant[i]! * discount[i]!;
      turnover[i] = turnover[i]! + (Math.abs(saving[i]!) + cost[i]! + grant[i]!) * discount[i]!;
    }
  }

  /** Shape   isGranted: whether grants count, as they do for the municipality */
  fillNet(out: Float64Array, isGranted: boolean): void {
    const [savings, costs, grants, turnover] = [this.saving, this.cost, this.grant, this.#turnover];
    for (let i = 0; i < turnover.length; i++) {
      const net = savings[i]! - costs[i]!;
      out[i] = zeroIfRounding(isGranted ? net + grants[i]! : net, turnover[i]!);
    }
  }
}
