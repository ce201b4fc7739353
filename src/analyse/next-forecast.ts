import { betaQuantile } from '../model/distribution/beta-quantile.ts';
import type { NextForecast } from '../model/track/result.ts';

/** Fewer projects say nothing of the spread of the next one. */
const leastProjects = 3;
const upper = 0.95;

/**
 * What the realised shares of projects say of the next one: their geometric mean, and where it will lie nine times out of ten.
 *
 * Formula  m = mean of ln r, s = its standard deviation; ratio = exp(m); range = exp(m ± t(0.95, n − 1) · s · √(1 + 1/n))
 * Shape    shares: one for each project, above 0
 * Source   prediction of one more observation of a normal: Hahn, G. J., Meeker, W. Q. (1991), Statistical Intervals, Wiley,
 *          section 4.7; of logarithms, since shares multiply
 * @example forecastNext([0.7, 0.9, 1.1]).ratio.toFixed(6) // => '0.884934'
 */
export function forecastNext(shares: readonly number[]): NextForecast {
  const projects = shares.length;
  if (projects < leastProjects) return { projects, ratio: null, low_ratio: null, high_ratio: null };
  const logarithms = shares.map(Math.log);
  const mean = logarithms.reduce((sum, each) => sum + each, 0) / projects;
  const variance = logarithms.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (projects - 1);
  const distance = studentQuantile(upper, projects - 1) * Math.sqrt(variance * (1 + 1 / projects));
  return {
    projects,
    ratio: Math.exp(mean),
    low_ratio: Math.exp(mean - distance),
    high_ratio: Math.exp(mean + distance),
  };
}

/**
 * The quantile of Student's t distribution.
 *
 * Units   degrees: at least 2
 * Source  its distribution function as an incomplete beta function: P(T ≤ t) = I(x; ν/2, ν/2) with x = (1 + t/√(ν + t²)) / 2
 * @example studentQuantile(0.95, 2).toFixed(6) // => '2.919986'
 */
export function studentQuantile(probability: number, degrees: number): number {
  const side = 2 * betaQuantile(probability, degrees / 2, degrees / 2) - 1;
  return side * Math.sqrt(degrees / (1 - side * side));
}
