import { normalCdf } from '../model/distribution/normal-quantile.ts';
import { replicates, startOfReplicate } from '../model/replicate.ts';
import type { Sampling } from '../model/scenario.ts';

/** The quantile of Student's t that leaves 2.5 % on either side, with one degree of freedom less than there are parts. */
export const studentOfReplicates = 2.131449545559776;
/** The same of the normal distribution. */
export const normalOf95 = 1.959963984540054;

/**
 * Standard error of the mean of independent draws.
 *
 * Units   those of the draws
 * @example standardErrorOfMean(new Float64Array([1, 2, 3, 4])).toFixed(6) // => '0.645497'
 */
export function standardErrorOfMean(draws: ArrayLike<number>): number {
  const count = draws.length;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += draws[i]!;
  const mean = sum / count;
  let squares = 0;
  for (let i = 0; i < count; i++) squares += (draws[i]! - mean) ** 2;
  return Math.sqrt(squares / (count - 1) / count);
}

/** Standard error of the share of independent draws below a percentile: one binomial standard deviation. */
export function standardErrorOfRank(probability: number, count: number): number {
  return Math.sqrt((probability * (1 - probability)) / count);
}

/** Binomial standard deviations within which the draws around a percentile are looked at. */
const mostDeviations = 5;

/**
 * Standard error of a percentile of independent draws: half the distance between the draws one binomial standard
 * deviation to either side. Where both are one value that many draws have, as of a discrete number, another seed leaves
 * that value only by chance: the error is then the distance at the first whole deviation that reaches another value,
 * times the root of the chance of a rank so far off.
 *
 * Shape   select: the draw at a position in order
 * Units   those of the draws; 0 where all draws nearby are one value
 * Source  Woodruff (1952), Confidence intervals for medians and other position measures, Journal of the American
 *         Statistical Association 47(260), 635-646, DOI 10.1080/01621459.1952.10483443
 * @example percentileError((position) => position, 0.5, 401) // => 10
 */
export function percentileError(
  select: (position: number) => number,
  probability: number,
  count: number,
): number {
  for (let deviations = 1; deviations <= mostDeviations; deviations++) {
    const [below, above] = woodruffPositions(probability, count, deviations);
    const distance = select(above) - select(below);
    if (distance !== 0)
      return deviations === 1 ? distance / 2 : distance * Math.sqrt(normalCdf(0.5 - deviations));
  }
  return 0;
}

/** Parts of draws that agree but for the last bits have an error below this part of the width. */
const roundingShare = 1e-12;

/**
 * A standard error that came out as 0, of a figure that is not exact: what one draw is worth between the two ends that
 * draws can have. Draws that happen to agree prove no more than that.
 *
 * Units   those of the figure; a width of 0 says that it is exact
 * @example atLeastOneDraw(0, 250_000, 10_000) // => 25
 * @example atLeastOneDraw(3, 250_000, 10_000) // => 3
 */
export function atLeastOneDraw(error: number, width: number, draws: number): number {
  return error > roundingShare * width || !Number.isFinite(width) ? error : width / draws;
}

/** Positions, among draws in order, of the two some binomial standard deviations to either side of a percentile. */
function woodruffPositions(
  probability: number,
  count: number,
  deviations: number,
): readonly [number, number] {
  const spread = deviations * standardErrorOfRank(probability, count);
  const last = count - 1;
  const at = (part: number) => Math.round(Math.min(1, Math.max(0, part)) * last);
  const [below, above] = [at(probability - spread), at(probability + spread)];
  if (below < above) return [below, above];
  // Of few draws both may be the outermost one, whose distance from itself says nothing.
  return below === last ? [Math.max(0, last - 1), last] : [below, below + 1];
}

/**
 * A statistic of each part of draws that fall into independent parts.
 *
 * Shape   draws: all of them, one part after the other; may be changed in place by `statistic`
 */
export function ofReplicates<Result>(
  draws: Float64Array,
  statistic: (part: Float64Array) => Result,
): readonly Result[] {
  return Array.from({ length: replicates }, (_, part) =>
    statistic(draws.subarray(startOfReplicate(part, draws.length), startOfReplicate(part + 1, draws.length))),
  );
}

/**
 * Standard error of the share of draws below a value, where draws fall into independent parts: what the parts differ by in
 * it. Over the error of as many independent draws it is what the design makes of the error of a percentile (Woodruff).
 * The parts' own percentiles would not do: where one stratified input decides, each lies between the same two of its draws
 * whatever the seed, and they differ by half as much as the percentile of all from one seed to the next.
 *
 * Shape   draws: all of them, one part after the other
 * Holds   at least one draw's worth: where the value falls between two strata, the parts do not differ at all
 * Source  Woodruff (1952), as percentileError, on samples that are not simple
 * @example rankErrorOfReplicates(new Float64Array(32).map((_, i) => i), 16) > 0 // => true
 */
export function rankErrorOfReplicates(draws: Float64Array, value: number): number {
  const below = ofReplicates(draws, (part) => {
    let count = 0;
    for (let i = 0; i < part.length; i++) {
      if (part[i]! < value) count++;
      else if (part[i]! === value) count += 0.5;
    }
    return count / part.length;
  });
  return Math.max(1 / draws.length, standardErrorOfMean(below));
}

/**
 * Standard error of the share of draws below zero, at least one draw's worth: that none is below zero says no more.
 *
 * Units   a share
 * Holds   binomial of random draws; of draws in independent parts, what the parts differ by
 * @example errorOfShareBelowZero(new Float64Array([-1, 1, 2, 3]), 'random') // => 0.25
 */
export function errorOfShareBelowZero(draws: Float64Array, sampling: Sampling): number {
  if (sampling === 'random') return errorOfShare(countBelowZero(draws), draws.length);
  const shares = ofReplicates(draws, (part) => countBelowZero(part) / part.length);
  return Math.max(1 / draws.length, standardErrorOfMean(shares));
}

/** The same of independent draws, of which it is known how many are below zero. */
export function errorOfShare(below: number, draws: number): number {
  const share = below / draws;
  return Math.max(1 / draws, Math.sqrt((share * (1 - share)) / (draws - 1)));
}

export function countBelowZero(draws: Float64Array): number {
  let count = 0;
  for (let i = 0; i < draws.length; i++) if (draws[i]! < 0) count++;
  return count;
}

/**
 * Standard error of a statistic from its values with one part left out each: the delete-a-group jackknife.
 *
 * Source  Kott, P. S. (2001), The delete-a-group jackknife, Journal of Official Statistics 17(4), 521-526
 * @example jackknifeError([1, 2, 3]).toFixed(6) // => '1.154701'
 */
export function jackknifeError(leftOut: readonly number[]): number {
  const count = leftOut.length;
  const mean = leftOut.reduce((sum, each) => sum + each, 0) / count;
  const squares = leftOut.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return Math.sqrt(((count - 1) / count) * squares);
}
