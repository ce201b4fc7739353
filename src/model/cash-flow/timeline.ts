import type { Label } from '../label.ts';
import type { Quantity } from '../quantity.ts';
import type { Bounds } from '../unit.ts';
import type { Discounting, RampCurve } from './forms.ts';

/** The level of prices in a year, with the date of the value that stands for it. */
export interface PriceLevel {
  readonly year: number;
  readonly index: number;
  /** Undefined for the year in which the index is 100 by definition. */
  readonly from: string | undefined;
  readonly source: string | undefined;
}

/** The years that money is counted in, and how years are made comparable. */
export interface Timeline {
  readonly firstYear: number;
  readonly horizonYears: number;
  readonly discounting: Discounting;
  /** Real: above the growth of prices. */
  readonly discountRate: Quantity;
  /** Real growth a year of the costs that savings are a share of. */
  readonly costGrowth: Quantity;
  /** Year in whose prices all euros over time are told. */
  readonly priceYear: number;
  readonly priceIndex: string | undefined;
  /** Prices of the price year over those of each year that costs are of. */
  readonly priceRatios: ReadonlyMap<number, number>;
  /** Levels of prices that are known, by year. */
  readonly priceLevels: ReadonlyMap<number, PriceLevel>;
}

/** What a project costs and when, with every number resolved. */
export interface ProjectFlow {
  readonly startYear: number;
  readonly curve: RampCurve;
  readonly hasGrant: boolean;
  /** Whether anything is said of what becomes of its saving. */
  readonly hasBenefit: boolean;
  readonly owner: Label | undefined;
  /** Numbers by their name below the project, such as cost.investment_eur. */
  readonly quantities: ReadonlyMap<string, Quantity>;
  /** Between what a number can be, by its name, where its unit alone would allow more. */
  readonly bounds: ReadonlyMap<string, Bounds>;
}

/**
 * The ratio that turns euros of the price year into those of another year's prices; undefined where one of the two
 * levels is not known.
 */
export function nominalRatio({ priceLevels, priceYear }: Timeline, year: number): number | undefined {
  if (year === priceYear) return 1;
  const [from, to] = [priceLevels.get(priceYear), priceLevels.get(year)];
  return from && to && to.index / from.index;
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
