import type { Model, Output, Row } from '../model/compile.ts';
import { isFixed } from '../model/quantity.ts';
import { createDependentDesign } from '../sample/dependent-draws.ts';
import { evaluateDesign } from '../sample/design.ts';
import type { Draws } from './draw.ts';
import { summariseDraws } from './summary.ts';

/** Rank correlation between every two inputs: half-way between none and all moving as one. */
export const dependentRank = 0.5;
/** A second pass over the draws; more of them move no figure that is printed. */
const mostDraws = 20_000;

/** From the 5th to the 95th percentile of a row, in euros a year. */
export interface DependentRange {
  readonly p05: number;
  readonly p95: number;
}

/**
 * What p05 and p95 of paces and of the total become where every two inputs have a rank correlation of one half, instead
 * of being independent or correlated as the scenario states. Whether estimates err together is seldom known, and
 * independence makes a sum look surer than it may be.
 *
 * Shape   savings: outputs of savings; draws: of the same outputs, at the same places
 * Holds   a row of at most one input that varies keeps its p05 and p95
 */
export function estimateDependence(
  model: Model,
  savings: readonly Output[],
  { settings, spreads }: Draws,
): ReadonlyMap<Row, DependentRange> {
  const sums = savings.flatMap((output, at) => {
    const { level } = output.row;
    if (level !== 'pace' && level !== 'total') return [];
    const inputs = model.inputsOf(output).filter((input) => !isFixed(model.inputs[input]!));
    return [{ output, inputs, spread: spreads[at]! }];
  });
  const inputs = [...new Set(sums.flatMap((each) => each.inputs))].sort((a, b) => a - b);
  const samples = Math.min(settings.samples, mostDraws);
  const ranges = new Map<Row, DependentRange>(sums.map(({ output, spread }) => [output.row, spread]));
  const moved = sums.filter((each) => each.inputs.length > 1);
  if (moved.length === 0) return ranges;
  const design = createDependentDesign(model, inputs, dependentRank, samples, settings.seed);
  const columns = evaluateDesign(
    model,
    design,
    moved.map(({ output }) => output),
  );
  for (const [at, { output }] of moved.entries())
    ranges.set(output.row, summariseDraws(columns[at]!, 'random'));
  return ranges;
}
