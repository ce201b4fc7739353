import type { Model, Output } from '../model/compile.ts';
import { deviationOfNormal } from '../model/distribution/distribution.ts';
import { listCorrelatedGroups } from '../sample/correlation.ts';
import type { CorrelationMatrix } from '../sample/correlation-matrix.ts';
import { createPointDesign, type Deviation, evaluateDesign } from '../sample/design.ts';
import { createRandomStream } from '../sample/random-stream.ts';
import { inputsThatMove } from './rank-correlation.ts';

/** Outputs that are sums of normal inputs, and so normal themselves. */
export interface StraightOutputs {
  /** Indices into the model's inputs. */
  readonly inputs: readonly number[];
  readonly deviations: readonly number[];
  /** Of their normal scores. */
  readonly matrix: CorrelationMatrix;
  readonly means: readonly number[];
  /** How much one standard deviation of each input moves each output.
   *
   * Shape   [output][position of the input] */
  readonly slopes: readonly (readonly number[])[];
}

/** As far as this a normal number never comes in a billion draws. */
const mostDeviations = 6;
/** Points with all inputs anywhere, beside those with one input moved. */
const mixedPoints = 256;
/** What rounding may leave of a straight line, as parts of how far the output moves and of how large it is. */
const slackOfMove = 1e-9;
const slackOfSize = 1e-13;

/**
 * Outputs as straight functions of normal inputs, where that is what they are: every input that can move one of them is normal,
 * and at points up to six standard deviations away, with one input moved and with all, no output leaves its straight line.
 *
 * Shape   beside: inputs that count as well, whether or not they move an output; undefined where the outputs are not straight
 * Units   means and slopes in those of the outputs
 */
export function findStraightOutputs(
  model: Model,
  outputs: readonly Output[],
  beside: readonly number[] = [],
): StraightOutputs | undefined {
  const moving = outputs.flatMap((output) => inputsThatMove(model, output));
  const inputs = [...new Set([...moving, ...beside])].sort((a, b) => a - b);
  const centres: number[] = [];
  const deviations: number[] = [];
  for (const input of inputs) {
    const quantity = model.inputs[input]!;
    if (quantity.distribution !== 'normal') return undefined;
    centres.push(quantity.low + (quantity.high - quantity.low) / 2);
    deviations.push(deviationOfNormal(quantity));
  }
  const steps = listSteps(inputs.length);
  const points = steps.map(
    (step): Deviation =>
      new Map(inputs.map((input, at) => [input, centres[at]! + step[at]! * deviations[at]!])),
  );
  const columns = evaluateDesign(model, createPointDesign(model, points), outputs);
  const slopes: (readonly number[])[] = [];
  for (const column of columns) {
    const own = inputs.map((_, at) => (column[1 + 2 * at]! - column[2 + 2 * at]!) / (2 * mostDeviations));
    if (!isStraight(column, own, steps)) return undefined;
    slopes.push(own);
  }
  return {
    inputs,
    deviations,
    matrix: matrixOf(model, inputs),
    means: columns.map((column) => column[0]!),
    slopes,
  };
}

/**
 * The covariance of two sums of normal inputs.
 *
 * Shape   for each input how far one of its standard deviations moves the sum
 */
export function covarianceOf(
  matrix: CorrelationMatrix,
  first: readonly number[],
  second: readonly number[],
): number {
  let sum = 0;
  for (const [i, row] of matrix.entries()) {
    if (first[i] === 0) continue;
    for (const [j, correlation] of row.entries()) sum += first[i]! * correlation * second[j]!;
  }
  return sum;
}

/** The centre, each input alone to either side, then points with all inputs anywhere; in standard deviations. */
function listSteps(count: number): readonly Float64Array[] {
  const alone = Array.from({ length: count }, (_, input) =>
    [mostDeviations, -mostDeviations].map((step) =>
      new Float64Array(count).map((_, at) => (at === input ? step : 0)),
    ),
  );
  // Points of their own, so that an output is straight or not whatever the seed of the draws.
  const stream = createRandomStream(0, 'straight outputs');
  const mixed = Array.from({ length: mixedPoints }, () => {
    const point = new Float64Array(count);
    stream.fill(point, count);
    return point.map((place) => (2 * place - 1) * mostDeviations);
  });
  return [new Float64Array(count), ...alone.flat(), ...mixed];
}

function isStraight(
  column: Float64Array,
  slopes: readonly number[],
  steps: readonly Float64Array[],
): boolean {
  const move = slopes.reduce((sum, slope) => sum + Math.abs(slope) * mostDeviations, 0);
  const size = column.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  const slack = slackOfMove * move + slackOfSize * size;
  return steps.every((step, point) => {
    const straight = slopes.reduce((sum, slope, at) => sum + slope * step[at]!, column[0]!);
    return Math.abs(column[point]! - straight) <= slack;
  });
}

function matrixOf(model: Model, inputs: readonly number[]): CorrelationMatrix {
  const matrix: number[][] = inputs.map((_, i) => inputs.map((_, j) => (i === j ? 1 : 0)));
  for (const group of listCorrelatedGroups(model, inputs)) {
    const places = group.inputs.map((input) => inputs.indexOf(input));
    for (const [i, row] of group.matrix.entries())
      for (const [j, correlation] of row.entries()) matrix[places[i]!]![places[j]!] = correlation;
  }
  return matrix;
}
