import { type AssumedShape, type Assumption, assumedRanks, assumedShapes } from '../model/assumption.ts';
import type { Model, Output } from '../model/compile.ts';
import { solveEnds } from '../model/distribution/shape.ts';
import { outputPath } from '../model/path.ts';
import type { Quantity } from '../model/quantity.ts';
import { isEvent } from '../model/risks/risk.ts';
import { units } from '../model/unit.ts';
import type { ProblemList } from '../problems/problem.ts';
import { createDependentDesign } from '../sample/dependent-draws.ts';
import { evaluateDesign } from '../sample/design.ts';
import { inputsThatMove } from './rank-correlation.ts';
import { summariseColumns } from './summary.ts';

/** As many as the estimate takes for the range of dependent inputs. */
const mostDraws = 20_000;

/**
 * Percentiles of outputs under every shape and dependence that a scenario may have assumed without saying so: each range
 * that states no shape is PERT, triangular and uniform in turn, and inputs are independent, or every two of them have a rank
 * correlation of one half. Correlations that the scenario states do not count here, as in the range of dependent inputs.
 *
 * Shape   one entry for each output, shape and rank, outputs first
 * Holds   the same streams for all, so that entries differ by what is assumed and hardly by chance; a range with a shape of
 *         its own, and a discrete number, stay as they are
 */
export function varyAssumptions(
  model: Model,
  outputs: readonly Output[],
  problems: ProblemList,
): readonly Assumption[] {
  const { settings } = model.scenario;
  const samples = Math.min(settings.samples, mostDraws);
  const moving = outputs.map((output) => inputsThatMove(model, output));
  const inputs = [...new Set(moving.flat())].sort((a, b) => a - b);
  const found = outputs.map((): Assumption[] => []);
  for (const shape of assumedShapes) {
    const shaped = withShape(model, inputs, shape, problems);
    const columnsOf = assumedRanks.map((rank) =>
      evaluateDesign(shaped, createDependentDesign(shaped, inputs, rank, samples, settings.seed), outputs),
    );
    for (const [at, output] of outputs.entries()) {
      const own = moving[at]!;
      for (const [place, rank] of assumedRanks.entries()) {
        // One input alone depends on no other: its draws stay those without dependence.
        const [spread] = summariseColumns([columnsOf[own.length > 1 ? place : 0]![at]!], 'random');
        const { p05, p50, p95, errors } = spread!;
        found[at]!.push({
          of: outputPath(output),
          price_year: model.priceYearOf(output) ?? null,
          shape,
          rank,
          p05,
          p50,
          p95,
          p05_standard_error: errors.p05,
          p50_standard_error: errors.p50,
          p95_standard_error: errors.p95,
          draws: samples,
          assumed_inputs: own.filter((input) => isAssumed(model.inputs[input]!)).length,
          varying_inputs: own.length,
        });
      }
    }
  }
  return found.flat();
}

/** Whether the shape of a range is that of the settings, and written nowhere for it; the draw of a risk has no other. */
function isAssumed(quantity: Quantity): boolean {
  return quantity.distribution !== 'discrete' && quantity.hasOwnShape !== true && !isEvent(quantity);
}

/** The same model whose ranges without a shape of their own have this one. */
function withShape(
  model: Model,
  inputs: readonly number[],
  shape: AssumedShape,
  problems: ProblemList,
): Model {
  const shaped = [...model.inputs];
  for (const input of inputs) {
    const before = model.inputs[input]!;
    if (before.distribution === 'discrete' || !isAssumed(before)) continue;
    const quantity: Quantity = { ...before, distribution: shape };
    shaped[input] = quantity;
    checkEnds(quantity, shape, problems);
  }
  return { ...model, inputs: shaped };
}

/** Tells a range of percentiles that reaches beyond what its unit allows under a shape that it does not have itself. */
function checkEnds(quantity: Quantity, shape: AssumedShape, problems: ProblemList): void {
  if (quantity.interval === 'min-max') return;
  const { path, unit, origin } = quantity;
  const { least, most } = solveEnds(quantity);
  if (least >= units[unit].least && most <= units[unit].most) return;
  problems.add('assumed-ends-outside-unit', origin.place, { path, shape, least, most, expected: { unit } });
}
