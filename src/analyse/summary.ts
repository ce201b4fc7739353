import { mean } from 'simple-statistics';
import type { Model, Output } from '../model/compile.ts';
import { outputPath } from '../model/path.ts';
import { isFixed } from '../model/quantity.ts';
import type { Sampling } from '../model/scenario.ts';
import type { ProblemList } from '../problems/problem.ts';
import type { Corners } from '../sample/corners.ts';
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
  readonly errors: StandardErrors;
}

/** A draw this far beyond a corner, as a part of the larger end, is still rounding. */
const roundingShare = 1e-9;

const probabilities = { p05: 0.05, p50: 0.5, p95: 0.95 } as const;

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
  // A counted loop: an iterator over ten million draws leaves as many objects behind.
  for (let i = 1; i < count; i++) {
    if (draws[i]! < least) least = draws[i]!;
    if (draws[i]! > most) most = draws[i]!;
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
  return { mean, p05, p50, p95, least, most, errors };
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
function quantileOf(select: Selection, count: number, probability: number): number {
  const position = (count - 1) * probability;
  const below = Math.floor(position);
  const value = select(below);
  return below === position ? value : value + (position - below) * (select(below + 1) - value);
}

/** Tells outputs of which draws lie outside the corners, where every input has ends and so none should. */
export function checkCorners(
  model: Model,
  outputs: readonly Output[],
  corners: readonly (Corners | undefined)[],
  draws: readonly Float64Array[],
  spreads: readonly Spread[],
  problems: ProblemList,
): void {
  const hasEnds = (index: number): boolean => {
    const input = model.inputs[index]!;
    return isFixed(input) || input.interval === 'min-max';
  };
  for (const [at, output] of outputs.entries()) {
    if (output.row.level === 'overlap') continue;
    const { low, central, high } = corners[at] as Corners;
    const slack = roundingShare * Math.max(Math.abs(low), Math.abs(high));
    const { least, most } = spreads[at] as Spread;
    const isInside = (value: number) => value >= low - slack && value <= high + slack;
    const bounded = model.inputsOf(output).every(hasEnds);
    if (isInside(central) && (!bounded || (isInside(least) && isInside(most)))) continue;
    let count = 0;
    for (const draw of draws[at] as Float64Array) if (draw < low - slack || draw > high + slack) count++;
    const path = outputPath(output);
    problems.add('corner-not-extreme', undefined, { path, count, draws: draws[at]!.length });
  }
}

/** Tells projects that save more than the costs they live in in single draws, which only ranges without ends can do. */
export function checkCellCosts(
  model: Model,
  outputs: readonly Output[],
  draws: readonly Float64Array[],
  spreads: readonly Spread[],
  problems: ProblemList,
): void {
  for (const [at, { row }] of outputs.entries()) {
    const compiled = row.level === 'project' ? model.projects[row.projects[0] as number] : undefined;
    if (compiled?.baseEur === undefined) continue;
    const { baseEur, project } = compiled;
    const limit = baseEur * (1 + roundingShare);
    const { place } = project.origin;
    if ((spreads[at] as Spread).most <= limit) continue;
    let count = 0;
    for (const draw of draws[at] as Float64Array) if (draw > limit) count++;
    problems.add('draws-above-cell-cost', place, { project: project.id, count, draws: draws[at]!.length });
  }
}
