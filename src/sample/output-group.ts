import type { Model, Output } from '../model/compile.ts';
import { isFixed } from '../model/quantity.ts';

/** Outputs that the same inputs can move, and that can so share their points. */
export interface OutputGroup {
  /** Inputs that vary and can move the outputs, ascending. */
  readonly moving: readonly number[];
  /** All inputs the outputs depend on, those without width as well. */
  readonly inputs: readonly number[];
  /** Where the outputs are in their list. */
  readonly places: readonly number[];
}

/** One value for each input that moves a group of outputs, in the order of the group. */
export type Point = Float64Array;

/** Groups outputs by the inputs that can move them. */
export function groupOutputs(model: Model, outputs: readonly Output[]): readonly OutputGroup[] {
  const varies = model.inputs.map((input) => !isFixed(input));
  const groups = new Map<
    string,
    { moving: readonly number[]; inputs: readonly number[]; places: number[] }
  >();
  for (const [place, output] of outputs.entries()) {
    const inputs = model.inputsOf(output);
    const moving = inputs.filter((input) => varies[input]);
    const key = moving.join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { moving, inputs, places: [place] });
    else {
      group.places.push(place);
      if (inputs.length > moving.length) group.inputs = [...new Set([...group.inputs, ...inputs])];
    }
  }
  return [...groups.values()];
}
