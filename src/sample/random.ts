import type { Model } from '../model/compile.ts';
import { isFixed, type Quantity } from '../model/quantity.ts';
import type { Bounds } from '../model/unit.ts';
import type { Design } from './design.ts';
import { createQuantileFunction } from './distribution.ts';
import { createInputStream } from './input-stream.ts';

/**
 * Independent draws of every input, each from a stream of its own, named by its draw: adding an input leaves the
 * draws of the others unmoved, and block length changes nothing.
 */
export function createRandomDesign(model: Model, samples: number, seed: number): Design {
  const streams = model.inputs.map((input) =>
    isFixed(input)
      ? undefined
      : { random: createInputStream(seed, input.draw), quantiles: createQuantileFunction(input) },
  );
  return {
    count: samples,
    fillBlock(columns, start, count) {
      for (const [index, stream] of streams.entries()) {
        const column = columns[index] as Float64Array;
        if (stream === undefined) {
          if (start === 0) column.fill(model.inputs[index]!.central);
          continue;
        }
        stream.quantiles.draw(stream.random, column, count);
      }
    },
  };
}

/** How many draws of one input lie outside what its unit allows; only distributions without ends have any. */
export function countDrawsOutsideUnit(
  input: Quantity,
  { least, most }: Bounds,
  samples: number,
  seed: number,
): number {
  if (isFixed(input) || (input.distribution !== 'normal' && input.distribution !== 'lognormal')) return 0;
  const draws = new Float64Array(samples);
  createQuantileFunction(input).draw(createInputStream(seed, input.draw), draws, samples);
  let outside = 0;
  for (const draw of draws) if (draw < least || draw > most) outside++;
  return outside;
}
