import type { CostStructure } from './cost-structure.ts';

/** What savings are divided by to be compared: costs and inhabitants of the comparison base, not a number where none can be. */
export interface Comparison {
  readonly costsEur: number;
  readonly inhabitants: number;
}

/** What savings are compared with. Nothing is a share of costs that are not above zero. */
export function comparisonOf(yardstick: CostStructure | undefined): Comparison {
  const totalEur = yardstick?.totalEur ?? Number.NaN;
  return {
    costsEur: totalEur > 0 ? totalEur : Number.NaN,
    inhabitants: yardstick?.inhabitants.known ? yardstick.inhabitants.count : Number.NaN,
  };
}
