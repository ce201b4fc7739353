import type { Model, Output } from '../model/compile.ts';
import { valuesAlong } from './grid.ts';
import { groupOutputs } from './output-group.ts';
import { evaluateTurns, type Turn } from './turns.ts';

/** Points from the low to the high of a range: the ends, and three between to see whether an output turns. */
export const pointsOfInput = 5;

/** Values of the outputs with all inputs central, and with one input at a time moved through its range. */
export interface OneAtATime {
  /** Shape   [output] */
  readonly central: readonly number[];
  /** Shape   [output], by the index of each input that varies and can move it: its points from low to high */
  readonly values: readonly ReadonlyMap<number, readonly number[]>[];
}

/**
 * Moves each input that can move one of the outputs from its low to its high, the others being central.
 *
 * Shape   points: how many of each range, both ends included
 */
export function moveOneAtATime(
  model: Model,
  outputs: readonly Output[],
  points: number = pointsOfInput,
): OneAtATime {
  const central: number[] = [];
  const values: ReadonlyMap<number, readonly number[]>[] = [];
  for (const { moving, inputs, places } of groupOutputs(model, outputs)) {
    const turns: Turn[] = [];
    const ranges = moving.map((input) => {
      const along = valuesAlong(model.inputs[input]!, points);
      const first = 1 + turns.length;
      for (const value of along) turns.push({ input, value });
      return { input, first, end: first + along.length };
    });
    const own = places.map((place) => outputs[place]!);
    const columns = evaluateTurns(model, own, inputs, new Map(), turns);
    for (const [at, place] of places.entries()) {
      const column = columns[at]!;
      central[place] = column[0]!;
      values[place] = new Map(
        ranges.map(({ input, first, end }) => [input, Array.from(column.subarray(first, end))]),
      );
    }
  }
  return { central, values };
}
