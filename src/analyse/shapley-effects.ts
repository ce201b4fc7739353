import type { Model, Output } from '../model/compile.ts';
import { outputPath } from '../model/path.ts';
import { replicates } from '../model/replicate.ts';
import { type ShapleyEffect, type ShapleyEffects, ShapleyMethod } from '../model/shapley.ts';
import { atLeastOneDraw, jackknifeError, studentOfReplicates } from './convergence.ts';
import { splitIntoParts } from './independent-parts.ts';
import { inputsThatMove } from './rank-correlation.ts';
import { shapleyByDraws } from './shapley-draws.ts';
import { shapleyOfNormal } from './shapley-normal.ts';
import { covarianceOf, findStraightOutputs } from './straight-outputs.ts';

/** Of so few inputs all orders are looked at. */
const mostInputsInAllOrders = 6;
/** Evaluations beyond which no further doubling is tried, and orders of the inputs of single parts are drawn. */
const mostEvaluations = 5e6;

/** What each input of one part of an output makes of its variance, in its own unit squared. */
interface PartEffects {
  readonly method: ShapleyMethod;
  readonly variance: number;
  readonly evaluations: number;
  /** Points that figures of draws are means of; 0 in closed form. */
  readonly count: number;
  readonly inputs: readonly Pick<ShapleyEffect, 'input' | 'unit'>[];
  /** The effect of each input, without one of the replicates. */
  effectsWithout(replicate: number | undefined): readonly number[];
}

/**
 * The part of the variance that each input makes: its Shapley value where a set of inputs is worth the variance that goes
 * once they are known. Correlated inputs divide what they have in common; the effects add up to 1. Parts of an output that
 * share no input are worked one by one, each in closed form where it is straight and all normal, over all orders where
 * it has at most six inputs, else over random orders. Of inputs that are not correlated an effect is between the first-order
 * and the total index.
 *
 * Shape   samples: base points, brought down to sixteen times a power of two
 * Units   precision: half the width of the widest 95 % interval, to be reached by doubling the points
 * Source  Song, E., Nelson, B. L., Staum, J. (2016), DOI 10.1137/15M1048070; Owen, A. B., Prieur, C. (2017),
 *         DOI 10.1137/16M1097717
 */
export function findShapleyEffects(
  model: Model,
  output: Output,
  samples: number,
  precision: number | undefined,
): ShapleyEffects {
  const parts = splitIntoParts(model, output).filter(
    (part) => inputsThatMove(part.model, part.output).length > 0,
  );
  let points = 2 ** Math.max(1, Math.floor(Math.log2(samples / replicates)));
  for (;;) {
    const takesAll = takesAllOrders(
      parts.map((part) => inputsThatMove(part.model, part.output).length),
      points,
    );
    const found = effectsAt(
      parts.map((part) => effectsOfPart(part.model, part.output, points, takesAll)),
      model,
      output,
    );
    const isExact = precision === undefined || widestInterval(found) <= precision;
    if (isExact || 2 * found.evaluations > mostEvaluations) return found;
    points *= 2;
  }
}

/** Half the widest interval of 95 % among the effects. */
export function widestInterval({ inputs }: ShapleyEffects): number {
  return studentOfReplicates * Math.max(0, ...inputs.map((each) => each.standard_error));
}

/**
 * Whether all orders are looked at, of parts that have few inputs: in an output of few inputs always, in one of many as long as that is
 * no more than some seconds.
 *
 * Shape   sizes: how many inputs each part has
 */
function takesAllOrders(sizes: readonly number[], points: number): boolean {
  const few = sizes.filter((size) => size <= mostInputsInAllOrders);
  const evaluations = few.reduce((sum, size) => sum + 2 ** size, 0) * points * replicates;
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return all <= mostInputsInAllOrders || evaluations <= mostEvaluations;
}

function effectsOfPart(model: Model, output: Output, points: number, takesAll: boolean): PartEffects {
  const moving = inputsThatMove(model, output);
  const inputs = moving.map((input) => ({
    input: model.inputs[input]!.path,
    unit: model.inputs[input]!.unit,
  }));
  const straight = findStraightOutputs(model, [output]);
  const own = straight && shapleyOfNormal(straight.matrix, straight.slopes[0]!);
  if (straight !== undefined && own !== undefined) {
    const variance = Math.max(0, covarianceOf(straight.matrix, straight.slopes[0]!, straight.slopes[0]!));
    return { method: 'closed-form', variance, evaluations: 0, count: 0, inputs, effectsWithout: () => own };
  }
  const isInAllOrders = takesAll && moving.length <= mostInputsInAllOrders;
  const { sums, count, variance, evaluations } = shapleyByDraws(model, output, moving, points, isInAllOrders);
  return {
    method: isInAllOrders ? 'all-orders' : 'random-orders',
    variance,
    evaluations,
    count,
    inputs,
    effectsWithout: (without) =>
      inputs
        .map((_, position) =>
          sums.reduce((sum, each, replicate) => (replicate === without ? sum : sum + each[position]!), 0),
        )
        .map((sum) => sum / (without === undefined ? count : (count * (replicates - 1)) / replicates)),
  };
}

function effectsAt(parts: readonly PartEffects[], model: Model, output: Output): ShapleyEffects {
  const sharesWithout = (replicate: number | undefined): readonly number[] => {
    const effects = parts.flatMap((part) => part.effectsWithout(replicate));
    const all = effects.reduce((sum, each) => sum + each, 0);
    return effects.map((each) => (all === 0 ? 0 : each / all));
  };
  const isDrawn = parts.some(({ count }) => count > 0);
  const shares = sharesWithout(undefined);
  const leftOut = isDrawn ? Array.from({ length: replicates }, (_, each) => sharesWithout(each)) : [];
  const count = Math.max(0, ...parts.map((part) => part.count));
  // One input alone makes all of the variance, whatever the draws.
  const width = shares.length > 1 ? 1 : 0;
  const errorOf = (position: number): number =>
    isDrawn ? atLeastOneDraw(jackknifeError(leftOut.map((each) => each[position]!)), width, count) : 0;
  const variance = parts.reduce((sum, part) => sum + part.variance, 0);
  const inputs = parts
    .flatMap((part) => part.inputs)
    .map((each, position): ShapleyEffect => {
      const effect = shares[position]!;
      return { ...each, effect, standard_error: variance === 0 ? 0 : errorOf(position) };
    });
  const methods = ShapleyMethod.options;
  return {
    of: outputPath(output),
    price_year: model.priceYearOf(output) ?? null,
    draws: isDrawn ? count : null,
    variance,
    standard_deviation: Math.sqrt(variance),
    method: methods[Math.max(0, ...parts.map(({ method }) => methods.indexOf(method)))]!,
    evaluations: parts.reduce((sum, part) => sum + part.evaluations, 0),
    independent_parts: parts.length,
    inputs: inputs.sort((a, b) => b.effect - a.effect || (a.input < b.input ? -1 : 1)),
  };
}
