import type { Model, Output } from '../model/compile.ts';

/**
 * A set of points at which the model is evaluated, given out block by block so that no more than one block of
 * inputs is ever in memory.
 */
export interface Design {
  readonly count: number;
  /**
   * Fills one column for each input of the model with the points from `start` on.
   * Blocks are asked for in order, each once.
   */
  fillBlock(columns: readonly Float64Array[], start: number, count: number): void;
}

/** Points worked at once: some hundred columns of this length fit the processor's cache. */
export const blockLength = 2048;

/**
 * Evaluates outputs at every point of a design.
 *
 * Shape   one column for each output, one entry for each point
 */
export function evaluateDesign(model: Model, design: Design, outputs: readonly Output[]): readonly Float64Array[] {
  const results = outputs.map(() => new Float64Array(design.count));
  const length = Math.min(blockLength, design.count);
  const columns = model.inputs.map(() => new Float64Array(length));
  for (let start = 0; start < design.count; start += length) {
    const count = Math.min(length, design.count - start);
    design.fillBlock(columns, start, count);
    model.evaluate(columns, count, outputs, results, start);
  }
  return results;
}

/** A point as the inputs, by index, that are not at their central value. */
export type Deviation = ReadonlyMap<number, number>;

/** A design of single points, each told by what differs from the central one. */
export function createPointDesign(model: Model, points: readonly Deviation[]): Design {
  return {
    count: points.length,
    fillBlock(columns, start, count) {
      for (const [input, column] of columns.entries()) column.fill(model.inputs[input]?.central ?? 0, 0, count);
      for (let i = 0; i < count; i++) {
        for (const [input, value] of points[start + i] as Deviation) (columns[input] as Float64Array)[i] = value;
      }
    },
  };
}
