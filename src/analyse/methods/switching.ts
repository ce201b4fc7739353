import { isWorth } from '../../model/cash-flow/measures.ts';
import type { Model, Output } from '../../model/compile.ts';
import { outputPath } from '../../model/path.ts';
import type { Reference } from '../../model/scenario.ts';
import type { Switching, TargetOrigin } from '../../model/sensitivity.ts';
import type { ProblemList } from '../../problems/problem.ts';
import { worthOfPaces } from '../match-outputs.ts';
import { comparedOutput, turnedCentral } from '../reconcile.ts';
import { findSwitchingValues } from '../switching-value.ts';
import type { MethodRun, SensitivityRequest } from './method-run.ts';

/** Where an output would meet a target. */
export const switching: MethodRun<'switching'> = {
  isDrawn: false,
  isPointwise: true,
  run: ({ model, outputs, request, problems }) =>
    [...outputs, ...worthOfSums(model, request)].flatMap((output) =>
      switchingOf(model, output, request, problems),
    ),
};

/** What paces and the total are worth: without --of, where a project stops being worth its cost is asked as well. */
function worthOfSums(model: Model, { of, target }: SensitivityRequest): readonly Output[] {
  return of.length > 0 || target !== undefined ? [] : worthOfPaces(model);
}

function switchingOf(
  model: Model,
  output: Output,
  request: SensitivityRequest,
  problems: ProblemList,
): readonly Switching[] {
  const inputs = model
    .inputsOf(output)
    .filter((index) => model.inputs[index]?.origin.place.file !== 'default');
  const targets = targetsOf(output, request.target, model.scenario.references, model);
  if (targets.length === 0 && !(request.of.length === 0 && model.scenario.timeline !== undefined)) {
    // An output that was asked for by name must be answered; of the default ones, those without a figure are left out.
    const name = request.of.length > 0 ? 'no-target' : 'no-target-by-default';
    problems.add(name, undefined, { output: outputPath(output) });
  }
  return targets.map((target) =>
    findSwitchingValues(model, target.output, target.value, target.from, inputs),
  );
}

interface Target {
  readonly value: number;
  readonly from: TargetOrigin;
  /** The output as the published statement means it: in tax points, with the yield of that statement. */
  readonly output: Output;
}

function targetsOf(
  output: Output,
  given: number | undefined,
  references: readonly Reference[],
  model: Model,
): readonly Target[] {
  if (given !== undefined) return [{ value: given, from: { kind: 'given' }, output }];
  const stated = references.filter((each) => each.output === outputPath(output));
  if (stated.length === 0 && isWorth(output.measure))
    return [{ value: 0, from: { kind: 'no-worth' }, output }];
  return stated.flatMap((reference) => {
    const { low, high, source, taxPointEur } = reference;
    const own = comparedOutput(model, output, reference);
    const tax = turnedCentral(model, taxPointEur ?? model.scenario.settings.taxPointEur);
    const told = output.measure === 'tax_points' ? { taxPointMillions: Math.round(tax / 1e6) } : {};
    const published = (end: 'low' | 'high'): TargetOrigin => ({ kind: 'published', end, source, ...told });
    return [
      { value: low, from: published('low'), output: own },
      { value: high, from: published('high'), output: own },
    ];
  });
}
