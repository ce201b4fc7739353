import type { Model } from '../model/compile.ts';
import { createQuantileFunction, type QuantileFunction } from '../model/distribution/distribution.ts';
import { normalCdf, normalQuantile } from '../model/distribution/normal-quantile.ts';
import { createRedraw, type Redraw } from './conditional-scores.ts';
import { listCorrelatedGroups } from './correlation.ts';
import type { CorrelationMatrix } from './correlation-matrix.ts';

/** Points of a block, and the same points with some inputs drawn anew as those that stay allow. */
export interface ConditionalPoints {
  /**
   * Makes points of independent probabilities: those that stay, and fresh ones of the same inputs.
   *
   * Shape   one column for each input, in the order of `inputs`
   */
  set(stay: readonly Float64Array[], fresh: readonly Float64Array[], count: number): void;
  /** Columns of values in which the inputs of `isKept` stay; all of them kept: the points themselves. */
  columnsOf(isKept: readonly boolean[]): readonly Float64Array[];
}

interface Group {
  /** Positions among the inputs. */
  readonly positions: readonly number[];
  readonly matrix: CorrelationMatrix;
  readonly redraws: Map<string, Redraw>;
  readonly scores: readonly Float64Array[];
  readonly fresh: readonly Float64Array[];
  /** Of this block, by which of its inputs stay. */
  readonly known: Map<string, readonly Float64Array[]>;
}

const leastProbability = 2 ** -53;

/**
 * Points of inputs with the correlations of a scenario. An input that is correlated with none is exchanged alone; of a correlated
 * group those that change follow the normal scores of those that stay.
 *
 * Shape   inputs: indices into the model's inputs, each of which varies; length: of a block
 */
export function createConditionalPoints(
  model: Model,
  inputs: readonly number[],
  length: number,
): ConditionalPoints {
  const columns = (count: number) => Array.from({ length: count }, () => new Float64Array(length));
  const quantiles = inputs.map((input): QuantileFunction => createQuantileFunction(model.inputs[input]!));
  const groups = listCorrelatedGroups(model, inputs).map((group): Group => {
    const positions = group.inputs.map((input) => inputs.indexOf(input));
    const room = () => columns(positions.length);
    return {
      positions,
      matrix: group.matrix,
      redraws: new Map(),
      scores: room(),
      fresh: room(),
      known: new Map(),
    };
  });
  const isAlone = inputs.map((_, position) => groups.every(({ positions }) => !positions.includes(position)));
  const [stays, freshOnes] = [columns(inputs.length), columns(inputs.length)];
  let size = 0;
  const valuesOf = (position: number, scores: Float64Array): Float64Array => {
    const values = new Float64Array(length);
    for (let i = 0; i < size; i++)
      values[i] = Math.min(1 - leastProbability, Math.max(leastProbability, normalCdf(scores[i]!)));
    quantiles[position]!.fill(values, values, size);
    return values;
  };
  const ofGroup = (group: Group, isKept: readonly boolean[]): readonly Float64Array[] => {
    const own = group.positions.map((position) => isKept[position]!);
    const key = own.map(Number).join('');
    const known = group.known.get(key);
    if (known !== undefined) return known;
    const redraw = group.redraws.get(key) ?? createRedraw(group.matrix, own);
    group.redraws.set(key, redraw);
    const scores = columns(own.length);
    redraw(group.scores, group.fresh, scores, size);
    const values = group.positions.map((position, at) => valuesOf(position, scores[at]!));
    group.known.set(key, values);
    return values;
  };
  return {
    set(stay, fresh, count) {
      size = count;
      for (const [position, quantile] of quantiles.entries()) {
        if (!isAlone[position]) continue;
        quantile.fill(stay[position]!, stays[position]!, count);
        quantile.fill(fresh[position]!, freshOnes[position]!, count);
      }
      for (const group of groups) {
        group.known.clear();
        const independent = columns(group.positions.length);
        for (const [at, position] of group.positions.entries()) {
          fillScores(stay[position]!, independent[at]!, count);
          fillScores(fresh[position]!, group.fresh[at]!, count);
        }
        const none = group.positions.map(() => false);
        createRedraw(group.matrix, none)(independent, independent, group.scores, count);
      }
    },
    columnsOf(isKept) {
      const found: Float64Array[] = inputs.map(
        (_, position) => (isKept[position] ? stays : freshOnes)[position]!,
      );
      for (const group of groups)
        for (const [at, column] of ofGroup(group, isKept).entries()) found[group.positions[at]!] = column;
      return found;
    },
  };
}

function fillScores(probabilities: Float64Array, out: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) out[i] = normalQuantile(probabilities[i]!);
}
