import { mean } from 'simple-statistics';
import type { Sampling } from '../model/scenario.ts';
import {
  ofReplicates,
  rankErrorOfReplicates,
  standardErrorOfMean,
  standardErrorOfRank,
  woodruffPositions,
} from './convergence.ts';
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
 * independent parts differ by: in their means, and in how many of their draws lie below the percentile of all.
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
  const [least, most] = [select(0), select(count - 1)];
  const errorOf = (name: keyof typeof probabilities, value: number): number => {
    const probability = probabilities[name];
    const [below, above] = woodruffPositions(probability, count);
    const independent = (select(above) - select(below)) / 2;
    if (sampling === 'random' || independent === 0) return independent;
    return (independent * rankErrorOfReplicates(draws, value)) / standardErrorOfRank(probability, count);
  };
  const errors = {
    mean:
      sampling === 'random'
        ? Math.sqrt(squaresAround(draws, mean) / (count - 1) / count)
        : standardErrorOfMean(ofReplicates(draws, meanOf)),
    p05: errorOf('p05', p05),
    p50: errorOf('p50', p50),
    p95: errorOf('p95', p95),
  };
  const belowZero = least < 0 ? countBelowZero(draws) : 0;
  return { mean, p05, p50, p95, least, most, belowZero, errors };
}

// Loops of their own and counted: see selection.ts; an iterator over ten million draws leaves as many objects behind.

function squaresAround(draws: Float64Array, mean: number): number {
  let squares = 0;
  for (let i = 0; i < draws.length; i++) {
    const distance = draws[i]! - mean;
    squares += distance * distance;
  }
  return squares;
}

function countBelowZero(draws: Float64Array): number {
  let count = 0;
  for (let i = 0; i < draws.length; i++) if (draws[i]! < 0) count++;
  return count;
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
