import type { Model, Output } from '../model/compile.ts';
import type { Range } from '../model/quantity.ts';
import { createPointDesign, type Deviation, evaluateDesign } from './design.ts';

/** Values of one input along one side of a grid. */
export interface GridSide {
  readonly input: number;
  readonly values: readonly number[];
}

/**
 * Evenly spaced values from one end to the other, both included exactly.
 *
 * @example spaceEvenly(0, 1, 5) // => [0, 0.25, 0.5, 0.75, 1]
 */
export function spaceEvenly(from: number, to: number, steps: number): readonly number[] {
  if (steps < 2) return [from];
  return Array.from({ length: steps }, (_, i) =>
    i === steps - 1 ? to : from + ((to - from) * i) / (steps - 1),
  );
}

/**
 * The values at which an input is looked at between its low and its high: evenly spaced ones, of a discrete number its
 * own values, since it is never anything between them.
 *
 * Shape   steps: how many, both ends included; of a discrete number as many as it has
 */
export function valuesAlong(range: Range, steps: number): readonly number[] {
  return range.distribution === 'discrete'
    ? range.outcomes.map(({ value }) => value)
    : spaceEvenly(range.low, range.high, steps);
}

/**
 * An output at every pair of values of two inputs, the others being central.
 *
 * Shape   [position in y][position in x]
 */
export function evaluateGrid(
  model: Model,
  output: Output,
  x: GridSide,
  y: GridSide,
): readonly (readonly number[])[] {
  const points: Deviation[] = y.values.flatMap((yValue) =>
    x.values.map(
      (xValue) =>
        new Map([
          [x.input, xValue],
          [y.input, yValue],
        ]),
    ),
  );
  const [values] = evaluateDesign(model, createPointDesign(model, points), [output]);
  return y.values.map((_, row) => [...values!.subarray(row * x.values.length, (row + 1) * x.values.length)]);
}
