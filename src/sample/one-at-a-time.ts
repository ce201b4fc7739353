import type { Model, Output } from '../model/compile.ts';
import { isFixed } from '../model/quantity.ts';
import { createPointDesign, type Deviation, evaluateDesign } from './design.ts';
import { spaceEvenly } from './grid.ts';

/** Points from the low to the high of an input: the ends, and three between to see whether an output turns. */
export const pointsOfInput = 5;

/** Values of the outputs with all inputs central, and with one input at a time moved through its range. */
export interface OneAtATime {
  /** Shape   [output] */
  readonly central: readonly number[];
  /** Shape   [output], by the index of each input that varies and can move it: its points from low to high */
  readonly values: readonly ReadonlyMap<number, Float64Array>[];
}

/** Moves each input that can move one of the outputs from its low to its high, the others being central. */
export function moveOneAtATime(model: Model, outputs: readonly Output[]): OneAtATime {
  const central: number[] = [];
  const values: ReadonlyMap<number, Float64Array>[] = [];
  for (const { inputs, places } of groupByInputs(model, outputs)) {
    const moving = inputs.filter((index) => !isFixed(model.inputs[index]!));
    const points: Deviation[] = [new Map()];
    for (const input of moving) {
      const { low, high } = model.inputs[input]!;
      for (const value of spaceEvenly(low, high, pointsOfInput)) points.push(new Map([[input, value]]));
    }
    const design = createPointDesign(model, points, new Map(), inputs);
    const columns = evaluateDesign(
      model,
      design,
      places.map((place) => outputs[place]!),
    );
    for (const [at, place] of places.entries()) {
      const column = columns[at]!;
      central[place] = column[0]!;
      values[place] = new Map(
        moving.map((input, position) => [
          input,
          column.subarray(1 + position * pointsOfInput, 1 + (position + 1) * pointsOfInput),
        ]),
      );
    }
  }
  return { central, values };
}

/** Outputs, as places in their list, that depend on the same inputs and so share their points. */
function groupByInputs(
  model: Model,
  outputs: readonly Output[],
): Iterable<{ readonly inputs: readonly number[]; readonly places: number[] }> {
  const groups = new Map<string, { readonly inputs: readonly number[]; readonly places: number[] }>();
  for (const [place, output] of outputs.entries()) {
    const inputs = model.inputsOf(output);
    const key = inputs.join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { inputs, places: [place] });
    else group.places.push(place);
  }
  return groups.values();
}
