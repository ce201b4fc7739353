import { mean } from 'simple-statistics';
import type { Sampling } from '../model/scenario.ts';
import { ofReplicates, standardErrorOfMean, woodruffPositions } from './convergence.ts';
import { createSelection, type Selection } from './selection.ts';

/** How far a mean and percentiles would differ from one set of draws to the next. */
export interface StandardErrors {
  readonly mean: number;
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
}

/** What the draws of one output say. */
export interface Spread extends StandardErrors {
  readonly least: number;
  readonly most: number;
  /** How many draws are below zero. */
  readonly belowZero: number;
  readonly errors: StandardErrors;
}

export const probabilities = { p05: 0.05, p50: 0.5, p95: 0.95 } as const;

/**
 * Mean, percentiles and extremes of the draws of one output, with their standard errors.
 * Those of random draws follow from the draws themselves; those of Latin hypercubes and Sobol sequences from what their
 * independent parts differ by.
 *
 * Shape   one entry for each draw, at least one
 * Units   those of the output
 * Source  percentiles of type 7: Hyndman, Fan (1996), Sample quantiles in statistical packages, The American
 *         Statistician 50(4), 361-365, DOI 10.1080/00031305.1996.10473566
 * @example summariseDraws(new Float64Array([1, 2, 3, 4])).p50 // => 2.5
 */
export function summariseDraws(draws: Float64Array, sampling: Sampling = 'random'): Spread {
  const count = draws.length;
  const select = createSelection(draws);
  const percentile = (name: keyof typeof probabilities) => quantileOf(select, count, probabilities[name]);
  const [p05, p50, p95] = [percentile('p05'), percentile('p50'), percentile('p95')];
  const mean = meanOf(draws);
  let least = draws[0]!;
  let most = draws[0]!;
  let squares = (draws[0]! - mean) ** 2;
  let belowZero = draws[0]! < 0 ? 1 : 0;
  // A counted loop: an iterator over ten million draws leaves as many objects behind.
  for (let i = 1; i < count; i++) {
    if (draws[i]! < least) least = draws[i]!;
    if (draws[i]! > most) most = draws[i]!;
    if (draws[i]! < 0) belowZero++;
    squares += (draws[i]! - mean) ** 2;
  }
  const half = (name: keyof typeof probabilities): number => {
    const [below, above] = woodruffPositions(probabilities[name], count);
    return (select(above) - select(below)) / 2;
  };
  const errors =
    sampling === 'random'
      ? {
          mean: Math.sqrt(squares / (count - 1) / count),
          p05: half('p05'),
          p50: half('p50'),
          p95: half('p95'),
        }
      : errorsOfReplicates(draws);
  return { mean, p05, p50, p95, least, most, belowZero, errors };
}

function errorsOfReplicates(draws: Float64Array): StandardErrors {
  const parts = ofReplicates(draws, (part) => {
    const mean = meanOf(part);
    const select = createSelection(part);
    const at = (probability: number) => quantileOf(select, part.length, probability);
    return { mean, p50: at(0.5), p05: at(0.05), p95: at(0.95) };
  });
  const error = (key: keyof StandardErrors) => standardErrorOfMean(parts.map((part) => part[key]));
  return { mean: error('mean'), p05: error('p05'), p50: error('p50'), p95: error('p95') };
}

function meanOf(values: Float64Array): number {
  return mean(values as unknown as number[]);
}

/** A quantile of type 7. */
export function quantileOf(select: Selection, count: number, probability: number): number {
  const position = (count - 1) * probability;
  const below = Math.floor(position);
  const value = select(below);
  return below === position ? value : value + (position - below) * (select(below + 1) - value);
}
