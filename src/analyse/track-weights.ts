import { normalQuantile } from '../model/distribution/normal-quantile.ts';
import { factorCorrelations } from '../sample/correlation-matrix.ts';
import { probabilities } from './summary.ts';

/** Draws of a forecast beside what was seen of it, with the standard deviation of the measurement. */
export interface Seen {
  readonly draws: Float64Array;
  readonly value: number;
  readonly sd: number;
}

/** What is said of a figure after an update. */
export interface Updated {
  readonly mean: number;
  readonly sd: number;
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
}

/** Gives a figure, by its draws, as it is after what was seen. */
export type Update = (draws: Float64Array) => Updated;

/**
 * Weights of draws after what was seen: the likelihood of each draw, so that they add up to 1.
 *
 * Formula  weight ∝ Π φ((value − forecast) / sd) over what was seen
 * Shape    count: of draws; one weight each
 * Source   Bayes' theorem; Rubin, D. B. (1988), Using the SIR algorithm to simulate posterior distributions, Bayesian
 *          Statistics 3, Oxford University Press, 395-402
 * @example weighDraws([{ draws: new Float64Array([0, 1]), value: 0.5, sd: 1 }], 2) // => new Float64Array([0.5, 0.5])
 */
export function weighDraws(seen: readonly Seen[], count: number): Float64Array {
  const logarithms = new Float64Array(count);
  for (const { draws, value, sd } of seen)
    for (let i = 0; i < count; i++) logarithms[i] = logarithms[i]! - ((value - draws[i]!) / sd) ** 2 / 2;
  let most = Number.NEGATIVE_INFINITY;
  for (const each of logarithms) most = Math.max(most, each);
  let sum = 0;
  const weights = logarithms.map((each) => Math.exp(each - most));
  for (const each of weights) sum += each;
  return weights.map((each) => each / sum);
}

/**
 * So many draws of equal weight would say as much.
 *
 * Source  Kish, L. (1965), Survey Sampling, Wiley, section 11.2
 * @example effectiveDraws(new Float64Array([0.5, 0.5, 0])) // => 2
 */
export function effectiveDraws(weights: Float64Array): number {
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  return 1 / squares;
}

/** What the arithmetic leaves of a cumulative weight. */
const rankSlack = 1e-12;

/**
 * Mean, standard deviation and percentiles of weighted draws; a percentile is the least draw whose cumulative weight reaches it.
 *
 * @example summariseWeighted(new Float64Array([3, 1, 2]), new Float64Array([0.2, 0.5, 0.3])).p50 // => 1
 */
export function summariseWeighted(draws: Float64Array, weights: Float64Array): Updated {
  const { mean, variance } = momentsOf(draws, weights);
  const order = Uint32Array.from(draws.keys()).sort((a, b) => draws[a]! - draws[b]!);
  const percentile = (probability: number): number => {
    let reached = 0;
    for (const at of order) {
      reached += weights[at]!;
      if (reached >= probability - rankSlack) return draws[at]!;
    }
    return draws[order.at(-1)!]!;
  };
  return {
    mean,
    sd: Math.sqrt(variance),
    p05: percentile(probabilities.p05),
    p50: percentile(probabilities.p50),
    p95: percentile(probabilities.p95),
  };
}

/** Shape   weights: add up to 1 */
export function momentsOf(
  draws: Float64Array,
  weights: Float64Array,
): { readonly mean: number; readonly variance: number } {
  // Around the first draw, so that a number without a range has none here either.
  const from = draws[0]!;
  let shift = 0;
  for (let i = 0; i < draws.length; i++) shift += weights[i]! * (draws[i]! - from);
  let variance = 0;
  for (let i = 0; i < draws.length; i++) variance += weights[i]! * (draws[i]! - from - shift) ** 2;
  return { mean: from + shift, variance };
}

/**
 * The update by a joint normal distribution of what was seen and what is to be updated, with means and covariances of the draws.
 *
 * Formula  mean' = mean + c A⁻¹ (value − mean of seen); variance' = variance − c A⁻¹ cᵀ; A = covariances of seen + sd², c =
 *          covariances of the figure with them
 * Holds    of one figure (mean/variance + value/sd²) / (1/variance + 1/sd²)
 * Source   conditional distribution of the multivariate normal: Anderson, T. W. (2003), An Introduction to Multivariate
 *          Statistical Analysis, 3rd ed., Wiley, theorem 2.5.1
 */
export function normalUpdate(seen: readonly Seen[], count: number): Update {
  const weights = new Float64Array(count).fill(1 / count);
  const means = seen.map(({ draws }) => momentsOf(draws, weights).mean);
  const matrix = seen.map((row, i) =>
    seen.map(
      (column, j) =>
        covariance(row.draws, means[i]!, column.draws, means[j]!) + (i === j ? row.sd * row.sd : 0),
    ),
  );
  const scales = matrix.map((row, i) => Math.sqrt(row[i]!));
  const factor = factorCorrelations(
    matrix.map((row, i) => row.map((each, j) => (i === j ? 1 : each / scales[i]! / scales[j]!))),
  )!;
  const whiten = (values: readonly number[]): readonly number[] => {
    const out: number[] = [];
    for (const [i, row] of factor.entries()) {
      let rest = values[i]! / scales[i]!;
      for (let k = 0; k < i; k++) rest -= row[k]! * out[k]!;
      out.push(row[i] === 0 ? 0 : rest / row[i]!);
    }
    return out;
  };
  const apart = whiten(seen.map(({ value }, i) => value - means[i]!));
  return (draws) => {
    const prior = momentsOf(draws, weights);
    const shared = whiten(seen.map((each, i) => covariance(each.draws, means[i]!, draws, prior.mean)));
    const moved = shared.reduce((sum, each, i) => sum + each * apart[i]!, 0);
    const known = shared.reduce((sum, each) => sum + each * each, 0);
    const mean = prior.mean + moved;
    const sd = Math.sqrt(Math.max(0, prior.variance - known));
    const at = (probability: number) => mean + sd * normalQuantile(probability);
    return { mean, sd, p05: at(probabilities.p05), p50: mean, p95: at(probabilities.p95) };
  };
}

function covariance(a: Float64Array, meanOfA: number, b: Float64Array, meanOfB: number): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - meanOfA) * (b[i]! - meanOfB);
  return sum / a.length;
}
