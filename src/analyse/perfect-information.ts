import type { Sampling } from '../model/scenario.ts';
import type { Decision, PerfectInformation } from '../model/sensitivity.ts';
import {
  atLeastOneDraw,
  countBelowZero,
  errorOfShareBelowZero,
  ofReplicates,
  standardErrorOfMean,
} from './convergence.ts';
import { type DrawBounds, errorOfChance } from './draw-bounds.ts';

/**
 * What it is worth to know everything before deciding: do if and only if the expected value is above zero, otherwise do
 * not, which gives zero. E[max(f, 0)] - max(E f, 0) is the expected loss of the better decision, and is computed as that.
 *
 * Shape   draws: one value of doing for each, zero being not doing; bounds: between what all draws must lie, where that is
 *         known
 * Units   those of the draws
 * Source  Howard, R. A. (1966), Information value theory, IEEE Transactions on Systems Science and Cybernetics 2(1),
 *         22-26, DOI 10.1109/TSSC.1966.300074; Raiffa, H., Schlaifer, R. (1961), Applied Statistical Decision Theory
 * Holds   what cannot turn out wrong is exact; of all else a standard error is at least one draw's worth of the largest loss
 * @example perfectInformation(new Float64Array([-1, 1, 3, 5])).perfect_information // => 0.25
 */
export function perfectInformation(
  draws: Float64Array,
  sampling: Sampling = 'random',
  bounds?: DrawBounds | undefined,
): PerfectInformation & { readonly largestLoss: number } {
  const mean = meanOf(draws);
  const decision = mean > 0 ? 'do' : 'do-not';
  const losses = lossesOf(draws, decision);
  const [least, most] = endsOf(draws);
  const width = most - least || (bounds === undefined ? 0 : bounds.high - bounds.low);
  const chanceError = width === 0 ? 0 : errorOfShareBelowZero(draws, sampling);
  const seen = decision === 'do' ? -least : most;
  const largestLoss = seen > 0 ? seen : possibleLoss(decision, bounds, width);
  return {
    mean,
    mean_standard_error: errorOfInformation(draws, sampling, width),
    decision,
    chance_of_loss: countBelowZero(draws) / draws.length,
    chance_of_loss_standard_error: errorOfChance(chanceError, bounds),
    perfect_information: meanOf(losses),
    perfect_information_standard_error: errorOfInformation(losses, sampling, largestLoss),
    largestLoss,
  };
}

/** What a decision loses in each draw in which it turns out wrong. */
export function lossesOf(draws: Float64Array, decision: Decision): Float64Array {
  return draws.map((draw) => (decision === 'do' ? Math.max(-draw, 0) : Math.max(draw, 0)));
}

/** Standard error of the mean of some values, at least one draw's worth of a width. */
export function errorOfInformation(values: Float64Array, sampling: Sampling, width: number): number {
  const found = standardErrorOfMean(sampling === 'random' ? values : ofReplicates(values, meanOf));
  return atLeastOneDraw(found, width, values.length);
}

/** What a decision that no draw proves wrong can lose at most; where draws may be anything, as much as they differ by. */
function possibleLoss(decision: Decision, bounds: DrawBounds | undefined, width: number): number {
  if (bounds === undefined) return width;
  return Math.max(0, decision === 'do' ? -bounds.low : bounds.high);
}

function endsOf(draws: Float64Array): readonly [number, number] {
  let [least, most] = [draws[0]!, draws[0]!];
  for (const draw of draws) {
    if (draw < least) least = draw;
    if (draw > most) most = draw;
  }
  return [least, most];
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}
