import type { Model, Output } from '../model/compile.ts';
import { createQuantileFunction } from '../model/distribution/distribution.ts';
import type { Evaluation } from '../model/output.ts';
import { outputPath } from '../model/path.ts';
import { isFixed } from '../model/quantity.ts';
import { replicates } from '../model/replicate.ts';
import type { VarianceIndex, VarianceIndices } from '../model/sensitivity.ts';
import type { InputGrouping } from '../model/sensitivity-method.ts';
import { createCopula, listCorrelatedGroups } from '../sample/correlation.ts';
import { blockLength } from '../sample/design.ts';
import { evaluateSaltelli, type GroupedFunction, type SaltelliSums } from '../sample/saltelli.ts';
import { type ModelPart, splitIntoParts } from './independent-parts.ts';
import { nameGroups } from './input-group.ts';
import { computeIndices, type EstimatedIndex } from './sobol-indices.ts';

/** Half an interval that separates indices to a hundredth; draws are advised that reach it. */
const wantedHalfWidth = 0.01;
const mostAdvised = 2 ** 24;
/** Evaluations beyond which no further doubling is tried. */
const mostEvaluations = 5e6;

/**
 * How much of the variance of an output each group of inputs makes, alone and together with others.
 *
 * Shape   samples: base points, brought down to sixteen times a power of two
 * Units   precision: half the width of the widest interval, to be reached by doubling the base points
 */
export function findVarianceIndices(
  model: Model,
  output: Output,
  grouping: InputGrouping,
  samples: number,
  precision: number | undefined,
): VarianceIndices {
  const names = nameGroups(model, grouping, model.inputsOf(output));
  const nameOf = new Map(model.inputs.map(({ path }, index) => [path, names[index]!]));
  const parts = splitIntoParts(model, output)
    .map((part) => preparePart(part, nameOf))
    .filter(({ names: own }) => own.length > 0);
  let points = 2 ** Math.max(1, Math.floor(Math.log2(samples / replicates)));
  for (;;) {
    const found = indicesAt(parts, points, model, output, grouping);
    const isExact = precision === undefined || found.widest_interval <= precision;
    if (isExact || 2 * found.evaluations > mostEvaluations) return found;
    points *= 2;
  }
}

interface PreparedPart {
  /** Paths of the inputs that move the part. */
  readonly names: readonly string[];
  /** The name of each group of them, and their positions in it. */
  readonly groups: readonly string[];
  readonly positions: readonly (readonly number[])[];
  evaluate(points: number, seed: number): SaltelliSums;
}

function indicesAt(
  parts: readonly PreparedPart[],
  points: number,
  model: Model,
  output: Output,
  grouping: InputGrouping,
): VarianceIndices {
  const { seed } = model.scenario.settings;
  const evaluated = parts.map((part) => ({ groups: part.groups, ...part.evaluate(points, seed) }));
  const { variance, groups } = computeIndices(evaluated);
  const halfWidths = groups.flatMap(({ firstOrder, total }) => [firstOrder.halfWidth, total.halfWidth]);
  const widest = Math.max(0, ...halfWidths);
  const basePoints = points * replicates;
  const inputsOf = new Map<string, string[]>();
  for (const { names, groups: own, positions } of parts) {
    for (const [at, name] of own.entries()) {
      const inputs = positions[at]!.map((position) => names[position]!);
      inputsOf.set(name, [...(inputsOf.get(name) ?? []), ...inputs]);
    }
  }
  const indices = groups.map(
    ({ group, firstOrder, total }): VarianceIndex => ({
      group,
      inputs: inputsOf.get(group) ?? [],
      ...endsOf('first_order', firstOrder),
      ...endsOf('total', total),
    }),
  );
  return {
    of: outputPath(output),
    price_year: model.priceYearOf(output) ?? null,
    grouping,
    variance,
    standard_deviation: Math.sqrt(variance),
    base_points: basePoints,
    evaluations: evaluated.reduce((sum, each) => sum + each.evaluations, 0),
    independent_parts: parts.length,
    sampling: evaluated.some(({ sampling }) => sampling !== 'sobol') ? 'latin-hypercube' : 'sobol',
    indices: indices.sort((a, b) => b.total - a.total || (a.group < b.group ? -1 : 1)),
    widest_interval: widest,
    advised_base_points: advisePoints(basePoints, widest),
  };
}

type Ends<Key extends string> = Record<Key | `${Key}_low` | `${Key}_high`, number> &
  Record<`${Key}_differs_from_zero`, boolean>;

function endsOf<Key extends string>(key: Key, { value, halfWidth }: EstimatedIndex): Ends<Key> {
  const [low, high] = [value - halfWidth, value + halfWidth];
  return {
    [key]: value,
    [`${key}_low`]: low,
    [`${key}_high`]: high,
    [`${key}_differs_from_zero`]: low > 0 || high < 0,
  } as Ends<Key>;
}

/** Errors fall at least as the square root of the points; the next power of two that is enough. */
function advisePoints(basePoints: number, widest: number): number {
  if (widest <= wantedHalfWidth) return basePoints;
  const times = 2 ** Math.ceil(2 * Math.log2(widest / wantedHalfWidth));
  return Math.min(mostAdvised, basePoints * times);
}

/** A part of the model as a function of the inputs that move it. */
function preparePart({ model, output }: ModelPart, nameOf: ReadonlyMap<string, string>): PreparedPart {
  const inputs = model.inputsOf(output).filter((input) => !isFixed(model.inputs[input]!));
  const names = inputs.map((input) => model.inputs[input]!.path);
  const groupNames = [...new Set(names.map((name) => nameOf.get(name)!))];
  const groups = groupNames.map((group) =>
    [...names.keys()].filter((position) => nameOf.get(names[position]!) === group),
  );
  const quantiles = inputs.map((input) => createQuantileFunction(model.inputs[input]!));
  const copulas = listCorrelatedGroups(model, inputs).map((group) => ({
    positions: group.inputs.map((input) => inputs.indexOf(input)),
    copula: createCopula(group),
  }));
  const transform: GroupedFunction['transform'] = (values, count) => {
    for (const { positions, copula } of copulas) {
      copula(
        positions.map((position) => values[position]!),
        count,
      );
    }
    for (const [position, each] of quantiles.entries())
      each.fill(values[position]!, values[position]!, count);
  };
  const targetOf = (evaluation: Evaluation): GroupedFunction => {
    // An input that does not move the output may still be looked at on the way to it.
    const columns: Float64Array[] = model.inputs.map(({ central }) =>
      new Float64Array(blockLength).fill(central),
    );
    // Columns keep their contents from one transformation to the next: until then other columns are what has moved.
    let isFresh = true;
    return {
      names,
      groups,
      transform(values, count) {
        isFresh = true;
        transform(values, count);
      },
      evaluate(values, count, out) {
        const moved = new Set<number>();
        for (const [position, input] of inputs.entries()) {
          if (columns[input] === values[position]) continue;
          columns[input] = values[position]!;
          moved.add(input);
        }
        evaluation(columns, count, [output], [out], 0, isFresh ? undefined : moved);
        isFresh = false;
      },
    };
  };
  return {
    names,
    groups: groupNames,
    positions: groups,
    evaluate: (points, seed) =>
      model.withEvaluation((evaluation) => evaluateSaltelli(targetOf(evaluation), points, seed)),
  };
}
