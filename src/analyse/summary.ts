import { mean, quantile } from 'simple-statistics';
import type { Model, Output } from '../model/compile.ts';
import { isFixed } from '../model/quantity.ts';
import { outputPath } from '../model/path.ts';
import type { ProblemList } from '../problems/problem.ts';
import type { Corners } from '../sample/corners.ts';

/** What the draws of one output say. */
export interface Spread {
  readonly mean: number;
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
}

const probabilities = [0.05, 0.5, 0.95];
/** A draw this far beyond a corner, as a part of the larger end, is still rounding. */
const roundingShare = 1e-9;

/**
 * Mean and percentiles of the draws of one output.
 *
 * Shape   one entry for each draw, at least one
 * Units   those of the output
 * Source  percentiles of type 7: Hyndman, Fan (1996), Sample quantiles in statistical packages, The American
 *         Statistician 50(4), 361-365, DOI 10.1080/00031305.1996.10473566
 * @example summariseDraws(new Float64Array([1, 2, 3, 4])).p50 // => 2.5
 */
export function summariseDraws(draws: Float64Array): Spread {
  const list = draws as unknown as number[];
  const [p05 = Number.NaN, p50 = Number.NaN, p95 = Number.NaN] = quantile(list, probabilities);
  return { mean: mean(list), p05, p50, p95 };
}

/** Tells outputs of which draws lie outside the corners, where every input has ends and so none should. */
export function checkCorners(
  model: Model,
  outputs: readonly Output[],
  corners: readonly Corners[],
  draws: readonly Float64Array[],
  problems: ProblemList,
): void {
  const bounded = model.inputs.every(
    (input) =>
      isFixed(input) ||
      (input.interval === 'min-max' && input.distribution !== 'normal' && input.distribution !== 'lognormal'),
  );
  if (!bounded) return;
  for (const [at, output] of outputs.entries()) {
    if (output.row.level === 'overlap') continue;
    const { low, high } = corners[at] as Corners;
    const slack = roundingShare * Math.max(Math.abs(low), Math.abs(high));
    let count = 0;
    for (const draw of draws[at] as Float64Array) if (draw < low - slack || draw > high + slack) count++;
    if (count === 0) continue;
    const path = outputPath(output);
    problems.add('corner-not-extreme', undefined, { path, count, draws: draws[at]!.length });
  }
}

/** Tells projects that save more than the costs they live in: at a corner an error, in single draws a warning. */
export function checkCellCosts(
  model: Model,
  outputs: readonly Output[],
  corners: readonly Corners[],
  draws: readonly Float64Array[],
  problems: ProblemList,
): void {
  for (const [at, { row }] of outputs.entries()) {
    const compiled = row.level === 'project' ? model.projects[row.projects[0] as number] : undefined;
    if (compiled?.baseEur === undefined) continue;
    const { baseEur, project } = compiled;
    const limit = baseEur * (1 + roundingShare);
    const saving = (corners[at] as Corners).high;
    const { place } = project.origin;
    if (saving > limit) {
      problems.add('saving-above-cell-cost', place, { project: project.id, saving, cost: baseEur });
      continue;
    }
    let count = 0;
    for (const draw of draws[at] as Float64Array) if (draw > limit) count++;
    if (count > 0) {
      problems.add('draws-above-cell-cost', place, { project: project.id, count, draws: draws[at]!.length });
    }
  }
}
