import type { Model, Output } from '../model/compile.ts';

/**
 * A set of points at which the model is evaluated, given out block by block so that no more than one block of
 * inputs is ever in memory.
 */
export interface Design {
  readonly count: number;
  /** Begins a pass over the points, from the first one on. Passes know nothing of each other. */
  begin(): FillBlock;
}

/**
 * Fills one column for each input of the model with the points from `start` on. Blocks are asked for in order, each once.
 *
 * Throws  Error where another block is asked for than the next one
 */
export type FillBlock = (columns: readonly Float64Array[], start: number, count: number) => void;

/** A pass that takes its points from sequences, of which only the next ones are known. */
export function inOrder(fillBlock: FillBlock): FillBlock {
  let next = 0;
  return (columns, start, count) => {
    if (start !== next) throw new Error(`points from ${next} on come next, not those from ${start} on`);
    next += count;
    fillBlock(columns, start, count);
  };
}

/** Points worked at once: several columns of this length fit the fastest cache, and calls cost little beside them. */
export const blockLength = 1024;
/** Where many are only looked at, each call serves more of them, and all columns of a large scenario are in memory anyway. */
const lookedAtLength = 2048;

/**
 * Evaluates outputs at every point of a design.
 *
 * Shape   one column for each output, one entry for each point; filled: the inputs whose columns the design fills, where
 *         these are not all
 */
export function evaluateDesign(
  model: Model,
  design: Design,
  outputs: readonly Output[],
  filled?: Iterable<number>,
): readonly Float64Array[] {
  const results = outputs.map(() => new Float64Array(design.count));
  const length = Math.min(blockLength, design.count);
  const columns = makeColumns(model.inputs.length, length, filled);
  const fillBlock = design.begin();
  for (let start = 0; start < design.count; start += length) {
    const count = Math.min(length, design.count - start);
    fillBlock(columns, start, count);
    model.evaluate(columns, count, outputs, results, start);
  }
  return results;
}

/**
 * Evaluates outputs block by block, for what is looked at once and not kept.
 *
 * Shape   look: one column for each output, whose memory serves the next block
 */
export function forEachBlock(
  model: Model,
  design: Design,
  outputs: readonly Output[],
  look: (columns: readonly Float64Array[], start: number) => void,
): void {
  const length = Math.min(lookedAtLength, design.count);
  const columns = makeColumns(model.inputs.length, length);
  const results = outputs.map(() => new Float64Array(length));
  const fillBlock = design.begin();
  for (let start = 0; start < design.count; start += length) {
    const count = Math.min(length, design.count - start);
    fillBlock(columns, start, count);
    model.evaluate(columns, count, outputs, results);
    look(
      results.map((column) => column.subarray(0, count)),
      start,
    );
  }
}

/**
 * New columns for the inputs of one block, which belong to whoever asks for them.
 *
 * Shape   filled: the inputs whose columns will be written; the others share one column of zeros
 */
export function makeColumns(
  inputs: number,
  length: number,
  filled?: Iterable<number>,
): readonly Float64Array[] {
  if (filled === undefined) return Array.from({ length: inputs }, () => new Float64Array(length));
  const columns = new Array<Float64Array>(inputs).fill(new Float64Array(length));
  for (const input of filled) columns[input] = new Float64Array(length);
  return columns;
}

/** A point as the inputs, by index, that are not at their central value. */
export type Deviation = ReadonlyMap<number, number>;

/** The points at which an output is smallest and largest, and its values there and in the centre. */
export interface Corners {
  readonly low: number;
  readonly central: number;
  readonly high: number;
  readonly lowPoint: Deviation;
  readonly highPoint: Deviation;
  /** Whether slopes prove that no point lies beyond; otherwise the extremes were searched. */
  readonly isProven: boolean;
}

/**
 * A design of single points, each told by what differs from the central one.
 *
 * Shape   inputs: those the outputs depend on, where not all columns need be filled
 */
export function createPointDesign(
  model: Model,
  points: readonly Deviation[],
  inputs: readonly number[] = [...model.inputs.keys()],
): Design {
  return {
    count: points.length,
    begin: () => (columns, start, count) => {
      for (const input of inputs) {
        (columns[input] as Float64Array).fill(model.inputs[input]!.central, 0, count);
      }
      for (let i = 0; i < count; i++) {
        for (const [input, value] of points[start + i] as Deviation)
          (columns[input] as Float64Array)[i] = value;
      }
    },
  };
}
