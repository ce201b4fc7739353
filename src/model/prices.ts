import * as z from 'zod';

/** Year in whose prices the amounts of a row are; null where they are of several years, or of one that nothing says. */
export const PriceYear = z.int().nullable();

/** The level of prices in a year, with the date of the value that stands for it. */
export interface PriceLevel {
  readonly year: number;
  readonly index: number;
  /** Undefined for the year in which the index is 100 by definition. */
  readonly from: string | undefined;
  readonly source: string | undefined;
}

/** In prices of which year the money of a scenario is, and whether money of other years is turned into them. */
export interface Prices {
  /**
   * The year of amounts written in the scenario; with an index, that of all money. Undefined where nothing says it, which
   * is only without an index.
   */
  readonly year: number | undefined;
  /** The index that turns money of other years; undefined where none is named, and nothing is turned. */
  readonly index: string | undefined;
  /** Levels of prices that are known, by year. */
  readonly levels: ReadonlyMap<number, PriceLevel>;
}

/**
 * The factor that turns money of a year into prices of the price year: 1 where nothing is turned, undefined where one of
 * the two levels is not known.
 *
 * Formula  level of the price year / level of the year
 */
export function priceRatio({ year, index, levels }: Prices, from: number | undefined): number | undefined {
  if (index === undefined || from === undefined || from === year) return 1;
  return levelRatio(levels, from, year);
}

/**
 * The factor that turns money of one year, that of `year`, into prices of another one; undefined where one of the two levels
 * is not known.
 */
export function nominalRatio(
  { year: from, levels }: Omit<Prices, 'index'>,
  year: number,
): number | undefined {
  return year === from ? 1 : levelRatio(levels, from, year);
}

/** The level of one year over that of another; undefined where one of them is not known. */
export function levelRatio(
  levels: ReadonlyMap<number, PriceLevel>,
  from: number | undefined,
  to: number | undefined,
): number | undefined {
  if (from === undefined || to === undefined) return undefined;
  const [before, after] = [levels.get(from), levels.get(to)];
  return before && after && after.index / before.index;
}
