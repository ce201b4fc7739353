import type { Model } from '../model/compile.ts';
import { createQuantileFunction } from '../model/distribution/distribution.ts';
import { isFixed } from '../model/quantity.ts';
import { type Design, inOrder } from './design.ts';
import { createInputStream } from './input-stream.ts';
import { checkSeed } from './random-stream.ts';

/**
 * Independent draws of every input, each from a stream of its own, named by its draw: adding an input leaves the
 * draws of the others unmoved, and block length changes nothing.
 */
export function createRandomDesign(model: Model, samples: number, seed: number): Design {
  const quantiles = model.inputs.map((input) => (isFixed(input) ? undefined : createQuantileFunction(input)));
  checkSeed(seed);
  return {
    count: samples,
    begin() {
      const streams = model.inputs.map((input) => createInputStream(seed, input.draw));
      return inOrder((columns, _start, count) => {
        for (const [index, own] of quantiles.entries()) {
          const column = columns[index] as Float64Array;
          if (own === undefined) column.fill(model.inputs[index]!.central, 0, count);
          else own.draw(streams[index]!, column, count);
        }
      });
    },
  };
}
