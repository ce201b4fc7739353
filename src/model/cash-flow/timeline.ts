import type { Label } from '../label.ts';
import type { Quantity } from '../quantity.ts';
import type { Sharing } from '../sharing/sharing.ts';
import type { Bounds } from '../unit.ts';
import type { FlowName, FlowPrices } from './flow-numbers.ts';
import type { Discounting, UseCurve } from './forms.ts';

/** The years that money is counted in, and how years are made comparable. */
export interface Timeline {
  readonly firstYear: number;
  readonly horizonYears: number;
  readonly discounting: Discounting;
  /** Real: above the growth of prices. */
  readonly discountRate: Quantity;
  /** Real growth a year of the costs that savings are a share of. */
  readonly costGrowth: Quantity;
}

/** What a project costs and when, with every number resolved. */
export interface ProjectFlow {
  readonly startYear: number;
  readonly curve: UseCurve;
  readonly hasGrant: boolean;
  /** Whether anything is said of what becomes of its saving. */
  readonly hasBenefit: boolean;
  readonly owner: Label | undefined;
  /** Numbers by their name below the project, such as cost.investment_eur. */
  readonly quantities: ReadonlyMap<FlowName, Quantity>;
  /** Amounts that follow the inhabitants of each municipality, of which `quantities` has the parts. */
  readonly prices?: FlowPrices | undefined;
  /** How several pay for it together; undefined where each municipality pays for itself. */
  readonly sharing?: Sharing | undefined;
  /** Between what a number can be, by its name, where its unit alone would allow more. */
  readonly bounds: ReadonlyMap<FlowName, Bounds>;
}

/**
 * The calendar years of a timeline, first to last.
 *
 * @example timelineYears({ firstYear: 2018, horizonYears: 3 }) // => [2018, 2019, 2020]
 */
export function timelineYears({
  firstYear,
  horizonYears,
}: Pick<Timeline, 'firstYear' | 'horizonYears'>): readonly number[] {
  return Array.from({ length: horizonYears }, (_, index) => firstYear + index);
}
