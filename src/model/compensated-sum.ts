/**
 * What an addition of binary fractions has lost: to be kept apart and added at the end.
 *
 * Shape    next: sum + term, as it was rounded
 * Source   Neumaier, A. (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54(1), 39-51,
 *          DOI 10.1002/zamm.19740540106; `simple-statistics` adds in the same way
 * @example lostBits(1e16, 1, 1e16 + 1) // => 1
 */
export function lostBits(sum: number, term: number, next: number): number {
  return Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
}
