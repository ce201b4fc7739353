/** Towards the smallest value or towards the largest. */
export type Sign = 1 | -1;
export const signs: readonly Sign[] = [-1, 1];

/** Gains below this part of the value are rounding. */
const leastGain = 1e-12;

/** The order of values from the best to the worst; what is no number comes last. */
export function compare(a: number, b: number, sign: Sign): number {
  if (isBetter(a, b, sign)) return -1;
  return isBetter(b, a, sign) ? 1 : 0;
}

/** Whether a value is nearer to an extreme; any number is better than none, such as the ratio of nothing to nothing. */
export function isBetter(value: number, than: number, sign: Sign): boolean {
  return Number.isNaN(than) ? !Number.isNaN(value) : sign * value > sign * than;
}

/** Whether a value is better by more than rounding; a finite one may be better than an infinite one. */
export function isGain(value: number, before: number, sign: Sign): boolean {
  if (Number.isNaN(before)) return !Number.isNaN(value);
  const least = Number.isFinite(before) ? leastGain * Math.abs(before) : 0;
  return value !== before && sign * (value - before) > least;
}

/** Where the best of some values stands, from a place on; the first of several that are alike. */
export function placeOfBest(values: Float64Array, from: number, sign: Sign): number {
  let best = from;
  for (let i = from + 1; i < values.length; i++) if (isBetter(values[i]!, values[best]!, sign)) best = i;
  return best;
}
