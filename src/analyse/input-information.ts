import { replicates } from '../model/replicate.ts';
import { jackknifeError } from './convergence.ts';
import { knotsOf, LineRegression } from './line-regression.ts';

/**
 * What it is worth to know one input alone before deciding: E[max(E[f | x], 0)] - max(E f, 0).
 * Named estimator: regression of the output on the input (Strong, Oakley and Brennan), here a continuous line of eight
 * straight pieces with as many draws each, fitted by least squares. It is exact where the output is linear in the input
 * whatever the others are, as in all saving methods whose inputs are independent. Of an input of few values, such as a
 * discrete number, it is the mean of the draws of each value, which is exact whatever the output does.
 * Bias: an expected maximum of an estimate is too large by about pieces/draws of the variance that stays, and only where
 * the line comes near zero; a curve within a piece is cut off, which makes it too small. Where the line does not cross zero
 * the value is exactly 0.
 *
 * Shape   one entry of the input and of the output for each draw, at least 32; knots for a caller who asks several times
 * Units   value in the unit of the output
 * Source  Strong, M., Oakley, J. E., Brennan, A. (2014), Estimating multiparameter partial expected value of perfect
 *         information from a probabilistic sensitivity analysis sample, Medical Decision Making 34(3), 311-326,
 *         DOI 10.1177/0272989X13505910; error by leaving out one of sixteen parts of the draws
 */
export function informationOfInput(
  input: Float64Array,
  output: Float64Array,
  knots: Float64Array = knotsOf(input),
): { readonly value: number; readonly standardError: number } {
  const regression = new LineRegression(input, output, knots);
  const value = regression.expectedLoss(undefined);
  const leftOut = Array.from({ length: replicates }, (_, part) => regression.expectedLoss(part));
  return { value, standardError: jackknifeError(leftOut) };
}
