import type { Model, Output } from '../model/compile.ts';
import { isFixed } from '../model/quantity.ts';
import { createPointDesign, type Deviation, evaluateDesign } from './design.ts';

/** Values of the outputs with all inputs central, and with one input at either end. */
export interface OneAtATime {
  /** Inputs that vary, as indices into the model's inputs. */
  readonly inputs: readonly number[];
  /** Shape   [output] */
  readonly central: readonly number[];
  /** Shape   [output][position in `inputs`] */
  readonly atLow: readonly Float64Array[];
  readonly atHigh: readonly Float64Array[];
}

/** Moves one input at a time to its low and to its high, the others being central. */
export function moveOneAtATime(model: Model, outputs: readonly Output[]): OneAtATime {
  const inputs = [...model.inputs.keys()].filter((index) => !isFixed(model.inputs[index]!));
  const points: Deviation[] = [new Map()];
  for (const input of inputs) points.push(new Map([[input, model.inputs[input]!.low]]));
  for (const input of inputs) points.push(new Map([[input, model.inputs[input]!.high]]));
  const results = evaluateDesign(model, createPointDesign(model, points), outputs);
  return {
    inputs,
    central: results.map((column) => column[0]!),
    atLow: results.map((column) => column.subarray(1, 1 + inputs.length)),
    atHigh: results.map((column) => column.subarray(1 + inputs.length)),
  };
}
