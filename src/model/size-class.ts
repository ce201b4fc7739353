/** A class of municipalities by their inhabitants; both ends belong to it. */
export interface SizeClass {
  readonly id: string;
  readonly least: number;
  readonly most: number;
}

/**
 * Size classes of municipalities by inhabitants at the end of the year.
 *
 * Source  ours: limits in the manner of Finnish municipal statistics, but no official classification; Statistics
 *         Finland has published other ones (Population structure 2010, appendix table 1: 999, 2,999, 4,999, ...)
 */
export const sizeClasses: readonly SizeClass[] = [
  { id: 'under-2000', least: 0, most: 1_999 },
  { id: '2000-5000', least: 2_000, most: 5_000 },
  { id: '5001-10000', least: 5_001, most: 10_000 },
  { id: '10001-20000', least: 10_001, most: 20_000 },
  { id: '20001-40000', least: 20_001, most: 40_000 },
  { id: '40001-100000', least: 40_001, most: 100_000 },
  { id: 'over-100000', least: 100_001, most: Number.POSITIVE_INFINITY },
];

/**
 * The class that a number of inhabitants belongs to.
 *
 * @example sizeClassOf(5000).id // => '2000-5000'
 */
export function sizeClassOf(inhabitants: number): SizeClass {
  return sizeClasses.find(({ most }) => inhabitants <= most) as SizeClass;
}
