import type { Wording } from './wording.ts';

/**
 * What follows a unit of money: the year in whose prices the figures are.
 *
 * Shape   years: of each figure beside the unit, null where it has no single one
 */
export function pricesBehind(years: readonly (number | null)[], words: Wording): string {
  const [year, ...others] = new Set(years);
  if (year === undefined) return '';
  return `, ${others.length > 0 || year === null ? words.noPriceYear : words.pricesOf(year)}`;
}

/** The same on a line of its own, for the head of a table, whose first column would else be too wide. */
export function pricesBelow(years: readonly (number | null)[], words: Wording): string {
  return pricesBehind(years, words).replace(', ', ',\n');
}
