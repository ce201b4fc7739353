import { mean } from 'simple-statistics';
import type { Sampling } from '../model/scenario.ts';
import {
  atLeastOneDraw,
  countBelowZero,
  errorOfShareBelowZero,
  ofReplicates,
  percentileError,
  rankErrorOfReplicates,
  standardErrorOfMean,
  standardErrorOfRank,
} from './convergence.ts';
import { createSelection, type Selection, SelectionMemory } from './selection.ts';

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
  /** How many draws are below zero, and the standard error of their share. */
  readonly belowZero: number;
  readonly belowZeroError: number;
  readonly errors: StandardErrors;
}

export const probabilities = { p05: 0.05, p50: 0.5, p95: 0.95 } as const;

/**
 * Mean, percentiles and extremes of the draws of one output, with their standard errors.
 * Those of random draws follow from the draws themselves; those of Latin hypercubes and Sobol sequences from what their
 * independent parts differ by: in their means, and in how many of their draws lie below the percentile of all.
 *
 * Shape   one entry for each draw, at least one; memory: of whoever summarises many outputs, one after the other
 * Units   those of the output
 * Holds   no standard error is 0 where draws differ
 * Source  percentiles: see quantileOf
 * @example summariseDraws(new Float64Array([1, 2, 3, 4])).p50 // => 2.5
 */
export function summariseDraws(
  draws: Float64Array,
  sampling: Sampling = 'random',
  memory = new SelectionMemory(),
): Spread {
  const count = draws.length;
  const select = createSelection(draws, memory);
  const percentile = (name: keyof typeof probabilities) => quantileOf(select, count, probabilities[name]);
  const [p05, p50, p95] = [percentile('p05'), percentile('p50'), percentile('p95')];
  const mean = meanOf(draws);
  const [least, most] = [select(0), select(count - 1)];
  const errorOf = (name: keyof typeof probabilities, value: number): number => {
    const probability = probabilities[name];
    const independent = percentileError(select, probability, count);
    const design =
      sampling === 'random' || independent === 0
        ? 1
        : rankErrorOfReplicates(draws, value) / standardErrorOfRank(probability, count);
    return atLeastOneDraw(independent * design, most - least, count);
  };
  const errors = {
    mean: atLeastOneDraw(
      sampling === 'random'
        ? Math.sqrt(squaresAround(draws, mean) / (count - 1) / count)
        : standardErrorOfMean(ofReplicates(draws, meanOf)),
      most - least,
      count,
    ),
    p05: errorOf('p05', p05),
    p50: errorOf('p50', p50),
    p95: errorOf('p95', p95),
  };
  const belowZero = least < 0 ? countBelowZero(draws) : 0;
  const belowZeroError = least < 0 ? errorOfShareBelowZero(draws, sampling) : 1 / count;
  return { mean, p05, p50, p95, least, most, belowZero, belowZeroError, errors };
}

/** The spreads of some outputs. */
export function summariseColumns(columns: readonly Float64Array[], sampling: Sampling): readonly Spread[] {
  const memory = new SelectionMemory();
  return columns.map((draws) => summariseDraws(draws, sampling, memory));
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

/** The standard deviation of draws around their mean. */
export function deviationOf(draws: Float64Array, mean: number): number {
  return draws.length < 2 ? 0 : Math.sqrt(squaresAround(draws, mean) / (draws.length - 1));
}

function meanOf(values: Float64Array): number {
  return mean(values as unknown as number[]);
}

/** What the arithmetic leaves of a whole number of draws. */
const rankSlack = 1e-9;

/**
 * A quantile of draws: of type 7, between the two draws nearest to it. Where one of these is a value that several draws
 * have, nothing is drawn between the two, and the quantile is the least value that the wanted share of draws reaches
 * (type 1): percentiles of a discrete number are its values.
 *
 * Shape   select: the draw at a position in order
 * Source  Hyndman, R. J., Fan, Y. (1996), Sample quantiles in statistical packages, The American Statistician 50(4),
 *         361-365, DOI 10.1080/00031305.1996.10473566
 */
export function quantileOf(select: Selection, count: number, probability: number): number {
  const position = (count - 1) * probability;
  const below = Math.floor(position);
  const value = select(below);
  if (below === position) return value;
  const next = select(below + 1);
  if (next === value) return value;
  const isShared =
    (below > 0 && select(below - 1) === value) || (below + 2 < count && select(below + 2) === next);
  if (isShared) return select(Math.ceil(count * probability - rankSlack) - 1);
  return value + (position - below) * (next - value);
}
