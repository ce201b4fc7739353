import type { Model } from '../model/compile.ts';
import { createQuantileFunction } from '../model/distribution/distribution.ts';
import { normalCdf, normalQuantile } from '../model/distribution/normal-quantile.ts';
import { normalCorrelation } from './correlation-matrix.ts';
import { type Design, inOrder } from './design.ts';
import { createInputStream } from './input-stream.ts';

/** No path has a space, so this is the stream of no input. */
const commonStream = 'common to all inputs';
const leastProbability = 2 ** -53;

/**
 * Random draws of some inputs that all depend on each other alike: the normal score of each is one part common to all
 * and one part its own. All other inputs are central. Correlations that the scenario states do not count here.
 *
 * Shape   inputs: indices into the model's inputs, each of which varies
 * Units   rank: Spearman's rank correlation of any two of them, from 0 to 1
 * Holds   each input keeps its own distribution; with rank 0 the draws are those of `createRandomDesign`
 */
export function createDependentDesign(
  model: Model,
  inputs: readonly number[],
  rank: number,
  samples: number,
  seed: number,
): Design {
  const correlation = normalCorrelation(rank);
  const [ofCommon, ofOwn] = [Math.sqrt(correlation), Math.sqrt(1 - correlation)];
  const quantiles = inputs.map((input) => createQuantileFunction(model.inputs[input]!));
  return {
    count: samples,
    begin() {
      const common = createInputStream(seed, commonStream);
      const streams = inputs.map((input) => createInputStream(seed, model.inputs[input]!.draw));
      let scores = new Float64Array(0);
      return inOrder((columns, _start, count) => {
        if (scores.length < count) scores = new Float64Array(count);
        common.fill(scores, count);
        for (let i = 0; i < count; i++) scores[i] = normalQuantile(scores[i]!);
        for (const [index, column] of columns.entries()) column.fill(model.inputs[index]!.central, 0, count);
        for (const [at, input] of inputs.entries()) {
          const column = columns[input] as Float64Array;
          streams[at]!.fill(column, count);
          if (rank > 0)
            for (let i = 0; i < count; i++) {
              const probability = normalCdf(ofCommon * scores[i]! + ofOwn * normalQuantile(column[i]!));
              column[i] = Math.min(1 - leastProbability, Math.max(leastProbability, probability));
            }
          quantiles[at]!.fill(column, column, count);
        }
      });
    },
  };
}
