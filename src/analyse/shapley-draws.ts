import type { Model, Output } from '../model/compile.ts';
import { replicates } from '../model/replicate.ts';
import { createConditionalPoints } from '../sample/conditional-points.ts';
import { blockLength } from '../sample/design.ts';
import { createRandomStream } from '../sample/random-stream.ts';
import { createPoints, pointSampling } from '../sample/saltelli.ts';
import { drawOrder } from './draw-order.ts';
import { shapleyValue } from './shapley-value.ts';

/** Points that share one random order. */
const pointsOfOrder = 32;

/** Shapley effects of one part of an output, not yet divided by its variance, with and without each replicate. */
export interface DrawnShapley {
  /** Shape   [replicate][position of the input]: sums over its points */
  readonly sums: readonly (readonly number[])[];
  readonly count: number;
  /** Of the output, from all of the points. */
  readonly variance: number;
  readonly evaluations: number;
}

/**
 * Shapley effects by draws: half the squared distance of the output at a point from where some inputs stay and the others are
 * drawn anew, as those that stay allow, is on average the variance that is left once these are known. An input is due
 * what it takes off that on average over all orders; over random orders one for every few points, in which each step
 * makes one more input stay. Both ways the effects add up to half the squared distance of independent points, and an input
 * that nothing depends on, and that is correlated with none, gets exactly 0.
 *
 * Shape   inputs: those that vary and move the output; points: of each of sixteen replicates, a power of two; takesAll: whether
 *         all orders are looked at, which takes 2^inputs evaluations for each point
 * Source  Song, E., Nelson, B. L., Staum, J. (2016), Shapley effects for global sensitivity analysis: theory and computation,
 *         SIAM/ASA Journal on Uncertainty Quantification 4(1), 1060-1083, DOI 10.1137/15M1048070; distances of pairs: Jansen
 *         (1999), as for indices of variance; one path of points for each order: Goda, T. (2021), A simple algorithm for
 *         global sensitivity analysis with Shapley effects, Reliability Engineering and System Safety 213, 107702,
 *         DOI 10.1016/j.ress.2021.107702
 */
export function shapleyByDraws(
  model: Model,
  output: Output,
  inputs: readonly number[],
  points: number,
  takesAll: boolean,
): DrawnShapley {
  const { seed } = model.scenario.settings;
  const names = inputs.map((input) => model.inputs[input]!.path);
  const length = Math.min(takesAll ? blockLength : pointsOfOrder, points);
  const conditional = createConditionalPoints(model, inputs, length);
  const evaluate = createEvaluation(model, output, inputs, length);
  const orders = createRandomStream(seed, `shapley orders ${names[0] ?? ''}`);
  const moments = { count: 0, origin: Number.NaN, sum: 0, squares: 0 };
  let evaluations = 0;
  const room = () => inputs.map(() => new Float64Array(length));
  const [stay, fresh] = [room(), room()];
  const own = new Float64Array(length);
  const other = new Float64Array(length);
  const sampling = pointSampling(inputs.length);
  const sums = Array.from({ length: replicates }, (_, replicate) => {
    const set = createPoints(names, points, replicate, seed, sampling);
    const total = inputs.map(() => 0);
    for (let start = 0; start < points; start += length) {
      const count = Math.min(length, points - start);
      for (const position of inputs.keys()) {
        set.fill(position, start, stay[position]!, count);
        set.fill(inputs.length + position, start, fresh[position]!, count);
      }
      conditional.set(stay, fresh, count);
      /** Half the squared distance from where the inputs of a set stay, added up over the block. */
      const leftOf = (isKept: readonly boolean[]): number => {
        evaluate(conditional.columnsOf(isKept), count, other);
        evaluations += count;
        return halfSquares(own, other, count);
      };
      evaluate(conditional.columnsOf(inputs.map(() => true)), count, own);
      evaluations += count;
      addMoments(moments, own, count);
      const found = takesAll
        ? inAllOrders(inputs.length, leftOf)
        : inOneOrder(drawOrder(inputs.length, orders), leftOf);
      for (const [position, value] of found.entries()) total[position] = total[position]! + value;
    }
    return total;
  });
  const mean = moments.sum / moments.count;
  return {
    sums,
    count: points * replicates,
    variance: Math.max(0, moments.squares / moments.count - mean * mean),
    evaluations,
  };
}

type LeftOf = (isKept: readonly boolean[]) => number;

/** What each input takes off, over all sets of the others that may stay before it. */
function inAllOrders(inputs: number, leftOf: LeftOf): readonly number[] {
  const left = new Float64Array(2 ** inputs);
  // With all of them staying nothing is left.
  for (let set = 0; set < left.length - 1; set++)
    left[set] = leftOf(Array.from({ length: inputs }, (_, position) => (set & (1 << position)) !== 0));
  return shapleyValue(left).map((value) => -value);
}

/** The same in one order: each step makes one more input stay. */
function inOneOrder(order: readonly number[], leftOf: LeftOf): readonly number[] {
  const isKept = order.map(() => false);
  const found = order.map(() => 0);
  let before = leftOf(isKept);
  for (const [step, position] of order.entries()) {
    isKept[position] = true;
    const after = step === order.length - 1 ? 0 : leftOf(isKept);
    found[position] = before - after;
    before = after;
  }
  return found;
}

type Evaluate = (values: readonly Float64Array[], count: number, out: Float64Array) => void;

/** The output at columns of the inputs that move it; all others are central. */
function createEvaluation(model: Model, output: Output, inputs: readonly number[], length: number): Evaluate {
  const columns: Float64Array[] = model.inputs.map(({ central }) => new Float64Array(length).fill(central));
  return (values, count, out) => {
    for (const [position, input] of inputs.entries()) columns[input] = values[position]!;
    model.evaluate(columns, count, [output], [out]);
  };
}

function halfSquares(a: Float64Array, b: Float64Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const distance = a[i]! - b[i]!;
    sum += distance * distance;
  }
  return sum / 2;
}

interface Moments {
  count: number;
  /** Sums are taken from here, so that a large mean costs no digits. */
  origin: number;
  sum: number;
  squares: number;
}

function addMoments(moments: Moments, values: Float64Array, count: number): void {
  if (moments.count === 0) moments.origin = values[0]!;
  moments.count += count;
  for (let i = 0; i < count; i++) {
    const value = values[i]! - moments.origin;
    moments.sum += value;
    moments.squares += value * value;
  }
}
