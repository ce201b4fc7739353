import { isBenefitRatio, isPayback, perspectiveOf } from '../model/cash-flow/measures.ts';
import { timelineYears } from '../model/cash-flow/timeline.ts';
import type { Model, Output } from '../model/compile.ts';
import { outputPath, parseOutputPath } from '../model/path.ts';
import type { NoFigure } from '../problems/catalogue/question.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import { valuesAlong } from '../sample/grid.ts';
import { type OneAtATime, pointsOfInput } from '../sample/one-at-a-time.ts';

interface InputValue {
  readonly input: string;
  readonly value: number;
}

/** What is said of an output without a figure. */
interface NoFigureFacts {
  readonly output: string;
  readonly reason: NoFigure;
  readonly at: readonly InputValue[];
  readonly instead: string | undefined;
}

/**
 * Why an output has no figure, and what to ask for instead, which always has one.
 *
 * Shape   at: inputs at which it has none; empty for their central values
 */
export function describeNoFigure(
  model: Model,
  output: Output,
  at: readonly InputValue[] = [],
): NoFigureFacts {
  const path = outputPath(output);
  const lack = model.lackOf(output);
  if (lack !== undefined) return { output: path, reason: lack, at: [], instead: undefined };
  const row = path.slice(0, path.lastIndexOf('.'));
  const perspective = perspectiveOf(output.measure);
  if (isPayback(output.measure)) {
    const year = model.scenario.timeline && timelineYears(model.scenario.timeline).at(-1);
    const instead = `${row}.cumulative_${perspective}_eur.${year}`;
    return { output: path, reason: 'never-reached', at, instead };
  }
  if (isBenefitRatio(output.measure))
    return { output: path, reason: 'no-cost', at, instead: `${row}.npv_${perspective}_eur` };
  return { output: path, reason: 'no-costs-known', at: [], instead: undefined };
}

/** The same of a rate of return that is not there or not unique; undefined where the path is of no row of the model. */
export function describeNoRate(model: Model, path: string): NoFigureFacts | undefined {
  const [, row, perspective] = /^(.+)\.irr_(municipality|nation)_share$/.exec(path) ?? [];
  if (row === undefined || model.scenario.timeline === undefined) return undefined;
  const instead = `${row}.npv_${perspective}_eur`;
  if (parseOutputPath(instead, model) === undefined) return undefined;
  return { output: path, reason: 'no-single-rate', at: [], instead };
}

/** Tells outputs that have no figure with all inputs central, or with one of them elsewhere in its range. */
export function checkFigures(
  model: Model,
  outputs: readonly Output[],
  moved: OneAtATime,
  problems: ProblemList,
  place?: Place,
): void {
  for (const [index, output] of outputs.entries()) {
    const at = placeWithoutFigure(model, index, moved);
    if (at !== undefined) problems.add('output-not-finite', place, describeNoFigure(model, output, at));
  }
}

/** The first point at which an output has no figure: empty for the central one, undefined for none. */
function placeWithoutFigure(
  model: Model,
  index: number,
  moved: OneAtATime,
): readonly InputValue[] | undefined {
  if (!Number.isFinite(moved.central[index])) return [];
  for (const [input, values] of moved.values[index]!) {
    const at = values.findIndex((value) => !Number.isFinite(value));
    const quantity = model.inputs[input]!;
    if (at >= 0) return [{ input: quantity.path, value: valuesAlong(quantity, pointsOfInput)[at]! }];
  }
  return undefined;
}
