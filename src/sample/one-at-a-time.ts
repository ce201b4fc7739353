import type { Model, Output } from '../model/compile.ts';
import { isFixed } from '../model/quantity.ts';
import { createPointDesign, type Deviation, evaluateDesign } from './design.ts';
import { spaceEvenly } from './grid.ts';

/** Points from the low to the high of an input: the ends, and three between to see whether an output turns. */
export const pointsOfInput = 5;

/** Values of the outputs with all inputs central, and with one input at a time moved through its range. */
export interface OneAtATime {
  /** Inputs that vary and can move one of the outputs, as indices into the model's inputs. */
  readonly inputs: readonly number[];
  /** Shape   [output] */
  readonly central: readonly number[];
  /** Shape   [output][position in `inputs`][point from low to high] */
  readonly values: readonly (readonly Float64Array[])[];
}

/** Moves each input that can move one of the outputs from its low to its high, the others being central. */
export function moveOneAtATime(model: Model, outputs: readonly Output[]): OneAtATime {
  const used = new Set(outputs.flatMap((output) => model.inputsOf(output)));
  const inputs = [...used].filter((index) => !isFixed(model.inputs[index]!)).sort((a, b) => a - b);
  const points: Deviation[] = [new Map()];
  for (const input of inputs) {
    const { low, high } = model.inputs[input]!;
    for (const value of spaceEvenly(low, high, pointsOfInput)) points.push(new Map([[input, value]]));
  }
  const results = evaluateDesign(model, createPointDesign(model, points), outputs);
  return {
    inputs,
    central: results.map((column) => column[0]!),
    values: results.map((column) =>
      inputs.map((_, position) =>
        column.subarray(1 + position * pointsOfInput, 1 + (position + 1) * pointsOfInput),
      ),
    ),
  };
}
