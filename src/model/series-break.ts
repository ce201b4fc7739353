/** From this year on health, social and rescue services are those of the wellbeing services counties. */
const firstYearOfCounties = 2023;

/** The years on both sides of a break, those nearest to it. */
export interface SeriesBreak {
  readonly before: number;
  readonly after: number;
}

/**
 * The break in a series of yearly costs of municipalities, where it has years on both sides.
 *
 * @example breakIn([2019, 2022, 2024]) // => { before: 2022, after: 2024 }
 * @example breakIn([2015, 2019]) // => undefined
 */
export function breakIn(years: readonly number[]): SeriesBreak | undefined {
  const before = years.filter((year) => year < firstYearOfCounties);
  const after = years.filter((year) => year >= firstYearOfCounties);
  if (before.length === 0 || after.length === 0) return undefined;
  return { before: Math.max(...before), after: Math.min(...after) };
}

/** Whether all costs of a year are of what municipalities still do. */
export function isAfterBreak(year: number): boolean {
  return year >= firstYearOfCounties;
}
